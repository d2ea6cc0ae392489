/** Pictures: which file, what it shows, where it stands. */
import type { Element, ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import { text, type FlowContent } from '../../mdx/mdast.ts';
import { tell, type Note } from '../record.ts';
import type { Context } from './elements.ts';
import { classesOf, elementsIn, isElement, lineOf, property, without } from './hast.ts';
import type { Picture } from './mdast.ts';

/** An `img` in a line: its picture, or a sign that is one. */
export function image(node: Element, { notes }: Context): PhrasingContent[] {
  const isEmoji =
    classesOf(node).some((name) => /^(emoji|wp-smiley)$/.test(name)) ||
    /s\.w\.org\/images\/core\/emoji/.test(property(node, 'src'));
  if (isEmoji) return [text(property(node, 'alt'))];
  return pictureOf([node], '', notes);
}

/** A picture with its caption, or other contents with a line below. */
export function figure(node: Element, context: Context): FlowContent[] {
  const caption = node.children.flatMap((child) => (isElement(child, 'figcaption') ? child.children : []));
  const rest = node.children.filter((child) => !isElement(child, 'figcaption'));
  const [image, ...more] = elementsIn(rest, 'img');
  if (image && more.length === 0 && !rest.some((child) => isElement(child, 'table', 'blockquote')))
    return pictured(node, { image, caption, rest }, context);
  const blocks = context.flow(rest);
  const said = context.flow(caption);
  const [only, second] = blocks;
  return only?.type === 'blockquote' && !second && said.length > 0
    ? [{ ...only, children: [...only.children, ...said] }]
    : [...blocks, ...said];
}

function pictured(
  node: Element,
  { image, caption, rest }: { image: Element; caption: ElementContent[]; rest: ElementContent[] },
  { flow, notes }: Context,
): FlowContent[] {
  // The classic editor's caption shortcode has its caption as text beside the picture.
  const isClassic = caption.length === 0 && classesOf(node).includes('wp-caption');
  const words = lineOf(isClassic ? rest.filter((child) => !isElement(child, 'img', 'a')) : caption);
  const others = lineOf(rest.filter((child) => !isElement(child, 'img')));
  const loose = others !== '' && words !== others ? flow(without(rest, (child) => isElement(child, 'img'))) : [];
  return [...pictureOf([image, node], words || property(node, 'dataCaption'), notes), ...loose];
}

/** None for a counting pixel. @param nodes The picture, and the figure around it. */
function pictureOf(nodes: readonly [Element, ...Element[]], caption: string, notes: Note[]): Picture[] {
  const [image] = nodes;
  const displayed = displayedSource(image);
  const href = property(image, 'linkedTo');
  const align = alignment(nodes);
  if (displayed === '' || (property(image, 'width') === '1' && property(image, 'height') === '1')) {
    const what = displayed === '' ? 'a picture without an address' : `a picture of one pixel, ${displayed}`;
    tell(notes, 'left-out', `${what}${property(image, 'alt') ? `: ${property(image, 'alt')}` : ''}`);
    return [];
  }
  const isFull = isFullSize(href, displayed);
  return [
    {
      type: 'picture',
      src: isFull ? href : forAlignment(image, displayed, align),
      alt: property(image, 'alt').replace(/\s+/g, ' ').trim(),
      caption: caption || property(image, 'dataCaption'),
      align,
      href: isFull || /\/attachment\/|[?&]attachment_id=/.test(href) ? '' : href,
    },
  ];
}

/** The address that a lazy loader put aside; the plain one otherwise. */
export function displayedSource(image: Element): string {
  const names = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigFile', 'src'];
  const isReal = (src: string): boolean => src !== '' && !/^data:image\/(svg\+xml|gif);|^about:/.test(src);
  return names.map((name) => property(image, name).trim()).find(isReal) ?? '';
}

/** A picture that links to its own large file. */
function isFullSize(href: string, src: string): boolean {
  return /\.(jpe?g|png|gif|webp|avif|svg)(\?.*)?$/i.test(href) && withoutSize(href) === withoutSize(src);
}

/** `…/map-300x194.jpg` and `…/map.jpg` are one picture. */
export function withoutSize(src: string): string {
  return src
    .replace(/[?#].*$/, '')
    .replace(/^https?:\/\/(?:i\d\.wp\.com\/)?(?:www\.)?/, '')
    .replace(/-(?:\d+x\d+|scaled|rotated|e\d{10,})(?=\.\w+$)/, '')
    .replace(/-\d+x\d+(?=\.\w+$)/, '');
}

/** Empty where nothing says so. */
function alignment(nodes: readonly Element[]): Picture['align'] {
  const names = nodes.flatMap((node) => [...classesOf(node), property(node, 'align')]);
  const style = nodes.map((node) => property(node, 'style')).join(';');
  const float = /float:\s*(left|right)/.exec(style)?.[1];
  if (float === 'left' || names.some((name) => /^(align-?left|left|float-left|et_pb_image_left)$/.test(name)))
    return 'start';
  if (float === 'right' || names.some((name) => /^(align-?right|right|float-right)$/.test(name))) return 'end';
  return '';
}

/** A small file shown large would blur: on dense screens twice the shown width is sharp. */
function forAlignment(image: Element, displayed: string, align: string): string {
  const written = Array.isArray(image.properties['srcSet'])
    ? image.properties['srcSet'].join(',')
    : property(image, 'srcSet') || property(image, 'dataSrcset');
  const files = written.split(/,\s+|,(?=https?:)/).flatMap((part) => {
    const [, src, width] = /^\s*(\S+)\s+(\d+)w\s*$/.exec(part) ?? [];
    return src === undefined ? [] : [{ src, width: Number(width) }];
  });
  const wanted = 2 * Number(property(image, 'width') || (align === '' ? '720' : '320'));
  const sameShape = files
    .filter(({ src }) => withoutSize(src) === withoutSize(displayed))
    .toSorted((a, b) => a.width - b.width);
  // Files that WordPress cut square for lists show another part of the picture.
  const whole = sameShape.filter(({ src }) => !/-(\d+)x\1\.\w+$/.test(src));
  return (whole.find(({ width }) => width >= wanted) ?? whole.at(-1))?.src ?? displayed;
}
