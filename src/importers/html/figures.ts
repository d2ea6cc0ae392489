/** Figures: a picture with its caption, or other contents with a line below. */
import type { Element, ElementContent } from 'hast';
import { withId } from './anchors.ts';
import type { BlockContext } from './elements.ts';
import { classesOf, elementsIn, isElement, lineOf, property, text, without } from './hast.ts';
import { paragraphs } from './paragraphs.ts';
import { pictureOf } from './picture-elements.ts';

export function figure(node: Element, context: BlockContext): Element[] {
  const caption = node.children.flatMap((child) => (isElement(child, 'figcaption') ? child.children : []));
  const rest = node.children.filter((child) => !isElement(child, 'figcaption'));
  const images = elementsIn(rest, 'img');
  const [image] = images;
  const others = lineOf(rest.filter((child) => !isElement(child, 'img')));
  if (image && images.length === 1 && !rest.some((child) => isElement(child, 'table', 'blockquote'))) {
    const link = elementsIn(rest, 'a').find((child) => property(child, 'href') !== '');
    // The classic editor's caption shortcode has its caption as text beside the picture.
    const words =
      caption.length > 0
        ? caption
        : classesOf(node).includes('wp-caption')
          ? rest.filter((child) => !isElement(child, 'img', 'a'))
          : [];
    const written =
      words.length > 0 ? words : property(node, 'dataCaption') ? [text(property(node, 'dataCaption'))] : [];
    const found = pictureOf(image, {
      href: link ? property(link, 'href') : '',
      caption: written,
      around: node,
      notes: context.notes,
    });
    const loose = others !== '' && lineOf(words) !== others ? context.toBlocks(withoutImages(rest)) : [];
    return withId(node, [...(found ? [found] : []), ...loose]);
  }
  const blocks = context.toBlocks(rest);
  const said = paragraphs(caption, context);
  const quoted = blocks.length === 1 && isElement(blocks[0], 'blockquote') && said.length > 0;
  return withId(
    node,
    quoted && blocks[0] ? [{ ...blocks[0], children: [...blocks[0].children, ...said] }] : [...blocks, ...said],
  );
}

export function withoutImages(nodes: readonly ElementContent[]): ElementContent[] {
  return without(nodes, (node) => isElement(node, 'img'));
}
