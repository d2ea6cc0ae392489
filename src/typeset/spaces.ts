/** Spaces at which no line ends: beside numbers, in short sums, and at the marks that a language sets apart. */
import type { Typography } from '../languages/typography.ts';
import { editsOf, type Edit } from './edits.ts';

export function spaceEdits(text: string, typography: Typography): Edit[] {
  const { atNumbers, atMarks } = rulesOf(typography);
  const rules = /\d/.test(text) ? [...atNumbers, ...atMarks] : atMarks;
  const edits = rules.flatMap(({ pattern, space }) => editsOf(text, pattern, () => space));
  return [...edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.text), ...sumEdits(text)];
}

/** Where a space is, or is to be, and which. */
interface Rule {
  pattern: RegExp;
  space: string;
}

const NO_BREAK = '\u00A0';
const NARROW = '\u202F';

interface Rules {
  atNumbers: readonly Rule[];
  atMarks: readonly Rule[];
}

/** Kept: they are the same for every text of a language. */
const known = new Map<Typography, Rules>();

function rulesOf(typography: Typography): Rules {
  const rules = known.get(typography) ?? { atNumbers: numberRules(typography), atMarks: markRules(typography) };
  known.set(typography, rules);
  return rules;
}

function numberRules({ units, beforeNumber, spacedDigits }: Typography): Rule[] {
  const besides = [
    /(?<=[§¶№])\s(?=[\d§])/gu,
    new RegExp(`(?<=(?<![\\p{L}\\d])(?:${beforeNumber}))\\s(?=\\d)`, 'gu'),
    /(?<=[$€£¥])\s(?=\d)/gu,
    new RegExp(`(?<=\\d)\\s(?=(?:${SIGNS}|(?:${UNITS}|${units})(?![\\p{L}\\d-])))`, 'gu'),
    // = 3.3%: the sign goes with what comes after it.
    /(?<=\s[=≈÷×+−])\s(?=[$€£(−-]?\d)/gu,
  ];
  return [
    ...(spacedDigits
      ? [{ pattern: /(?<=(?<![\p{L}\d.,])\d{1,3}(?:\s\d{3}){0,4})\s(?=\d{3}(?!\d))/gu, space: NARROW }]
      : []),
    ...besides.map((pattern) => ({ pattern, space: NO_BREAK })),
  ];
}

/** Signs of all languages after a number. */
const SIGNS = '[%‰€£¥°]|\\$(?!\\d)';

/** Units of all languages (https://www.bipm.org/en/publications/si-brochure), those of data, and money by its code. */
const UNITS =
  'mm|cm|dm|m|km|m²|km²|m³|mg|g|kg|t|ml|cl|dl|l|L|ms|s|min|h|Hz|kHz|MHz|GHz|V|W|kW|MW|kWh|MWh|J|kJ|kcal|hPa|bar|px|kB|KB|MB|GB|TB|EUR|USD|GBP|CHF';

/** Quoi ? and « mot »: with the space that the language has there, typed or not. */
function markRules({ spaceBefore, quotes: [open, close] }: Typography): Rule[] {
  const before = Object.entries(spaceBefore).map(([mark, space]) => ({
    pattern: new RegExp(`(?<=[\\p{L}\\d»)”’"'%])\\s?(?=[${mark}][;:!?]*(?:[\\s»)”"]|$))`, 'gu'),
    space,
  }));
  const inside = [
    { pattern: new RegExp(`(?<=${open.trim()})\\s?(?=\\S)`, 'gu'), space: open.slice(1) },
    { pattern: new RegExp(`(?<=\\S)\\s?(?=${close.trim()})`, 'gu'), space: close.slice(0, -1) },
  ];
  // A dot between two things ends a line; it begins none.
  const dot = { pattern: /\s(?=·\s)/gu, space: NO_BREAK };
  return [...before, ...inside.filter(({ space }) => space !== ''), dot];
}

/** 28 ÷ 845 = 3.3%, as long as it fits into a line of a phone whose text is twice as large. */
function sumEdits(text: string): Edit[] {
  const sums = /(?<![\d.,])[$€£(]{0,4}\d[\d.,]*[%)€kKM]*(?:\s[+−×÷=≈-]\s[$€£(−-]*\d[\d.,]*[%)€kKM]*)+/g;
  return [...text.matchAll(sums)]
    .filter(({ 0: sum }) => sum.length <= 16 && /[+−×÷=≈]/.test(sum))
    .flatMap(({ 0: sum, index }) =>
      editsOf(sum, /[^\S\u00A0]/g, () => NO_BREAK).map((edit) => ({
        ...edit,
        start: edit.start + index,
        end: edit.end + index,
      })),
    );
}
