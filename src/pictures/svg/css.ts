/** CSS of pictures: divided into declarations and tokens, and written anew from those that are allowed. */
import { readDeclarations, readRules, type CssRule } from './css-structure.ts';
import { readValue } from './css-values.ts';
import { cleanFont } from './data.ts';
import { FONT_DESCRIPTORS, PROPERTIES } from './lists.ts';
import { placed, quoted, Refusal, type SvgPlace } from './refusal.ts';

/** Of rules within rules. */
const MOST_LEVELS = 8;

export interface CleanCss {
  css: string;
  /** Ids of elements that it draws with: `url(#id)`. */
  parts: string[];
}

/** A style attribute. What browsers would not understand is left out. @throws {Refusal} */
export function cleanStyle(text: string): CleanCss {
  const parts: string[] = [];
  return { css: cleanDeclarations({ text, parts, place: () => undefined, clean: cleanProperty }), parts };
}

/** A stylesheet that begins at a place. @throws {Refusal} */
export function cleanSheet(text: string, begin: SvgPlace): CleanCss {
  const parts: string[] = [];
  const place = (offset: number): SvgPlace => placeIn(text, offset, begin);
  return { css: cleanRules({ text, parts, place, clean: cleanProperty }, 1), parts };
}

/** The value of one property; undefined when browsers would not understand it. @throws {Refusal} */
export function cleanValue(text: string): CleanCss | undefined {
  const { css, parts, strange } = readValue(text);
  if (css === undefined) return undefined;
  refuseStrange(strange);
  return { css, parts };
}

function refuseStrange(name: string | undefined): void {
  if (name === undefined) return;
  throw new Refusal(
    `has the function ${quoted(`${name}()`)} in a style, expected one of CSS for colours, shapes and sizes; remove it`,
  );
}

/** A stylesheet or a block of one. */
interface Css {
  text: string;
  parts: string[];
  place: (offset: number) => SvgPlace | undefined;
  /** The value of one property of its rules. */
  clean: (name: string, text: string) => CleanCss | undefined;
}

function cleanRules(css: Css, level: number): string {
  if (level > MOST_LEVELS) throw new Refusal(`has a style with rules in more than ${MOST_LEVELS} levels; write fewer`);
  const rules = readRules(css.text, level === 1);
  return rules
    .map((rule) =>
      placed(
        () => css.place(rule.start),
        () => cleanRule(rule, css, level),
      ),
    )
    .join('');
}

function cleanRule(rule: CssRule, css: Css, level: number): string {
  const { name, prelude, block, blockStart } = rule;
  const inner = { ...css, text: block ?? '', place: (offset: number) => css.place(blockStart + offset) };
  if (name !== undefined) return cleanAtRule(name, rule, inner, level);
  const selector = readValue(prelude).css;
  const body = cleanDeclarations(inner);
  return selector === undefined || body === '' ? '' : `${selector}{${body}}`;
}

function cleanAtRule(written: string, { prelude, block }: CssRule, inner: Css, level: number): string {
  const name = written.toLowerCase();
  if (name === 'charset' && block === undefined) return '';
  if (name === 'font-face' && block !== undefined)
    return `@font-face{${cleanDeclarations({ ...inner, clean: cleanDescriptor })}}`;
  if (!['media', 'keyframes', '-webkit-keyframes'].includes(name) || block === undefined) {
    throw new Refusal(
      `has ${quoted(`@${written}`)} in a style, expected @media, @keyframes, or @font-face with the font in it; remove it`,
    );
  }
  const text = readValue(prelude).css;
  const clean = name === 'media' ? inner.clean : cleanUnfollowed;
  return text === undefined ? '' : `@${name} ${text}{${cleanRules({ ...inner, clean }, level + 1)}}`;
}

function cleanDeclarations(css: Css): string {
  const kept = readDeclarations(css.text).flatMap((declaration) => {
    if (!declaration) throw new Refusal('has a rule within a rule in its style; write one after the other');
    const { name, value, important, start } = declaration;
    const clean = placed(
      () => css.place(start),
      () => css.clean(name, value),
    );
    if (clean === undefined) return [];
    for (const part of clean.parts) css.parts.push(part);
    return [`${name}:${clean.css}${important ? '!important' : ''}`];
  });
  return kept.join(';');
}

function placeIn(text: string, offset: number, { line, column }: SvgPlace): SvgPlace {
  const lines = text.slice(0, offset).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1 };
}

function cleanProperty(written: string, text: string): CleanCss | undefined {
  const name = written.toLowerCase();
  if (name === 'behavior' || name === '-moz-binding')
    throw new Refusal(`has "${name}" in a style, which runs programs; remove it`);
  if (name.startsWith('--')) return withoutParts(cleanValue(text));
  if (PROPERTIES.has(name)) return cleanValue(text);
  // Refuses what would load something, also where browsers of today know no such property.
  readValue(text);
  return undefined;
}

/** Of an animation, which any element may run. */
function cleanUnfollowed(written: string, text: string): CleanCss | undefined {
  return withoutParts(cleanProperty(written, text));
}

/** Where a value is put in cannot be followed: no part is drawn by one. */
function withoutParts(value: CleanCss | undefined): CleanCss | undefined {
  return value && value.parts.length === 0 ? value : undefined;
}

function cleanDescriptor(written: string, text: string): CleanCss | undefined {
  const name = written.toLowerCase();
  if (!FONT_DESCRIPTORS.has(name)) return undefined;
  const value = readValue(text, name === 'src' ? cleanFont : undefined);
  refuseStrange(value.strange);
  return value.css === undefined ? undefined : { css: value.css, parts: [] };
}
