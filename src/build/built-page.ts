/** Pages of the finished site, as the elements that stand in them. */
import { Parser } from 'htmlparser2';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface BuiltElement {
  tagName: string;
  attributes: Readonly<Record<string, string>>;
  /** The words of its `rel`. */
  rel: readonly string[];
}

/** All elements of a page. @param file Path in the site. */
export function elementsOf(folder: string, file: string): BuiltElement[] {
  const found: BuiltElement[] = [];
  const parser = new Parser({
    onopentag: (tagName, attributes) =>
      found.push({ tagName, attributes, rel: (attributes['rel'] ?? '').split(/\s+/) }),
  });
  parser.end(readFileSync(path.join(folder, file), 'utf8'));
  return found;
}

/** The stylesheets that the page for unknown addresses has, as it names them: every site has that page. */
export function stylesheetsOf(folder: string): string[] {
  return elementsOf(folder, '404.html').flatMap(({ tagName, attributes: { href }, rel }) =>
    tagName === 'link' && rel.includes('stylesheet') && href !== undefined ? [href] : [],
  );
}
