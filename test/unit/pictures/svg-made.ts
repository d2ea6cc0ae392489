/** SVG files that are made up: of any elements, of any styles, of pieces of attacks. */
import fc from 'fast-check';
import { ATTACKS, svg } from './svg-attacks.ts';

const words = (text: string): string[] => text.split(' ');

/** Parts of styles, of which any may stand beside any other. */
const CSS_PARTS = [
  ...words(`fill font-family --x : ; , { } ( ) [ ] " ' \\`),
  ...['\\75 ', '\n', ' ', '\u00A0', '\u3000', 'url(#a)', 'url("#a")', "url('#a'", 'url(', 'url( #b\\) )'],
  ...words('rgb( var(--x) /* */ !important !ie @media @font-face @import <!-- --> #f00 .5e3 10px 50% é .a > * & ]]>'),
];
const CSS = fc
  .array(fc.oneof(fc.constantFrom(...CSS_PARTS), fc.string({ maxLength: 3 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

const TEXT = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), CSS);
const ATTRIBUTE = fc.tuple(
  fc.constantFrom(...words('style fill id class href xlink:href values d xml:space attributeName q:r data-x')),
  TEXT,
);

const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom(...words('g text tspan path use a style title switch set q:r metadata svg')),
      fc.uniqueArray(ATTRIBUTE, { maxLength: 3, selector: ([name]) => name }),
      fc.array(fc.oneof({ depthSize: 'small' }, TEXT.map(inText), tie('tree')), { maxLength: 3 }),
    )
    .map(([name, attributes, children]) => {
      const written = attributes.map(([own, value]) => ` ${own}="${inText(value)}"`).join('');
      return `<${name}${written}>${children.join('')}</${name}>`;
    }),
}));

/** Characters that XML has no place for are left out here: they are among the attacks. */
function inText(text: string): string {
  const possible = text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  return possible.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('>', '&gt;');
}

/** SVG files of all kinds, some of which are refused. */
export const MADE_UP = fc.oneof(
  { weight: 3, arbitrary: fc.array(tree, { maxLength: 3 }).map((trees) => svg(trees.join(''), ' xmlns:q="urn:q"')) },
  {
    weight: 2,
    arbitrary: CSS.map((css) =>
      svg(`<style>${inText(css)}</style><path style="${inText(css)}" fill="${inText(css)}"/>`),
    ),
  },
  { weight: 1, arbitrary: spliced() },
);

/** Pieces of two attacks. */
function spliced(): fc.Arbitrary<string> {
  const texts = ATTACKS.flatMap(({ source }) => (typeof source === 'string' && source.length < 2000 ? [source] : []));
  const part = fc.tuple(fc.constantFrom(...texts), fc.nat({ max: 2000 }));
  return fc.tuple(part, part).map(([[one, end], [other, start]]) => {
    const cut = end % (one.length + 1);
    return one.slice(0, cut) + other.slice(other.length - (start % (other.length + 1)));
  });
}
