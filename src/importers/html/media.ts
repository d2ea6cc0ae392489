/** Films, sounds and embedded pages -> links: entries load nothing from elsewhere. */
import type { Element } from 'hast';
import { decode } from '../../mdx/urls.ts';
import { element, elementsIn, lineOf, property, text } from './hast.ts';

/** A link to what an `iframe` or `embed` shows. */
export function embedLink(node: Element): Element | undefined {
  const written = [property(node, 'src'), property(node, 'dataSrc'), property(node, 'dataLazySrc')];
  const address = written.find((src) => src !== '' && !/^(about|data|javascript):/i.test(src.trim()));
  if (address === undefined) return undefined;
  const href = watchAddress(address);
  const name = property(node, 'title') || property(node, 'ariaLabel') || hostOf(href);
  return element('a', [text(name)], { href });
}

/** A link to the file of `video`, `audio` or `object`. */
export function mediaLink(node: Element): Element | undefined {
  const sources = elementsIn([node]);
  const href = sources.map((source) => property(source, 'src') || property(source, 'data')).find(Boolean);
  if (href === undefined) return undefined;
  const file = href.replace(/[?#].*$/, '').replace(/^.*\//, '');
  return element(
    'a',
    [text(property(node, 'title') || property(node, 'ariaLabel') || decode(file) || lineOf(node.children) || href)],
    { href },
  );
}

/** The page on which people watch an embedded film. */
function watchAddress(src: string): string {
  const address = src.startsWith('//') ? `https:${src}` : src;
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(address)?.[1];
  if (youtube !== undefined && youtube !== 'videoseries') return `https://www.youtube.com/watch?v=${youtube}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(address)?.[1];
  return vimeo === undefined ? address : `https://vimeo.com/${vimeo}`;
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : href;
}
