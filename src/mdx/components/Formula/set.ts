/** The tree of a formula -> what a page shows: text that may wrap, and fractions, powers and roots in MathML. */
import type { Element, ElementContent } from 'hast';
import { readFormula, type Part } from './read.ts';
import { lowered } from './tokens.ts';

/**
 * An expression as it is shown: text as it is written, and in MathML what a line of text cannot show. Beside each of these
 * stands what is written, for ears, for a search, and to be copied: without the MathML, the text is the expression. One that
 * is no formula is one text.
 */
export function setFormula(expression: string): ElementContent[] {
  const whole = readFormula(expression);
  const parts = whole && levelsOf(whole) <= MOST_FRACTIONS ? mathParts(whole) : [];
  let done = 0;
  const shown = parts.flatMap(({ from, part: { start, end }, part }): ElementContent[] => {
    const before = text(expression.slice(done, from));
    done = end;
    const written = element('span', text(expression.slice(start, end)), { className: 'visually-hidden' });
    const math = element('math', inside(part), MATH);
    const children = [...text(expression.slice(from, start)), written, math];
    return [...before, element('span', children, { className: 'unbroken' })];
  });
  return [...shown, ...text(expression.slice(done))];
}

const MATH = { displaystyle: 'true', ariaHidden: 'true', dataPagefindIgnore: '' };

/** Fractions in one another: of more, the letters would be too small, or the order of the lines a riddle. */
const MOST_FRACTIONS = 2;

function levelsOf(part: Part): number {
  return Math.max(0, ...part.children.map(levelsOf)) + (part.kind === 'fraction' ? 1 : 0);
}

/** What a line of text cannot show, each as large as it must be: a bracket grows with the fraction in it. */
function mathParts(part: Part): MathPart[] {
  if (part.kind !== 'row') return isFlat(part) ? [] : [{ from: part.start, part }];
  return part.children.flatMap((inner, index) => {
    const before = part.children[index - 1];
    return mathParts(inner).map((found) =>
      before?.kind === 'sign' && found.from === inner.start ? { ...found, from: before.start } : found,
    );
  });
}

interface MathPart {
  /** Where the sign before it begins, which stays on its line; else where it begins itself. */
  from: number;
  part: Part;
}

function isFlat(part: Part): boolean {
  return !['fraction', 'power', 'root'].includes(part.kind) && part.children.every(isFlat);
}

/** @param raised True in an exponent, where a fraction is written on one line. */
function inside(part: Part, raised = false): ElementContent[] {
  switch (part.kind) {
    case 'words':
      return [wordsOf(part.text)];
    case 'sign':
      return [sign(SHOWN[part.text] ?? part.text)];
    case 'raised':
      return [wordsOf(lowered(part.text))];
    case 'row':
      return spaced(part.children, raised);
    case 'group': {
      const [inner] = part.children;
      if (inner.kind === 'fraction' && !part.isOwn && !raised) return inside(inner);
      return [row([sign(part.open), row(inside(inner, raised)), sign(part.close)])];
    }
    case 'fraction': {
      const [over, under] = part.children;
      return raised
        ? [...inside(over, true), sign('/'), ...inside(under, true)]
        : [element('mfrac', [row(inside(bare(over))), row(inside(bare(under)))])];
    }
    case 'power': {
      const [base, exponent] = part.children;
      return [element('msup', [row(inside(base, raised)), element('mrow', inside(bare(exponent), true))])];
    }
    case 'root':
      return [element('msqrt', [element('mrow', inside(bare(part.children[0]), raised))])];
  }
}

/** Without the brackets that the bar, or the place above the line, stands for. */
function bare(part: Part): Part {
  return part.kind === 'group' && part.open === '(' ? part.children[0] : part;
}

/** Signs bring their own space; where words and brackets stand side by side, it is the one that is written. */
function spaced(parts: readonly Part[], raised: boolean): ElementContent[] {
  return parts.flatMap((part, index) => {
    const before = parts[index - 1];
    const hasSpace = before && before.kind !== 'sign' && part.kind !== 'sign' && before.end < part.start;
    return [...(hasSpace ? [element('mspace', [], { width: '0.25em' })] : []), ...inside(part, raised)];
  });
}

/** Signs that are shown as what they mean. */
const SHOWN: Readonly<Record<string, string>> = { '-': '−', '–': '−', '*': '×' };

function sign(value: string): Element {
  return element('mo', text(value));
}

/** Upright: a single letter would be in italics. */
function wordsOf(value: string): Element {
  if (!/\p{L}/u.test(value)) return element('mn', text(value));
  return element('mi', text(value), Array.from(value).length === 1 ? { mathvariant: 'normal' } : {});
}

function row(children: ElementContent[]): ElementContent {
  const [only] = children;
  return children.length === 1 && only ? only : element('mrow', children);
}

function text(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function element(tagName: string, children: ElementContent[], properties: Record<string, string> = {}): Element {
  return { type: 'element', tagName, properties, children };
}
