/** MathML -> a line of text that says the same: for programs, for what is searched, and to be copied. */
import type { Element, ElementContent } from 'hast';

/** The formula on one line: `(a + b)/n`, `x^2`, `√(x_1)`. */
export function mathText(math: Element): string {
  return lineOf(math.children).replace(/\s+/g, ' ').trim();
}

function lineOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node, index) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      return node.tagName === 'mo' ? signOf(node, index === 0) : textOf(node);
    })
    .join('');
}

function textOf({ tagName, properties, children }: Element): string {
  const [base, first, second] = children.filter((child) => child.type === 'element');
  switch (tagName) {
    case 'mfrac':
      // Without its bar it is no fraction: one of two lines, as of a matrix.
      if (properties['linethickness'] === '0px') return `${plain(base)}; ${plain(first)}`;
      return `${grouped(base)}/${grouped(first)}`;
    case 'msqrt':
      return `√${bracketed(lineOf(children).trim())}`;
    case 'mroot':
      return `${grouped(base)}^(1/${grouped(first)})`;
    case 'msub':
      return lowered(plain(base), first);
    case 'munder':
      return lowered(grouped(base), first);
    case 'msup':
      return raised(plain(base), first);
    case 'mover':
      return raised(grouped(base), first);
    case 'msubsup':
      return raised(lowered(plain(base), first), second);
    case 'munderover':
      return raised(lowered(grouped(base), first), second);
    case 'mtr':
      return children
        .map((cell) => lineOf([cell]).trim())
        .join(' ')
        .trim();
    case 'mtable':
      return children
        .map((line) => lineOf([line]))
        .filter((line) => line !== '')
        .join('; ');
    case 'mspace':
      return 'width' in properties ? ' ' : '';
    case 'mphantom':
      return '';
    default:
      return lineOf(children);
  }
}

/** What shows nothing, such as the end of an arrow, is left out. */
function lowered(base: string, index: Element | undefined): string {
  return plain(index) === '' ? base : `${base}_${grouped(index)}`;
}

/** A prime and an accent are signs of their own. */
function raised(base: string, exponent: Element | undefined): string {
  if (plain(exponent) === '') return base;
  return exponent?.tagName === 'mo' ? `${base}${plain(exponent)}` : `${base}^${grouped(exponent)} `;
}

function plain(part: Element | undefined): string {
  return part ? lineOf([part]).trim() : '';
}

/** In brackets, unless it is one word or one number. */
function grouped(part: Element | undefined): string {
  const text = plain(part);
  return part && LEAVES.has(part.tagName) && !/\s/.test(text) ? text : bracketed(text);
}

const LEAVES: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'mtext']);

function bracketed(text: string): string {
  return /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

function signOf({ children }: Element, isFirst: boolean): string {
  const sign = lineOf(children).replace(/[\u2061-\u2064]/g, '');
  if (isFirst || !/^[^\p{P}\p{L}]$|^[−×÷·∗-]$/u.test(sign) || '|/′'.includes(sign))
    return /^[,;]$/.test(sign) ? `${sign} ` : sign;
  return ` ${sign} `;
}
