/**
 * What mends a body that the parser refuses: changes are tried where it complains, and the first after which it complains
 * no more, or of a later place, is the advice.
 */
import { COMPONENTS } from './components/index.ts';
import { parseMdx } from './parse.ts';
import { offsetOf, type TextComplaint } from './source-text.ts';
import { adviceForTag, isWritableTag } from './tags.ts';

/** @param at Where the parser complains, an offset of the text. */
export function mendingOf(text: string, at: number): TextComplaint | undefined {
  if (text.length > LONGEST) return undefined;
  const found = guesses(text, at).find((guess) => guess.isSure === true || mends(text, guess, at));
  return found && { offset: found.start, message: found.message };
}

/** Above which nothing is tried: each try reads the whole text. */
const LONGEST = 50_000;

interface Guess {
  start: number;
  end: number;
  /** What may be meant in place of what stands there. */
  better: string;
  message: string;
  /** True where the message says no word that a parser could try. */
  isSure?: boolean;
}

function mends(text: string, { start, end, better }: Guess, at: number): boolean {
  const mended = text.slice(0, start) + better + text.slice(end);
  const { complaint } = parseMdx(mended);
  if (complaint === undefined) return true;
  const [, line = '1', column = '1'] = /^(\d+):(\d+): /.exec(complaint) ?? [];
  const next = offsetOf(mended, { line: Number(line), column: Number(column) });
  return next >= start + better.length && next > at + better.length - (end - start);
}

function guesses(text: string, at: number): Guess[] {
  const tag = text.lastIndexOf('<', at);
  return [
    ...comment(text, tag),
    ...address(text, tag),
    ...attributes(text, tag),
    ...voidTag(text, tag),
    ...plainSign(text, tag),
    ...unknownTag(text, tag),
    ...plainSign(text, text.lastIndexOf('<', tag - 1)),
    ...closingTag(text, at),
    ...noSlash(text, tag),
    ...openTag(text, tag),
    ...brace(text, at),
    ...unevenQuotes(text, tag),
  ];
}

/** Something else in the place of what stands at an offset. */
function swap(start: number, found: string, better: string, expected: string): Guess {
  const message = `has ${oneLine(found)}, expected ${expected}; write ${oneLine(better)}`;
  return { start, end: start + found.length, better, message };
}

/** `<!-- x -->` */
function comment(text: string, start: number): Guess[] {
  const [found, inside] = /^<!--([\s\S]*?)-->/.exec(text.slice(start)) ?? [];
  if (found === undefined || inside === undefined) return [];
  return [swap(start, found, `{/*${inside.replaceAll('*/', '* /')}*/}`, 'a comment as MDX has it')];
}

/** `<https://example.org>` */
function address(text: string, start: number): Guess[] {
  const [found, href = ''] = /^<((?:https?:\/\/|mailto:|[\w.+-]+@)[^>\s]*)>/.exec(text.slice(start)) ?? [];
  if (found === undefined) return [];
  return [
    swap(start, found, `[text](${href.includes(':') ? '' : 'mailto:'}${href})`, 'a link with its text in brackets'),
  ];
}

/** `type=tip`, `question=“Why?”`, `question='Why's that?'` */
function attributes(text: string, tag: number): Guess[] {
  const { start, written } = attributesAt(text, tag);
  const places = Array.from(written.matchAll(/(?<=\s|^)(\w+)=/g), ({ index }) => index);
  const wrong = places
    .map((from, index) => written.slice(from, places[index + 1]).trim())
    .filter((found) => !SOUND.test(found))
    .map((found) => ({ found, better: found.replace(/=(.*)$/s, (_, value: string) => `=${straight(value)}`) }));
  const [one, ...others] = wrong;
  if (!one) return [];
  const better = wrong.reduce((all, { found, better: mended }) => all.replace(found, () => mended), written);
  const isOne = others.length === 0;
  const shown = isOne ? one : { found: written.trim(), better: better.trim() };
  const at = start + (isOne ? written.indexOf(one.found) : 0);
  return [swap(at, shown.found, shown.better, 'the value in straight quotes')];
}

const SOUND = /^\w+=(?:"[^"]*"|'[^']*')$/;

/** What stands between the name of a component and the end of its tag, where it is no longer than attributes are. */
function attributesAt(text: string, tag: number): { start: number; written: string } {
  const [name = ''] = /^<[A-Z]\w*\s+/.exec(text.slice(tag, tag + MOST_ATTRIBUTES)) ?? [];
  const start = tag + name.length;
  const end = name === '' ? -1 : text.indexOf('>', start);
  const written = end < 0 || end - start > MOST_ATTRIBUTES ? '' : text.slice(start, end).replace(/\s*\/?$/, '');
  return { start, written: /[<{]|\n[^\S\n]*\n/.test(written) ? '' : written };
}

const MOST_ATTRIBUTES = 2000;

/** The text in the quotes that Markdown and HTML have, whatever quotes are around it. */
function straight(value: string): string {
  const inside = value.replace(/^["'“”„‟‘’‚‛«»‹›]/u, '').replace(/["'“”„‟‘’‚‛«»‹›]$/u, '');
  return inside.includes('"') && !inside.includes("'") ? `'${inside}'` : `"${inside.replaceAll('"', '&quot;')}"`;
}

/** `<br>`, `</br>` */
function voidTag(text: string, start: number): Guess[] {
  const [found] = /^<\/?br\s*\/?\s*>/i.exec(text.slice(start)) ?? [];
  return found === undefined ? [] : [swap(start, found, '<br />', 'a tag that closes itself')];
}

/** `<5`, `a <b`: a sign before what is no name of a tag, or without the end of one. */
function plainSign(text: string, start: number): Guess[] {
  const [found] = /^<(?:[^\s<>]{1,12}(?=[^<>\n]*(?:[<\n]|$))|[^\p{L}/>!])/u.exec(text.slice(start)) ?? [];
  if (start < 0 || found === undefined || Object.hasOwn(COMPONENTS, found.slice(1))) return [];
  return [swap(start, found, `\\${found}`, 'a tag, or a plain "<"')];
}

/** `<p>`, `<b>` of HTML, `<String>` of programs. */
function unknownTag(text: string, start: number): Guess[] {
  const [found, html, other] = /^<(?:\/?([a-z][a-z0-9]*)|([A-Z]\w*))\b[^<>]*>/.exec(text.slice(start)) ?? [];
  const name = html ?? other ?? '';
  if (found === undefined || isWritableTag(name) || Object.hasOwn(COMPONENTS, name)) return [];
  const message = `has ${oneLine(found)}, expected Markdown or one of the components ${Object.keys(COMPONENTS).join(', ')}${adviceForTag(name)}`;
  return [{ start, end: start + found.length, better: '', message, isSure: true }];
}

/** `</Faq>` where another tag is open, or none. */
function closingTag(text: string, at: number): Guess[] {
  const start = text.lastIndexOf('</', at + 1);
  const [found, name = ''] = /^<\/[ \t]*([\w.]*)(?:\s*>)?/.exec(text.slice(Math.max(0, start))) ?? [];
  if (start < 0 || found === undefined || at > start + found.length) return [];
  const others = [name, ...Object.keys(COMPONENTS)].map((one) => `</${one}>`).filter((one) => one !== found);
  const message = `has ${found}, but no <${name}> is open before it; remove it`;
  return [
    ...others.map((better) => swap(start, found, better, 'the end of a tag that is open')),
    { start, end: start + found.length, better: '', message },
  ];
}

/** `<Faq question="…">` before `<Faq>` or `<\Faq>`, which is meant to close it. */
function noSlash(text: string, start: number): Guess[] {
  const [, name] = /^<([A-Z]\w*)/.exec(text.slice(start)) ?? [];
  if (name === undefined) return [];
  return Array.from(text.slice(start + 1).matchAll(new RegExp(`<\\\\?${name}>`, 'g')), ({ 0: found, index }) =>
    swap(start + 1 + index, found, `</${name}>`, 'the end of the tag above'),
  );
}

/** `<Callout>` that nothing closes. */
function openTag(text: string, start: number): Guess[] {
  const [found, name = ''] = /^<([A-Z]\w*)[^<>]*>(?=\s*\n)/.exec(text.slice(start)) ?? [];
  if (found === undefined || found.endsWith('/>')) return [];
  const better = `${text.slice(start).trimEnd()}\n\n</${name}>\n`;
  const message = `has ${oneLine(found)} without its end, expected both tags, each on a line of its own; write </${name}> behind its text`;
  return [{ start, end: text.length, better, message }];
}

/** `{` that nothing closes. */
function brace(text: string, at: number): Guess[] {
  const start = text.charAt(at) === '{' ? at : text.lastIndexOf('{', at);
  if (start < 0) return [];
  const message = 'has { without its }, expected text: braces begin programs, which entries have none of; write \\{';
  return [{ start, end: start + 1, better: '\\{', message }];
}

/** A tag above, one of whose quotes has no other: it goes on to the next quote of the text. */
function unevenQuotes(text: string, until: number): Guess[] {
  const tags = Array.from(text.slice(0, Math.max(0, until)).matchAll(/<[A-Z]\w*\s[^<>\n]*>/g));
  return tags
    .toReversed()
    .slice(0, MOST_TAGS)
    .flatMap(({ index }) => attributes(text, index));
}

const MOST_TAGS = 20;

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
