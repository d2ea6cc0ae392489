/** Puts right what an edit elsewhere left behind, as an editor would: no reference to what is gone, no rule broken. */
import { idOf, LINK, without, type Block, type EntryFile, type State } from './state.ts';
import { nameOf, slugOf } from './words.ts';

export function tidy(state: State): void {
  const codes = state.site.languages.map(({ code }) => code);
  for (const [id, entry] of [...state.entries]) if (!codes.includes(entry.language)) state.entries.delete(id);
  for (const entry of [...state.entries.values()]) {
    tidyReferences(state, entry);
    entry.body = entry.body.flatMap((block) => tidyBlock(state, block));
  }
  for (const entry of [...state.entries.values()]) tidyReplacement(state, entry);
  tidyTranslations(state);
  tidyNames(state);
  breakCycles(state);
  for (const topic of state.site.topics) {
    for (const [language, slugs] of Object.entries(topic.start ?? {}))
      Object.assign(topic.start ?? {}, {
        [language]: slugs.filter((slug) => state.entries.has(`${language}/${slug}`)),
      });
  }
}

function tidyReferences({ entries, site }: State, entry: EntryFile): void {
  const isOther = (slug: string): boolean =>
    slug !== entry.slug && entries.has(idOf({ language: entry.language, slug }));
  for (const field of ['broader', 'narrower', 'related'] as const)
    entry[field] = [...new Set(entry[field].filter(isOther))];
  const seen = new Set<string>();
  entry.contrasts = entry.contrasts.filter(({ with: slug }) => {
    const keep = isOther(slug) && !seen.has(slug);
    seen.add(slug);
    return keep;
  });
  entry.topics = entry.topics.filter((topic) => site.topics.some(({ id }) => id === topic));
  const labels = [entry.term, entry.abbreviation, ...entry.aliases, ...entry.forms];
  entry.autolinkExcept = entry.autolinkExcept.filter((label) => labels.includes(label));
  if (entry.updated !== undefined && entry.updated < entry.published) delete entry.updated;
}

function tidyBlock({ entries, pictures }: State, block: Block): Block[] {
  if (block.kind === 'picture') return pictures.has(block.file) ? [block] : [];
  const text = block.text.replace(
    LINK,
    (link, language: string, slug: string, fragment: string | undefined, label: string) => {
      const target = entries.get(`${language}/${slug}`);
      if (!target) return label;
      const known =
        fragment === undefined ||
        fragment === '#related' ||
        target.body.some((other) => other.kind === 'heading' && `#${slugOf(other.text)}` === fragment);
      return known ? link : `{{${language}/${slug}|${label}}}`;
    },
  );
  return [{ ...block, text }];
}

function tidyReplacement({ entries }: State, entry: EntryFile): void {
  const target = entries.get(idOf({ language: entry.language, slug: entry.replacedBy ?? '' }));
  if (entry.status === 'deprecated' && target && target !== entry && target.status === undefined) return;
  delete entry.replacedBy;
  if (entry.status === 'deprecated') delete entry.status;
}

/** Only English entries name their translations; each is that of one. */
function tidyTranslations({ entries }: State): void {
  const taken = new Set<string>();
  for (const entry of [...entries.values()]) {
    for (const [language, slug] of Object.entries(entry.translations)) {
      const id = `${language}/${slug}`;
      if (language === entry.language || !entries.has(id) || taken.has(id))
        entry.translations = without(entry.translations, language);
      taken.add(id);
    }
  }
}

/** A name belongs to one entry, and does not lead to the address of another. */
function tidyNames(state: State): void {
  const owners = new Map<string, EntryFile>();
  const addresses = new Map([...state.entries.values()].map((entry) => [idOf(entry), entry]));
  for (const entry of [...state.entries.values()]) {
    entry.redirectFrom = entry.redirectFrom.filter((slug) => {
      const id = idOf({ ...entry, slug });
      if (addresses.has(id)) return false;
      addresses.set(id, entry);
      return true;
    });
  }
  const isFree = (entry: EntryFile, name: string): boolean => {
    const key = `${entry.language} ${name.toLowerCase()}`;
    const owner = owners.get(key);
    const address = addresses.get(idOf({ ...entry, slug: slugOf(name) }));
    if (owner || (address && address !== entry)) return false;
    owners.set(key, entry);
    return true;
  };
  for (const entry of [...state.entries.values()]) {
    while (!isFree(entry, entry.term)) entry.term = nameOf((state.names += 1));
    if (entry.abbreviation !== undefined && !isFree(entry, entry.abbreviation)) delete entry.abbreviation;
    entry.aliases = entry.aliases.filter((alias) => isFree(entry, alias));
    entry.forms = entry.forms.filter((form) => isFree(entry, form));
  }
  for (const entry of [...state.entries.values()]) {
    const labels = [entry.term, entry.abbreviation, ...entry.aliases, ...entry.forms];
    entry.autolinkExcept = entry.autolinkExcept.filter((label) => labels.includes(label));
  }
}

/** Takes away each relation that would close a circle of broader terms. */
function breakCycles({ entries }: State): void {
  const above = new Map<string, string[]>();
  const reaches = (from: string, to: string): boolean =>
    from === to || (above.get(from) ?? []).some((next) => reaches(next, to));
  const isNew = (narrow: string, broad: string): boolean => {
    if (reaches(broad, narrow)) return false;
    above.set(narrow, [...(above.get(narrow) ?? []), broad]);
    return true;
  };
  for (const entry of [...entries.values()]) {
    const id = (slug: string): string => idOf({ ...entry, slug });
    entry.broader = entry.broader.filter((slug) => isNew(idOf(entry), id(slug)));
    entry.narrower = entry.narrower.filter((slug) => isNew(id(slug), idOf(entry)));
  }
}
