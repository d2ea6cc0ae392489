/** The elements of a picture that are allowed, made anew. */
import { cleanAttributes, refuseHandlers, type CleanAttributes } from './attributes.ts';
import { cleanSheet, type CleanRule } from './css.ts';
import type { Embedded } from './data.ts';
import { ELEMENTS, LABEL_ELEMENTS, RUNNING_ELEMENTS, TEXT_ELEMENTS, UNSEEN_ELEMENTS } from './lists.ts';
import { SVG, XHTML, type SvgElement } from './read.ts';
import { placed, quoted, Refusal } from './refusal.ts';

export interface CleanElement extends CleanAttributes {
  name: string;
  children: (CleanElement | string)[];
  /** Those of a stylesheet. */
  rules?: readonly CleanRule[];
}

/** @throws {Refusal} with a place. */
export function cleanRoot(root: SvgElement, embedded: Embedded): CleanElement {
  return placed(root, () => {
    if (root.name === 'svg' && root.namespace === '')
      throw new Refusal(`has an <svg> without its namespace; write <svg xmlns="${SVG}">`);
    if (root.name !== 'svg' || root.namespace !== SVG)
      throw new Refusal(`is not an SVG: it begins with <${root.name}>, expected <svg>; export it again`);
    return cleanElement(root, { name: 'svg', isText: false, embedded });
  });
}

interface Around {
  /** As which the element is written. */
  name: string;
  /** Within an element whose text is shown. */
  isText: boolean;
  embedded: Embedded;
}

function cleanElement(element: SvgElement, { name, isText, embedded }: Around): CleanElement {
  const own = cleanAttributes(element, embedded);
  if (name === 'style') {
    const text = element.children.filter((child) => typeof child === 'string').join('');
    const { css, rules } = cleanSheet(text, element.inside);
    return { name, ...own, children: [css], rules };
  }
  const around = { isText: isText || TEXT_ELEMENTS.has(name), embedded };
  const children = element.children.flatMap((child, index): (CleanElement | string)[] => {
    if (typeof child === 'string') return around.isText ? [child] : [];
    return placed(child, () => cleanChild(child, element, index, around));
  });
  return { name, ...own, children };
}

function cleanChild(
  child: SvgElement,
  parent: SvgElement,
  index: number,
  around: Omit<Around, 'name'>,
): CleanElement[] {
  const { name, namespace } = child;
  if (namespace === SVG && ELEMENTS.has(name)) {
    return name === 'style' && !isCss(child) ? [] : [cleanElement(child, { name, ...around })];
  }
  if (namespace === SVG && name === 'a') {
    refuseScheme(child);
    return [cleanElement(child, { name: around.isText ? 'tspan' : 'g', ...around })];
  }
  if (namespace === SVG && name === 'foreignObject' && hasPlainLabel(parent, index)) {
    refuseHidden(child, true);
    return [];
  }
  refuseElement(child);
  refuseHidden(child, false);
  return [];
}

/** Whether what stands beside HTML, for programs that show none, shows the same. */
function hasPlainLabel({ name, children }: SvgElement, index: number): boolean {
  if (name !== 'switch') return false;
  const html = children[index];
  let next = index + 1;
  while (typeof children[next] === 'string') next += 1;
  const plain = children[next];
  if (typeof html !== 'object' || typeof plain !== 'object' || !ELEMENTS.has(plain.name)) return false;
  const text = textIn(html);
  return text === '' || plain.name === 'image' || textIn(plain) === text;
}

/** All text without white space. */
function textIn({ children }: SvgElement): string {
  return children.map((child) => (typeof child === 'string' ? child.replaceAll(/\s/g, '') : textIn(child))).join('');
}

function isCss({ attributes }: SvgElement): boolean {
  const type = attributes
    .find(({ namespace, name }) => namespace === '' && name === 'type')
    ?.value.trim()
    .toLowerCase();
  return type === undefined || type === '' || type === 'text/css';
}

/** A link does nothing in a picture, and is written as a group; one that runs a script was meant to. */
function refuseScheme({ attributes }: SvgElement): void {
  for (const { name, value } of attributes) {
    if (name !== 'href') continue;
    const { protocol } = URL.canParse(value, 'https://x/') ? new URL(value, 'https://x/') : { protocol: '' };
    if (['http:', 'https:', 'mailto:'].includes(protocol)) continue;
    throw new Refusal(`has a link to ${quoted(value)}, expected none; remove the <a>`);
  }
}

function refuseElement({ name, namespace }: SvgElement): void {
  if (namespace === SVG && name === 'foreignObject')
    throw new Refusal(
      'has HTML in a <foreignObject>, expected <text>; export it again (draw.io: with "Convert labels to SVG", Mermaid: with htmlLabels false, Figma: without blurred backgrounds), or as a WebP or PNG',
    );
  if (namespace === SVG && !UNSEEN_ELEMENTS.has(name))
    throw new Refusal(`has the element <${name}>, expected shapes, text and styles; remove it`);
}

/** What is left out was written by an editor for itself; whatever would run in it was not. */
function refuseHidden(element: SvgElement, isLabel: boolean): void {
  const { name, namespace, children } = element;
  const isKnown = [SVG, XHTML, ''].includes(namespace);
  const isOther = namespace === XHTML && !(isLabel && LABEL_ELEMENTS.has(name));
  if (isOther || (isKnown && RUNNING_ELEMENTS.has(name.toLowerCase())))
    throw new Refusal(`has the element <${name}>, expected shapes, text and styles; remove it`);
  refuseHandlers(element);
  for (const child of children) if (typeof child !== 'string') placed(child, () => refuseHidden(child, isLabel));
}
