/** Two lists of texts -> what was written anew, what is new and what is gone. */
import { diffArrays } from 'diff';
import { segmenterOf } from '../languages/segmenter.ts';

/** A text of a file, and what it is: "Alias", "Paragraph". */
export interface NamedText {
  what: string;
  text: string;
}

/** A text that was written anew, or, with one side alone, came or went. */
export interface TextChange {
  what: string;
  before?: string;
  now?: string;
}

/** In the order of the texts. What only changed its place is left out. */
export function textChanges(before: readonly NamedText[], now: readonly NamedText[], language: string): TextChange[] {
  const changes = hunksOf(before, now).flatMap(({ gone, come }) => pairUp(gone, come, language));
  const moved = movedTexts(changes);
  return changes.filter((change) => !moved.has(keyOf({ what: change.what, text: change.before ?? change.now ?? '' })));
}

/** Texts that went in one place, came in another, and stand nowhere else among the changes. */
function movedTexts(changes: readonly TextChange[]): Set<string> {
  const single = (side: 'before' | 'now', other: 'before' | 'now'): string[] =>
    changes.flatMap((change) => {
      const text = change[side];
      return text !== undefined && change[other] === undefined ? keyOf({ what: change.what, text }) : [];
    });
  const gone = new Set(single('before', 'now'));
  return new Set(single('now', 'before').filter((key) => gone.has(key)));
}

interface Hunk {
  gone: NamedText[];
  come: NamedText[];
}

function hunksOf(before: readonly NamedText[], now: readonly NamedText[]): Hunk[] {
  const options = { comparator: isSame, maxEditLength: LONGEST_EDIT };
  const runs = diffArrays([...before], [...now], options);
  if (!runs) return [{ gone: [...before], come: [...now] }];
  const hunks: Hunk[] = [{ gone: [], come: [] }];
  for (const { added, removed, value } of runs) {
    if (!added && !removed) hunks.push({ gone: [], come: [] });
    else hunks.at(-1)?.[added ? 'come' : 'gone'].push(...value);
  }
  return hunks;
}

/** Past so many texts that came or went, no more is looked for what stayed between them. */
const LONGEST_EDIT = 1000;

function isSame(one: NamedText, other: NamedText): boolean {
  return one.what === other.what && one.text === other.text;
}

function keyOf({ what, text }: NamedText): string {
  return JSON.stringify([what, text]);
}

/** Each text that went with the first one behind the last pair that says much the same. */
function pairUp(gone: readonly NamedText[], come: readonly NamedText[], language: string): TextChange[] {
  const changes: TextChange[] = [];
  let next = 0;
  for (const { what, text } of gone) {
    const near = come.slice(next, next + LOOKED_AHEAD);
    const isOnly = gone.length === 1 && come.length === 1;
    const found = near.findIndex((one) => one.what === what && (isOnly || isAlike(text, one.text, language)));
    if (found < 0) changes.push({ what, before: text });
    else {
      changes.push(...near.slice(0, found).map((one) => ({ what: one.what, now: one.text })));
      changes.push({ what, before: text, now: near[found]?.text ?? '' });
      next += found + 1;
    }
  }
  return [...changes, ...come.slice(next).map(({ what, text }) => ({ what, now: text }))];
}

const LOOKED_AHEAD = 8;

/** True where half of the words are the same. */
function isAlike(one: string, other: string, language: string): boolean {
  const [words, others] = [wordsOf(one, language), wordsOf(other, language)];
  const common = [...words].filter((word) => others.has(word)).length;
  return common * 2 >= Math.max(words.size, others.size);
}

function wordsOf(text: string, language: string): Set<string> {
  const segments = [...segmenterOf(language, 'word').segment(text.slice(0, COMPARED))];
  return new Set(segments.flatMap(({ segment, isWordLike }) => (isWordLike ? segment.toLowerCase() : [])));
}

/** Characters from which likeness is judged. */
const COMPARED = 2000;
