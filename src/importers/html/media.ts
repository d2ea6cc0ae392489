/** Films, sounds and embedded pages -> links: entries load nothing from elsewhere. */
import type { Element } from 'hast';
import { decode } from '../../mdx/urls.ts';
import { element, elementsIn, lineOf, property, text } from './hast.ts';

/** Where people watch a film, by the site that has it; the id of the film follows. */
export const FILMS: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
};

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
  const [, site = '', id = ''] =
    /^https?:\/\/(?:www\.)?(youtube)(?:-nocookie)?\.com\/embed\/(?!videoseries\b)([\w-]+)/.exec(address) ??
    /^https?:\/\/player\.(vimeo)\.com\/video\/(\d+)/.exec(address) ??
    [];
  return id === '' ? address : `${FILMS[site] ?? ''}${id}`;
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : href;
}
