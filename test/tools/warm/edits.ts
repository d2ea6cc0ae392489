/** What editors do to a glossary. Each edit changes the state and says what it did, or undefined where it finds nothing to do. */
import type { Random } from '../corpus.ts';
import { addEntry, contrastWith, freshName, newBlock, prose, slugsOf } from './initial.ts';
import { idOf, LINK, without, type EntryFile, type State } from './state.ts';
import { abbreviationOf, phrase, pick, sentence, slugOf } from './words.ts';

export type Edit = (state: State, random: Random) => string | undefined;

export const ENTRY_EDITS: Readonly<Record<string, Edit>> = {
  text: change((entry, state, random) => {
    const blocks = entry.body.filter(({ kind }) => kind === 'text' || kind === 'list' || kind === 'tip');
    const block = blocks.length > 0 ? pick(blocks, random) : undefined;
    if (block && 'text' in block) block.text = prose(state, entry, random);
    else entry.body.push({ kind: 'text', text: prose(state, entry, random) });
  }),
  'one word': change((entry, _, random) => {
    for (const block of entry.body) if (block.kind === 'text') block.text += ` ${sentence(random, 2)}`;
  }),
  'add block': change((entry, state, random) => {
    entry.body.splice(random.below(entry.body.length + 1), 0, newBlock(state, entry, random));
  }),
  'remove block': change((entry, _, random) => {
    entry.body.splice(random.below(entry.body.length), 1);
  }),
  'move block': change((entry) => {
    entry.body.push(...entry.body.splice(0, 1));
  }),
  heading: change((entry, state) => {
    const heading = entry.body.find(({ kind }) => kind === 'heading');
    if (heading?.kind === 'heading') heading.text = freshName(state);
    else entry.body.unshift({ kind: 'heading', text: freshName(state) });
  }),
  'empty body': change((entry) => {
    entry.body = [];
  }),
  definition: change((entry, _, random) => {
    entry.definition = sentence(random, 12);
  }),
  term: change((entry, state) => {
    entry.term = freshName(state);
  }),
  'term in other case': change((entry) => {
    entry.term = entry.term === entry.term.toLowerCase() ? entry.term.toUpperCase() : entry.term.toLowerCase();
  }),
  abbreviation: change((entry, state) => {
    if (entry.abbreviation === undefined) entry.abbreviation = abbreviationOf(state.names);
    else delete entry.abbreviation;
  }),
  'name that texts hold': change((entry, _, random) => {
    entry.aliases.push(phrase(random));
  }),
  'remove aliases': change((entry) => {
    entry.aliases = [];
  }),
  'move alias': (state, random) => {
    const from = [...state.entries.values()].find(({ aliases }) => aliases.length > 0);
    const alias = from?.aliases.shift();
    const to =
      from &&
      pick(
        [...state.entries.values()].filter(({ language }) => language === from.language),
        random,
      );
    if (alias === undefined || !to) return undefined;
    to.aliases.push(alias);
    return `${alias}: ${idOf(from)} -> ${idOf(to)}`;
  },
  form: change((entry, _, random) => {
    entry.forms = entry.forms.length > 0 ? [] : [phrase(random)];
  }),
  autolink: change((entry) => {
    if (entry.autolink === false) delete entry.autolink;
    else entry.autolink = false;
  }),
  autolinkExcept: change((entry) => {
    entry.autolinkExcept = entry.autolinkExcept.length > 0 ? [] : [entry.term];
  }),
  topics: change((entry, state, random) => {
    const { id } = pick(state.site.topics, random);
    entry.topics = entry.topics.includes(id) ? entry.topics.filter((topic) => topic !== id) : [...entry.topics, id];
  }),
  relations: change((entry, state, random) => {
    const field = pick(['broader', 'narrower', 'related'] as const, random);
    const slug = pick(slugsOf(state, entry.language), random);
    entry[field] = entry[field].includes(slug)
      ? entry[field].filter((other) => other !== slug)
      : [...entry[field], slug];
  }),
  'drop relations': change((entry) => {
    Object.assign(entry, { broader: [], narrower: [], related: [] });
  }),
  contrast: change((entry, state, random) => {
    if (entry.contrasts.length > 1) entry.contrasts = [];
    else entry.contrasts.push(contrastWith(pick(slugsOf(state, entry.language), random), random));
  }),
  'point of a contrast': (state, random) => {
    const entry = [...state.entries.values()].find(({ contrasts }) => contrasts.length > 0);
    entry?.contrasts[0]?.points.push({ aspect: phrase(random), this: phrase(random), other: phrase(random) });
    return entry && idOf(entry);
  },
  question: change((entry, state, random) => {
    const found = entry.body.find(({ kind }) => kind === 'faq');
    if (found?.kind === 'faq') found.question = `Why ${freshName(state)}?`;
    else entry.body.push({ kind: 'faq', question: `Why ${freshName(state)}?`, text: prose(state, entry, random) });
  }),
  answer: change((entry, state, random) => {
    const found = entry.body.find(({ kind }) => kind === 'faq');
    if (found?.kind === 'faq') found.text = prose(state, entry, random);
    else entry.body.push({ kind: 'faq', question: `How ${freshName(state)}?`, text: sentence(random) });
  }),
  takeaways: change((entry, _, random) => {
    entry.takeaways = entry.takeaways.length > 0 ? [] : [sentence(random)];
  }),
  sources: change((entry, _, random) => {
    const [source] = entry.sources;
    if (source) source.title = sentence(random);
  }),
  sameAs: change((entry) => {
    entry.sameAs = entry.sameAs.length > 0 ? [] : [`https://example.org/${entry.slug}`];
  }),
  dates: change((entry, _, random) => {
    entry.updated = `2026-02-${String(1 + random.below(28)).padStart(2, '0')}`;
    if (random.below(2) === 0) entry.published = `2026-01-${String(1 + random.below(28)).padStart(2, '0')}`;
  }),
  translation: (state, random) => {
    const entry = pick(
      [...state.entries.values()].filter(({ language }) => language === 'en'),
      random,
    );
    const other = pick(
      [...state.entries.values()].filter(({ language }) => language !== 'en'),
      random,
    );
    if (entry.translations[other.language] === undefined) entry.translations[other.language] = other.slug;
    else entry.translations = without(entry.translations, other.language);
    return `${idOf(entry)} ${idOf(other)}`;
  },
  draft: change((entry) => {
    if (entry.status === 'draft') delete entry.status;
    else entry.status = 'draft';
  }),
  deprecate: change((entry, state, random) => {
    entry.status = 'deprecated';
    entry.replacedBy = pick(slugsOf(state, entry.language), random);
  }),
  revive: (state) => {
    const entry = [...state.entries.values()].find(({ status }) => status === 'deprecated');
    delete entry?.status;
    delete entry?.replacedBy;
    return entry && idOf(entry);
  },
  'former slug': change((entry, state) => {
    if (entry.redirectFrom.length > 0) entry.redirectFrom = [];
    else entry.redirectFrom.push(slugOf(freshName(state)));
  }),
  add: (state, random) => idOf(addEntry(state, pick(state.site.languages, random).code, random)),
  'add what texts name': (state, random) => {
    const entry = addEntry(state, pick(state.site.languages, random).code, random);
    entry.term = phrase(random);
    return `${idOf(entry)} "${entry.term}"`;
  },
  rename: (state, random) => {
    const entry = pick([...state.entries.values()], random);
    const slug = slugOf(freshName(state));
    const said = `${idOf(entry)} -> ${slug}`;
    if (random.below(3) > 0) entry.redirectFrom.push(entry.slug);
    renameEntry(state, entry, slug);
    return said;
  },
  exchange: (state, random) => {
    const one = pick([...state.entries.values()], random);
    const other = pick(
      [...state.entries.values()].filter(({ language }) => language === one.language),
      random,
    );
    const [first, second] = [one.slug, other.slug];
    if (one === other) return undefined;
    renameEntry(state, one, 'on-its-way');
    renameEntry(state, other, first);
    renameEntry(state, one, second);
    return `${first} <-> ${second}`;
  },
  delete: (state, random) => {
    const { code } = pick(state.site.languages, random);
    const slugs = slugsOf(state, code);
    if (slugs.length < 3) return undefined;
    const id = `${code}/${pick(slugs, random)}`;
    state.entries.delete(id);
    return id;
  },
  'another language': change((entry, state) => {
    const { code } = state.site.languages.find((language) => language.code !== entry.language) ?? { code: '' };
    if (state.entries.has(`${code}/${entry.slug}`) || slugsOf(state, entry.language).length < 3) return;
    state.entries.delete(idOf(entry));
    entry.language = code;
    state.entries.set(idOf(entry), entry);
  }),
};

export const SITE_EDITS: Readonly<Record<string, Edit>> = {
  name: site(({ site: file }, random) => {
    file.name = { en: phrase(random), es: phrase(random) };
  }),
  tagline: site(({ site: file }, random) => {
    file.tagline = sentence(random);
  }),
  description: site(({ site: file }, random) => {
    file.description = sentence(random);
  }),
  publisher: site(({ site: file }, random) => {
    file.publisher.name = phrase(random);
  }),
  address: site(({ site: file }, random) => {
    file.url = pick(['https://example.org', 'https://example.org/docs', 'https://example.com/a/b/'], random);
  }),
  'topic label': site(({ site: { topics } }, random) => {
    pick(topics, random).label = phrase(random);
  }),
  'topic text': site(({ site: { topics } }, random) => {
    Object.assign(pick(topics, random), { description: sentence(random), introduction: sentence(random) });
  }),
  'reading order': site((state, random) => {
    pick(state.site.topics, random).start = { en: slugsOf(state, 'en').slice(random.below(4), 4 + random.below(4)) };
  }),
  'add topic': site((state, random) => {
    const id = slugOf(freshName(state));
    state.site.topics.push({ id, label: phrase(random) });
    for (const entry of [...state.entries.values()].slice(0, random.below(5))) entry.topics.push(id);
  }),
  'remove topic': site(({ site: { topics } }) => {
    if (topics.length > 1) topics.shift();
  }),
  'order of topics': site(({ site: { topics } }) => {
    topics.reverse();
  }),
  repository: site(({ site: file }) => {
    if (file.repository) delete file.repository;
    else file.repository = { url: 'https://git.example/words' };
  }),
  license: site(({ site: file }) => {
    if (file.license) delete file.license;
    else file.license = { name: 'CC0', url: 'https://example.org/cc0' };
  }),
  'label of a language': site(({ site: { languages } }, random) => {
    pick(languages, random).label = phrase(random);
  }),
  'path of a language': site(({ site: { languages } }, random) => {
    pick(languages, random).glossaryPath = pick(['glossary', 'words', 'terms'], random);
  }),
  'order of languages': site(({ site: { languages } }) => {
    languages.reverse();
  }),
  'default language': site(({ site: file }) => {
    file.defaultLanguage = file.defaultLanguage === 'es' ? 'en' : 'es';
  }),
  'add or remove a language': site((state, random) => {
    const { languages } = state.site;
    const third = languages.findIndex(({ code }) => code === 'ar');
    if (third >= 0) languages.splice(third, 1);
    else {
      languages.push({ code: 'ar', label: 'العربية', direction: 'rtl' });
      addEntry(state, 'ar', random);
      addEntry(state, 'ar', random);
    }
  }),
  'social pictures': site(({ site: file }, random) => {
    file.socialPictures = pick(['auto', 'terms', 'site', 'none'] as const, random);
  }),
};

export const PICTURE_EDITS: Readonly<Record<string, Edit>> = {
  'other bytes': ({ pictures }, random) => {
    const name = pick([...pictures.keys()], random);
    const found = pictures.get(name);
    if (found) found.seed += 1 + random.below(99);
    return name;
  },
  exchange: ({ pictures }) => {
    const [one, other] = [...pictures].filter(([name]) => !name.endsWith('.svg'));
    if (!one || !other) return undefined;
    [one[1].seed, other[1].seed] = [other[1].seed, one[1].seed];
    return `${one[0]} <-> ${other[0]}`;
  },
  'same bytes twice': (state, random) => {
    const [name, found] = pick([...state.pictures], random);
    const copy = `${slugOf(freshName(state))}.${found.format}`;
    state.pictures.set(copy, { ...found });
    pick([...state.entries.values()], random).body.push({ kind: 'picture', file: copy, alt: phrase(random) });
    return `${name} = ${copy}`;
  },
  add: (state, random) => {
    const format = pick(['svg', 'png', 'jpg'] as const, random);
    const name = `${slugOf(freshName(state))}.${format}`;
    state.pictures.set(name, { format, seed: 1 + random.below(9999) });
    for (const entry of [1, 2].map(() => pick([...state.entries.values()], random)))
      entry.body.push({ kind: 'picture', file: name, alt: phrase(random), align: 'end' });
    return name;
  },
  rename: (state, random) => {
    const [name, found] = pick([...state.pictures], random);
    const renamed = `${slugOf(freshName(state))}.${found.format}`;
    state.pictures.delete(name);
    state.pictures.set(renamed, found);
    for (const { body } of [...state.entries.values()])
      for (const block of body) if (block.kind === 'picture' && block.file === name) block.file = renamed;
    return `${name} -> ${renamed}`;
  },
  'remove figures': (state, random) => {
    const name = pick([...state.pictures.keys()], random);
    for (const entry of [...state.entries.values()])
      entry.body = entry.body.filter((block) => block.kind !== 'picture' || block.file !== name);
    return name;
  },
  delete: ({ pictures }, random) => {
    if ([...pictures.keys()].length < 3) return undefined;
    const name = pick([...pictures.keys()], random);
    pictures.delete(name);
    return name;
  },
  words: (state, random) => {
    for (const entry of [...state.entries.values()]) {
      const block = entry.body.find(({ kind }) => kind === 'picture');
      if (block?.kind !== 'picture') continue;
      Object.assign(block, { alt: phrase(random), caption: sentence(random), align: 'start' });
      return idOf(entry);
    }
    return undefined;
  },
};

/** An edit of one entry, whichever. */
function change(edit: (entry: EntryFile, state: State, random: Random) => void): Edit {
  return (state, random) => {
    const entry = pick([...state.entries.values()], random);
    const id = idOf(entry);
    edit(entry, state, random);
    return id;
  };
}

function site(edit: (state: State, random: Random) => void): Edit {
  return (state, random) => {
    edit(state, random);
    return 'site.yaml';
  };
}

/** Moves the file, and changes every reference to it. */
function renameEntry({ entries, site: file }: State, entry: EntryFile, slug: string): void {
  const [from, old] = [idOf(entry), entry.slug];
  entries.delete(from);
  entry.slug = slug;
  entries.set(idOf(entry), entry);
  const renamed = (other: string): string => (other === old ? slug : other);
  for (const other of [...entries.values()]) {
    for (const [language, target] of Object.entries(other.translations))
      if (`${language}/${target}` === from) other.translations[language] = slug;
    other.body = other.body.map((block) =>
      block.kind === 'picture'
        ? block
        : {
            ...block,
            text: block.text.replace(LINK, (link) =>
              link.replace(`{{${from}|`, `{{${idOf(entry)}|`).replace(`{{${from}#`, `{{${idOf(entry)}#`),
            ),
          },
    );
    if (other.language !== entry.language) continue;
    for (const field of ['broader', 'narrower', 'related'] as const) other[field] = other[field].map(renamed);
    for (const contrast of other.contrasts) contrast.with = renamed(contrast.with);
    if (other.replacedBy !== undefined) other.replacedBy = renamed(other.replacedBy);
  }
  for (const topic of file.topics) {
    const order = topic.start?.[entry.language];
    if (topic.start && order) topic.start[entry.language] = order.map(renamed);
  }
}
