/** Entries, definitions, answers, verdicts and notes of sources that are nearly those of another. */
import type { Entry } from '../entry.ts';
import { labelsOf } from '../labels.ts';
import { placeOf } from '../entry.ts';
import type { Finding, Place } from '../finding.ts';
import type { QualityRule } from './rule.ts';
import { nearPairs, shinglesOf, type NearPair, type Shingled } from './near.ts';
import { placeIn, type Passage, type WrittenEntry, type WrittenText } from './passage.ts';
import { lengthOf, tokensOf } from './text.ts';

type Code = 'templated-answer' | 'duplicate-definition' | 'duplicate-verdict' | 'duplicate-note' | 'duplicate-entry';

/**
 * Texts are compared within a language, with the entry's own names left out: a text in which only the name of the term
 * changes from entry to entry is a template.
 */
export const duplicates: QualityRule<Code> = {
  codes: {
    'templated-answer': {
      reason: 'An answer that fits every term answers none, and search engines take it for filler.',
      example:
        'content/terms/en/ledger.mdx:7:16 templated-answer: the answer is 100% the same as that of "Charter" (content/terms/en/charter.mdx:8) when names are left out; answer for this term alone, or remove the question',
    },
    'duplicate-definition': {
      reason: 'Two terms with one definition are one term, or one of them is not defined yet.',
      example:
        'content/terms/en/ledger.mdx:3:13 duplicate-definition: the definition is 85% the same as that of "Charter" (content/terms/en/charter.mdx:3) when names are left out; say what tells the two apart, or merge the entries',
    },
    'duplicate-verdict': {
      reason:
        'Two pairs of terms hardly differ in the same thing: one of the sentences says too little of its own pair.',
      example:
        'content/terms/en/ledger.mdx:6:14 duplicate-verdict: the verdict is 100% the same as that of "Charter" (content/terms/en/charter.mdx:6) when names are left out; say in what these two differ',
    },
    'duplicate-note': {
      reason: 'What can be said of any source says of none why it can be trusted.',
      example:
        'content/terms/en/ledger.mdx:8:11 duplicate-note: the note of the source is 100% the same as that of "Charter" (content/terms/en/charter.mdx:9) when names are left out; say what makes this source one to trust, or leave the note out',
    },
    'duplicate-entry': {
      reason: 'Two pages with nearly one text compete with each other, and corrections reach only one.',
      example:
        'content/terms/en/ledger.mdx:2:7 duplicate-entry: the text is 74% the same as that of "Charter" (content/terms/en/charter.mdx:2) when names are left out; merge the entries, or write what is true of this one alone',
    },
  },
  check: ({ entries }) => {
    const languages = Map.groupBy(entries, ({ entry }) => entry.language);
    return [...languages.values()].flatMap((own) => [
      ...compare(own.flatMap(definitions), { length: 2, threshold: 0.6 }).map((pair) =>
        problem('duplicate-definition', pair, 'the definition', 'say what tells the two apart, or merge the entries'),
      ),
      ...compare(own.flatMap(verdictsOf(own)), { length: 2, threshold: 0.5 }).map((pair) =>
        problem('duplicate-verdict', pair, 'the verdict', 'say in what these two differ'),
      ),
      ...compare(own.flatMap(notesOf), { length: 2, threshold: 0.6 })
        .filter(({ item, other }) => item.from !== other.from)
        .map((pair) =>
          problem(
            'duplicate-note',
            pair,
            'the note of the source',
            'say what makes this source one to trust, or leave the note out',
          ),
        ),
      ...compare(own.flatMap(answers), { length: 3, threshold: 0.5 })
        .filter(({ item, other }) => item.written !== other.written)
        .map((pair) =>
          problem('templated-answer', pair, 'the answer', 'answer for this term alone, or remove the question'),
        ),
      ...compare(own.flatMap(bodies), { length: 3, threshold: 0.5 }).map((pair) =>
        problem('duplicate-entry', pair, 'the text', 'merge the entries, or write what is true of this one alone'),
      ),
    ]);
  },
};

interface Text {
  written: WrittenEntry;
  /** Whose names are left out; where left out, those of the entry. */
  named?: readonly Entry[];
  text: string;
  /** Of a note: who publishes the source. What is true of one source of a house may be true of all. */
  from?: string;
  place: () => Place;
}

function definitions(written: WrittenEntry): Text[] {
  const definition = written.passages.filter(({ kind }) => kind === 'definition');
  return definition.map(({ text }) => ({ written, text, place: () => placeOf(written.entry, 'definition') }));
}

/** The verdicts of an entry, each with the names of both entries that it compares. */
function verdictsOf(entries: readonly WrittenEntry[]): (written: WrittenEntry) => Text[] {
  const bySlug = new Map(entries.map(({ entry }) => [entry.slug, entry]));
  return (written) =>
    written.entry.matter.contrasts.flatMap(({ with: slug, verdict: text }, index) => {
      const place = (): Place => placeOf(written.entry, 'contrasts', index, 'verdict');
      const named = [written.entry, bySlug.get(slug) ?? []].flat();
      return text === undefined ? [] : [{ written, named, text, place }];
    });
}

/** Notes of a few words, such as "Peer-reviewed journal", may well be the same. */
function notesOf(written: WrittenEntry): Text[] {
  return written.entry.matter.sources.flatMap(({ note: text = '', title, publisher, author }, index) => {
    const place = (): Place => placeOf(written.entry, 'sources', index, 'note');
    return lengthOf(tokensOf(text)) < SHORTEST ? [] : [{ written, text, from: publisher ?? author ?? title, place }];
  });
}

/** One text for each question: all paragraphs of its answer. */
function answers(written: WrittenEntry): Text[] {
  return answersOf(written).flatMap(({ question, paragraphs }) => {
    const text = paragraphs.map(({ text: own }) => own).join('\n');
    return lengthOf(tokensOf(text)) < SHORTEST ? [] : [{ written, text, place: () => placeIn(written, question) }];
  });
}

/** Answers and texts below this number of words may well be the same. */
const SHORTEST = 8;

export interface Answer {
  question: Passage;
  paragraphs: Passage[];
}

export function answersOf({ passages }: Pick<WrittenText, 'passages'>): Answer[] {
  const found: Answer[] = [];
  for (const passage of passages) {
    if (passage.kind === 'question') found.push({ question: passage, paragraphs: [] });
    else if (passage.inside[0] === 'answer') found.at(-1)?.paragraphs.push(passage);
  }
  return found;
}

/** Everything in the body but questions and answers. */
function bodies(written: WrittenEntry): Text[] {
  const body = written.passages.filter(
    ({ kind, inside }) =>
      (kind === 'paragraph' || kind === 'item' || kind === 'cell') &&
      !inside.includes('answer') &&
      !inside.includes('quotation'),
  );
  const text = body.map(({ text: own }) => own).join('\n');
  return lengthOf(tokensOf(text)) < 5 * SHORTEST
    ? []
    : [{ written, text, place: () => placeOf(written.entry, 'term') }];
}

function compare(
  texts: readonly Text[],
  { length, threshold }: { length: number; threshold: number },
): NearPair<Text>[] {
  const shingled = texts.map((item): Shingled<Text> => {
    const words = withoutNames(tokensOf(item.text), item.named ?? [item.written.entry]);
    return { item, shingles: shinglesOf(words, length) };
  });
  return nearPairs(shingled, threshold);
}

const NAME = '·';

/** The words with each name of the entries as one and the same word. */
function withoutNames(words: readonly string[], entries: readonly Entry[]): string[] {
  const names = entries
    .flatMap(labelsOf)
    .map(({ text }) => tokensOf(text))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length);
  const rest: string[] = [];
  for (let at = 0; at < words.length;) {
    const name = names.find((one) => one.every((word, index) => words[at + index] === word));
    rest.push(name ? NAME : (words[at] ?? ''));
    at += name?.length ?? 1;
  }
  return rest;
}

function problem(code: Code, { item, other, similarity }: NearPair<Text>, what: string, advice: string): Finding<Code> {
  const { file, line } = other.place();
  const share = `${Math.floor(similarity * 100)}%`;
  const message = `${what} is ${share} the same as that of "${other.written.entry.matter.term}" (${file}:${line}) when names are left out; ${advice}`;
  return { code, place: item.place(), message };
}
