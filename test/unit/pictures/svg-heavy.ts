/** Small pictures that kept Chromium busy for longer than anybody waits: parts drawn as often as nobody wrote. */
import { svg, type Attack } from './svg-attacks.ts';

const SHAPE = '<rect width="9" height="9"/>';
const LEVELS = Array.from({ length: 9 }, (_, index) => index);
const LINE = `M0 0${'h1v1'.repeat(2000)}`;
const MARKER = `<marker id="m">${SHAPE.repeat(2000)}</marker>`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const heavy = (name: string, source: string): Attack => ({ name, source, refused: 'million times' });

/** Ten shapes in a mask, each with a mask of ten shapes …: `masked` makes one that shows mask `index`. */
function masks(masked: (index: number, shape: number) => string, also = ''): string {
  const shapes = (index: number): string => LEVELS.map((shape) => masked(index, shape)).join('');
  const all = LEVELS.map((index) => `<mask id="p${index + 1}">${shapes(index)}</mask>`);
  return svg(`${also}<mask id="p0">${SHAPE}</mask>${all.join('')}${masked(8, 9)}`);
}

function masksByRule(rule: (index: number) => string): string {
  const style = `<style>${[...LEVELS, 9].map(rule).join('')}</style>`;
  return masks((index) => `<rect class="c${index}" width="9" height="9"/>`, style);
}

const id = (index: number, shape: number): string => `r${index}-${shape}`;

function setMasks(index: number): string {
  return [...LEVELS, 9]
    .map((shape) => `<set href="#${id(index, shape)}" attributeName="mask" to="url(#p${index})"/>`)
    .join('');
}

/** `times` uses of uses … of a part. */
function uses(part: string, href: (index: number) => string, times = 10): string {
  const groups = LEVELS.map((index) => `<g id="p${index + 1}">${`<use href="${href(index)}"/>`.repeat(times)}</g>`);
  return `<g id="p0">${part}</g>${groups.join('')}<use href="${href(9)}"/>`;
}

export const HEAVY: readonly Attack[] = [
  heavy('a line in a style attribute', svg(`${MARKER}<path marker-mid="url(#m)" style="d:path('${LINE}')"/>`)),
  heavy(
    'a line in a stylesheet',
    svg(`<style>.a{D:path('${LINE}')}</style>${MARKER}<path class="a" marker-mid="url(#m)"/>`),
  ),
  heavy(
    'a line behind something else',
    svg(`<style>.a+path{marker-mid:url(#m)}</style>${MARKER}<g class="a"/><path d="${LINE}"/>`),
  ),
  heavy(
    'a line in an animation of styles',
    svg(`<style>@keyframes k{to{d:path('${LINE}')}}</style>${MARKER}<path marker-mid="url(#m)"/>`),
  ),
  heavy('a set line', svg(`${MARKER}<path marker-mid="url(#m)"><set attributeName="d" to="${LINE}"/></path>`)),
  heavy(
    'a line that is set elsewhere',
    svg(`${MARKER}<path id="l" marker-mid="url(#m)"/><set href="#l" attributeName="d" to="${LINE}"/>`),
  ),
  heavy(
    'animated points',
    svg(
      `${MARKER}<polyline marker-mid="url(#m)"><animate attributeName="points" values="0 0;${'1 1 '.repeat(4000)}"/></polyline>`,
    ),
  ),
  heavy('a set marker', svg(`${MARKER}<path d="${LINE}"><set attributeName="marker-mid" to="url(#m)"/></path>`)),
  heavy(
    'masks that are set elsewhere',
    masks((index, shape) => `<rect id="${id(index, shape)}" width="9" height="9"/>`, LEVELS.map(setMasks).join('')),
  ),
  heavy(
    'patterns that markers take over',
    svg(
      `<pattern id="q">${SHAPE.repeat(2000)}</pattern><marker id="m"><rect fill="context-fill" width="1" height="1"/></marker><path fill="url(#q)" marker-mid="url(#m)" d="${LINE}"/>`,
    ),
  ),
  heavy(
    'masks by class, with a comment',
    masksByRule((index) => `./**/c${index}{mask:url(#p${index})}`),
  ),
  heavy(
    'masks by class, before a comma',
    masksByRule((index) => `.c${index} ,x{mask:url(#p${index})}`),
  ),
  heavy(
    'masks by encoded ids',
    masks((index) => `<rect mask="url(#%70${index})" width="9" height="9"/>`),
  ),
  heavy(
    'masks by ids with line ends',
    masks((index) => `<rect mask="url('#p\\a ${index}')" width="9" height="9"/>`),
  ),
  heavy('uses by encoded ids', svg(uses(SHAPE, (index) => `#%70${index}`))),
  heavy('uses by ids with line ends', svg(uses(SHAPE, (index) => `&#10;#p&#10;${index}`))),
  heavy(
    'uses of a picture with uses',
    svg(
      uses(
        `<image href="data:image/svg+xml;base64,${base64(svg(uses(SHAPE, (index) => `#p${index}`, 3)))}"/>`,
        (index) => `#p${index}`,
        3,
      ),
    ),
  ),
];

/** Pictures that are as heavy as they look, though their styles name parts by signs that fit everything. */
export const LIGHT: readonly Pick<Attack, 'name' | 'source'>[] = [
  {
    name: 'a filter for all',
    source: svg(`<style>[id]{filter:url(#f)}</style><filter id="f"><feGaussianBlur id="b"/></filter>${SHAPE}`),
  },
  {
    name: 'an animation by id',
    source: svg(`<g id="a">${SHAPE}<animate href="#a" attributeName="opacity" values="0;1" dur="1s"/></g>`),
  },
  {
    name: 'a marker for one of two classes',
    source: svg(`<style>.a , .b{marker-mid:url(#m)}</style>${MARKER}<path class="a" d="M0 0h1v1"/><path d="${LINE}"/>`),
  },
];
