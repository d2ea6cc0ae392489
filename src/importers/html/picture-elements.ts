/** Pictures: which file, what it shows, where it stands. */
import type { Element, ElementContent } from 'hast';
import type { Note } from '../record.ts';
import { classesOf, element, lineOf, property } from './hast.ts';

interface Around {
  /** Where a link around the picture leads; empty without one. */
  href: string;
  caption: readonly ElementContent[];
  /** The figure around it. */
  around: Element | undefined;
  notes: Note[];
}

/** `picture` with `src`, `alt`, `dataCaption`, `dataAlign` and `dataHref`; undefined for a counting pixel. */
export function pictureOf(image: Element, { href, caption, around, notes }: Around): Element | undefined {
  const displayed = displayedSource(image);
  const align = alignment([image, ...(around ? [around] : [])]);
  const src = isFullSize(href, displayed) ? href : forAlignment(image, displayed, align);
  if (displayed === '' || (property(image, 'width') === '1' && property(image, 'height') === '1')) {
    const what = displayed === '' ? 'a picture without an address' : `a picture of one pixel, ${displayed}`;
    notes.push({ kind: 'left-out', message: `${what}${property(image, 'alt') ? `: ${property(image, 'alt')}` : ''}` });
    return undefined;
  }
  const words = lineOf(caption) || property(image, 'dataCaption');
  const linked = href !== '' && !isFullSize(href, displayed) && !/\/attachment\/|[?&]attachment_id=/.test(href);
  return element('picture', [], {
    src,
    alt: property(image, 'alt').replace(/\s+/g, ' ').trim(),
    dataDisplayed: displayed,
    dataCaption: words,
    dataAlign: align,
    ...(linked && { dataHref: href }),
    ...(property(image, 'id') && { dataIds: property(image, 'id') }),
  });
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

function alignment(nodes: readonly Element[]): 'start' | 'end' | 'full' {
  const names = nodes.flatMap((node) => [...classesOf(node), property(node, 'align')]);
  const style = nodes.map((node) => property(node, 'style')).join(';');
  const float = /float:\s*(left|right)/.exec(style)?.[1];
  if (float === 'left' || names.some((name) => /^(align-?left|left|float-left|et_pb_image_left)$/.test(name)))
    return 'start';
  if (float === 'right' || names.some((name) => /^(align-?right|right|float-right)$/.test(name))) return 'end';
  return 'full';
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
  const wanted = 2 * Number(property(image, 'width') || (align === 'full' ? '720' : '320'));
  const sameShape = files
    .filter(({ src }) => withoutSize(src) === withoutSize(displayed))
    .toSorted((a, b) => a.width - b.width);
  // Files that WordPress cut square for lists show another part of the picture.
  const whole = sameShape.filter(({ src }) => !/-(\d+)x\1\.\w+$/.test(src));
  return (whole.find(({ width }) => width >= wanted) ?? whole.at(-1))?.src ?? displayed;
}
