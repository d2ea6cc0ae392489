/** Pages of the finished site, read as a browser reads them. */
import type { Element, Root, RootContent } from 'hast';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** All elements of a page. @param file Path in the site. */
export function elementsOf(folder: string, file: string): Element[] {
  const page: Root = unified()
    .use(rehypeParse)
    .parse(readFileSync(path.join(folder, file), 'utf8'));
  return [...below(page)];
}

/** The stylesheets that the page for unknown addresses has, as it names them: every site has that page. */
export function stylesheetsOf(folder: string): string[] {
  return elementsOf(folder, '404.html').flatMap(({ tagName, properties: { rel, href } }) =>
    tagName === 'link' && Array.isArray(rel) && rel.includes('stylesheet') && typeof href === 'string' ? [href] : [],
  );
}

function* below(parent: Root | Element): Generator<Element> {
  const children: RootContent[] = parent.children;
  for (const child of children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* below(child);
  }
}
