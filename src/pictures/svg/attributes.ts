/** Attributes of one element, written anew. */
import { cleanStyle, cleanValue } from './css.ts';
import { cleanPicture, type Embedded } from './data.ts';
import {
  ANIMATED_VALUES,
  ANIMATIONS,
  FIXED_ATTRIBUTES,
  PICTURE_ELEMENTS,
  PLAIN_ATTRIBUTES,
  PRESENTATION_ATTRIBUTES,
  REFERRING_ELEMENTS,
} from './lists.ts';
import { SVG, XHTML, type SvgAttribute, type SvgElement } from './read.ts';
import { bareAddress, idsOf } from './reference.ts';
import { quoted, Refusal } from './refusal.ts';

export interface CleanAttributes {
  /** In the order in which they stood. */
  attributes: ReadonlyMap<string, string>;
  /** Ids of elements that the element is drawn with. */
  parts: string[];
  /** Of the line that its style gives it. */
  corners: number;
  /** Elements of pictures within the picture. */
  drawn: number;
}

const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const EVENTS = 'http://www.w3.org/2001/xml-events';

/**
 * The attributes that are allowed; others are left out, but those that would run something.
 * @throws {Refusal}
 */
export function cleanAttributes(element: SvgElement, embedded: Embedded): CleanAttributes {
  const attributes = new Map<string, string>();
  const parts: string[] = [];
  let [corners, drawn] = [0, 0];
  refuseHandlers(element);
  for (const attribute of element.attributes) {
    const name = writtenName(attribute);
    if (name === undefined || (name === 'href' && hasPlainHref(element, attribute))) continue;
    const found = cleanOne(name, attribute.value, element, embedded);
    if (found === undefined || (name === 'style' && found.css === '')) continue;
    attributes.set(name, found.css);
    for (const part of found.parts) parts.push(part);
    corners += found.corners ?? 0;
    drawn += found.drawn ?? 0;
  }
  return { attributes, parts, corners, drawn };
}

/** Also of elements that are left out: whoever wrote them meant them to run. Editors' own elements have none. @throws {Refusal} */
export function refuseHandlers({ name: element, namespace: own, attributes }: SvgElement): void {
  if (own !== SVG && own !== XHTML) return;
  for (const { namespace, name } of attributes) {
    if (namespace === EVENTS || (namespace === '' && /^on/i.test(name)))
      throw new Refusal(`has the attribute "${name}" on <${element}>, which runs a script; remove it`);
  }
}

/** `href` is written without the prefix that older programs write. */
function writtenName({ namespace, name }: SvgAttribute): string | undefined {
  if (namespace === '') return name;
  if (namespace === XLINK && name === 'href') return name;
  return namespace === XML && (name === 'space' || name === 'lang') ? `xml:${name}` : undefined;
}

/** Browsers look at `href` where there is one, and at `xlink:href` otherwise. */
function hasPlainHref({ attributes }: SvgElement, { namespace }: SvgAttribute): boolean {
  return namespace === XLINK && attributes.some((other) => other.namespace === '' && other.name === 'href');
}

type Clean = { css: string; parts: readonly string[]; corners?: number; drawn?: number } | undefined;

function cleanOne(name: string, value: string, element: SvgElement, embedded: Embedded): Clean {
  if (name === 'href') return cleanHref(value, element, embedded);
  if (name === 'style') return cleanStyle(value);
  if (name === 'attributeName') return cleanAttributeName(value.trim(), element);
  if (ANIMATED_VALUES.has(name)) return cleanList(value);
  if (PRESENTATION_ATTRIBUTES.has(name)) return cleanValue(value);
  return PLAIN_ATTRIBUTES.has(name) || name.startsWith('xml:') ? { css: value, parts: [] } : undefined;
}

function cleanHref(written: string, element: SvgElement, embedded: Embedded): Clean {
  const href = bareAddress(written);
  if (!REFERRING_ELEMENTS.has(element.name) || href === '' || href === '#') return undefined;
  if (href.startsWith('#')) return { css: href, parts: ANIMATIONS.has(element.name) ? [] : idsOf(href) };
  if (PICTURE_ELEMENTS.has(element.name)) {
    const { address, drawn } = cleanPicture(href, embedded);
    return { css: address, parts: [], drawn };
  }
  throw new Refusal(
    `loads ${quoted(href)} with <${element.name}>, expected a part of the picture, such as "#name"; remove it`,
  );
}

function cleanAttributeName(name: string, { name: element }: SvgElement): Clean {
  const isKnown = PRESENTATION_ATTRIBUTES.has(name) || (PLAIN_ATTRIBUTES.has(name) && !FIXED_ATTRIBUTES.has(name));
  if (isKnown) return { css: name, parts: [] };
  throw new Refusal(`changes ${quoted(name)} with <${element}>, expected the attribute of a shape; remove it`);
}

/** Values of an animation, with semicolons between them. */
function cleanList(value: string): Clean {
  const list = value.split(';').map((one) => (one.trim() === '' ? { css: '', parts: [] } : cleanValue(one)));
  const known = list.filter((one) => one !== undefined);
  if (known.length < list.length) return undefined;
  return { css: known.map(({ css }) => css).join(';'), parts: known.flatMap(({ parts }) => parts) };
}
