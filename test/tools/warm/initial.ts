/** The glossary that the edits begin with: two languages, every field and component, every kind of status. */
import type { Random } from '../corpus.ts';
import { idOf, type Block, type EntryFile, type Picture, type State } from './state.ts';
import { tidy } from './tidy.ts';
import { abbreviationOf, nameOf, phrase, pick, sentence, slugOf } from './words.ts';

const COUNT = { en: 11, es: 6 };

export function initialState(random: Random): State {
  const state: State = {
    site: {
      name: { en: 'Warm words', es: 'Palabras' },
      tagline: 'Made-up words.',
      url: 'https://example.org',
      publisher: { name: 'Example', url: 'https://example.org' },
      languages: [
        { code: 'en', label: 'English' },
        { code: 'es', label: 'Español', glossaryPath: 'glosario' },
      ],
      topics: [
        { id: 'one', label: { en: 'One', es: 'Uno' }, description: 'The first.' },
        { id: 'two', label: 'Two', introduction: 'Some words.\n\nMore of them.' },
        { id: 'three', label: 'Three' },
      ],
    },
    entries: new Map(),
    pictures: new Map([
      ['a.svg', picture('svg', random)],
      ['b.png', picture('png', random)],
      ['c.jpg', picture('jpg', random)],
    ]),
    names: 0,
    code: new Map(),
  };
  for (const [language, count] of Object.entries(COUNT)) {
    for (let number = 0; number < count; number += 1) addEntry(state, language, random);
  }
  const [first, second, third, fourth] = slugsOf(state, 'en');
  for (const topic of state.site.topics.slice(0, 2))
    topic.start = { en: [first, third, fourth].flatMap((x) => x ?? []) };
  const byNumber = [...state.entries.values()];
  const [retired, draft, moved] = byNumber.slice(1, 4);
  if (retired && first !== undefined) Object.assign(retired, { status: 'deprecated', replacedBy: first });
  if (draft) draft.status = 'draft';
  if (moved) moved.redirectFrom = ['former-slug', second === undefined ? 'x' : `${second}-old`];
  tidy(state);
  return state;
}

export function slugsOf(state: State, language: string): string[] {
  return [...state.entries.values()].flatMap((entry) => (entry.language === language ? [entry.slug] : []));
}

function picture(format: Picture['format'], random: Random): Picture {
  return { format, seed: 1 + random.below(1_000_000) };
}

export function freshName(state: State): string {
  state.names += 1;
  return nameOf(state.names);
}

/** A new entry with everything that an entry can have, related to what is there. */
export function addEntry(state: State, language: string, random: Random): EntryFile {
  const term = freshName(state);
  const others = slugsOf(state, language);
  const other = (): string[] => (others.length > 0 ? [pick(others, random)] : []);
  const entry: EntryFile = {
    language,
    slug: slugOf(term),
    term,
    ...(random.below(2) === 0 && { abbreviation: abbreviationOf(state.names) }),
    aliases: random.below(2) === 0 ? [freshName(state)] : [],
    forms: [],
    autolinkExcept: [],
    definition: sentence(random, 12),
    topics: [pick(state.site.topics, random).id],
    takeaways: random.below(2) === 0 ? [sentence(random), sentence(random)] : [],
    broader: other(),
    narrower: [],
    related: [...other(), ...other()],
    contrasts: random.below(2) === 0 ? other().map((slug) => contrastWith(slug, random)) : [],
    sources: [{ id: 'one', title: 'A source', url: 'https://example.org/one', asOf: '2026-05' }],
    sameAs: [],
    translations: {},
    published: `2026-01-${String(1 + random.below(28)).padStart(2, '0')}`,
    redirectFrom: [],
    body: [],
  };
  if (language !== 'en' && random.below(2) === 0) {
    const origin = pick([...state.entries.values()], random);
    if (origin.language === 'en') origin.translations[language] = entry.slug;
  }
  state.entries.set(idOf(entry), entry);
  const cited = { kind: 'text' as const, text: `${sentence(random)}[^one]` };
  entry.body = [cited, ...Array.from({ length: 6 }, () => newBlock(state, entry, random))];
  return entry;
}

export function contrastWith(slug: string, random: Random): EntryFile['contrasts'][number] {
  return { with: slug, points: [{ aspect: phrase(random), this: phrase(random), other: phrase(random) }] };
}

export function newBlock(state: State, entry: EntryFile, random: Random): Block {
  const text = prose(state, entry, random);
  const heading = freshName(state);
  const blocks: Block[] = [
    { kind: 'text', text },
    { kind: 'text', text: `${text}[^one]` },
    { kind: 'list', text },
    { kind: 'tip', text },
    { kind: 'heading', text: heading },
    { kind: 'faq', question: `What is ${heading}?`, text },
    { kind: 'formula', expression: `${phrase(random)} = 1`, text },
    { kind: 'picture', file: pick([...state.pictures.keys()], random), alt: phrase(random), caption: text },
  ];
  const block = pick(blocks, random);
  if (block.kind === 'picture') block.caption = sentence(random);
  return block;
}

/** Sentences that name other entries, and sometimes link them. */
export function prose(state: State, { language }: EntryFile, random: Random): string {
  const other = pick([...state.entries.values()], random);
  const own = pick(
    [...state.entries.values()].filter((entry) => entry.language === language),
    random,
  );
  const heading = other.body.find(({ kind }) => kind === 'heading');
  const fragment = heading ? `#${slugOf(heading.kind === 'heading' ? heading.text : '')}` : '#related';
  const mention = pick([own.term, ...own.aliases, own.abbreviation ?? own.term, `${own.term.toLowerCase()}s`], random);
  const link = `{{${idOf(other)}${random.below(3) === 0 ? fragment : ''}|${phrase(random)}}}`;
  return `${sentence(random)} ${pick(['See', 'A', 'Any'], random)} ${mention} ${phrase(random)}. ${random.below(2) === 0 ? `Also ${link} ${phrase(random)}.` : sentence(random)}`;
}
