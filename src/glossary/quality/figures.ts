/** Figures in prose that no source stands behind. */
import { languageOf } from '../../languages/index.ts';
import type { Writing } from '../../languages/language.ts';
import { sentencesOf } from '../../languages/sentences.ts';
import type { Finding } from '../finding.ts';
import type { QualityRule } from './rule.ts';
import { CITATION, placeIn, plain, type Passage, type WrittenEntry } from './passage.ts';
import { QUOTATION } from './text.ts';

/**
 * A percentage, an amount of money or a large number that the prose claims needs a footnote in its paragraph, list item
 * or table. Figures of worked examples need none: those in `<Callout type="example">` and `<Formula>`, in a section that
 * says it is an example or goes on about somebody the entry invented, and those that the text supposes or works out.
 */
export const figures: QualityRule<'uncited-figure'> = {
  codes: {
    'uncited-figure': {
      reason: 'A figure without its source cannot be checked, nor brought up to date.',
      example:
        'content/terms/en/ledger.mdx:7:26 uncited-figure: "37%" has no source; cite one with [^id] in the same paragraph, or put a worked example into <Callout type="example">',
    },
  },
  check: ({ entries }) => entries.flatMap(checkEntry),
};

const EXEMPT = new Set(['example', 'formula', 'quotation', 'note']);

function checkEntry(written: WrittenEntry): Finding<'uncited-figure'>[] {
  const { language } = written.entry;
  const { writing } = languageOf(language);
  const pattern = figurePattern(writing);
  if (!written.passages.some((passage) => isClaim(passage) && passage.text.search(pattern) >= 0)) return [];
  const claims = claimsOf(written);
  const known = figuresOutside(written, claims, pattern);
  return claims.flatMap((passage) => {
    const sentences = sentencesOf(unquoted(passage.text), language).filter(({ text }) => isClaimed(text, writing));
    const figures = sentences.flatMap(({ text, start }) =>
      [...text.matchAll(pattern)].map((match) => ({ 0: match[0], index: start + match.index })),
    );
    const figure = figures.find((one) => !known.has(digits(one[0])));
    if (!figure) return [];
    const place = placeIn(written, passage, figure.index);
    const message = `"${figure[0].trim()}" has no source; cite one with [^id] in the same ${passage.kind === 'item' ? 'list item' : 'paragraph'}, or put a worked example into <Callout type="example">`;
    return [{ code: 'uncited-figure' as const, place, message }];
  });
}

/** The passages that claim something of the world and cite nothing. */
function claimsOf(written: WrittenEntry): Passage[] {
  const sections = sectionsOf(written.passages);
  const examples = sections.filter((section) => section.some((passage) => isExample(passage, written.entry.language)));
  const invented = inventedNames(written, examples.flat());
  return sections
    .filter((section) => !examples.includes(section) && !section.some(({ text }) => invented?.test(text)))
    .flatMap((section) => section.filter((passage, index) => isClaim(passage) && !isIntroduced(section, index)));
}

/** The passages under each heading, and those of each question. */
function sectionsOf(passages: readonly Passage[]): Passage[][] {
  const sections: Passage[][] = [[]];
  for (const passage of passages) {
    if (passage.kind === 'heading' || passage.kind === 'question') sections.push([]);
    sections.at(-1)?.push(passage);
  }
  return sections;
}

function isExample(passage: Passage, language: string): boolean {
  const { writing } = languageOf(language);
  return uncited(passage, language).some((text) => writing?.invention.test(text));
}

/** The sentences of a passage that cite nothing. */
function uncited({ text }: Passage, language: string): string[] {
  return sentencesOf(text, language).flatMap((one) => (one.text.includes(CITATION) ? [] : [one.text.trim()]));
}

function isClaim({ kind, inside, text }: Passage): boolean {
  if ((kind !== 'paragraph' && kind !== 'item') || text.includes(CITATION) || !/\d/.test(text)) return false;
  return !inside.some((around) => EXEMPT.has(around));
}

/** "In 2024 it reported:[^id]" stands for the whole list after it. */
function isIntroduced(section: readonly Passage[], index: number): boolean {
  if (section[index]?.kind !== 'item') return false;
  const before = section.slice(0, index).findLast(({ kind }) => kind !== 'item');
  return before !== undefined && /:\uFFF9+\s*$|\uFFF9+:\s*$/u.test(before.text);
}

/** Matches the names of whom the entry invents, such as the company of its example; nobody who is cited is invented. */
function inventedNames({ passages, entry }: WrittenEntry, examples: readonly Passage[]): RegExp | undefined {
  const all = passages.map(plain).join('\n');
  const real = [
    entry.matter.term,
    ...entry.matter.sources.flatMap(({ title, publisher = '', author = '' }) => [title, publisher, author]),
    ...passages.flatMap(({ text }) =>
      sentencesOf(text, entry.language).flatMap((one) => (one.text.includes(CITATION) ? [one.text] : [])),
    ),
  ].join('\n');
  const inventing = [...examples, ...passages.filter(({ inside }) => inside.includes('example'))].flatMap((passage) =>
    uncited(passage, entry.language),
  );
  const names = new Set(inventing.flatMap((text) => text.match(/(?<!\p{L})\p{Lu}\p{Ll}{2,}(?!\p{L})/gu) ?? []));
  const own = [...names].filter((name) => !holds(real, name) && !holds(all, name.toLowerCase()));
  return own.length === 0 ? undefined : wholeWord(own.join('|'));
}

function holds(text: string, word: string): boolean {
  return text.includes(word) && wholeWord(word).test(text);
}

function wholeWord(pattern: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'u');
}

/** Figures that a source, a table, a picture or an example of the entry gives: prose may take them up again. */
function figuresOutside({ passages }: WrittenEntry, claims: readonly Passage[], pattern: RegExp): Set<string> {
  const others = passages.filter((passage) => !claims.includes(passage) && passage.kind !== 'takeaway');
  return new Set(others.flatMap(({ text }) => [...text.matchAll(pattern)].map(([figure]) => digits(figure))));
}

function digits(figure: string): string {
  return figure.replace(/[^\d%]+$|^\D+/g, '').replace(/[\s,]/g, '');
}

/** True for a sentence that claims rather than supposes, illustrates ("for example 25%, 50% and 75%") or computes. */
function isClaimed(text: string, writing: Writing | undefined): boolean {
  if (/[=×÷]/.test(text) || writing?.supposition.test(text) === true) return false;
  return writing?.instance.test(text) !== true;
}

/** Percentages but for none and all, amounts of money, and millions. */
function figurePattern(writing: Writing | undefined): RegExp {
  const units = writing?.units ?? 'percent';
  const number = String.raw`\d[\d.,]*(?:[\u0020\u00A0\u202F]\d{3})*`;
  const money = String.raw`(?:US)?[$€£¥₹]\s?${number}(?:\s(?:${units})(?!\p{L}))?`;
  const share = String.raw`(?<![\d.,])(?!(?:0|100)[\s\u00A0\u202F]?%)${number}[\s\u00A0\u202F]?(?:%|٪|％|(?:${units})(?!\p{L}))`;
  return new RegExp(`${money}|${share}`, 'giu');
}

/** Quotations as blanks of the same length. */
function unquoted(text: string): string {
  return text.replace(QUOTATION, (quotation) => ' '.repeat(quotation.length));
}
