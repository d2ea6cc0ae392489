/** Changes of the project's own code, which a cache from before must not hide: a deployment keeps it over all of them. */
import type { Edit } from './edits.ts';

/** Reads a file of the project as it is without changes. */
export type ReadCode = (file: string) => string;

/** What is changed: file, what stands there, and what to write instead (`$&` is what stood there). */
const CHANGES: Readonly<Record<string, readonly [file: string, from: RegExp, to: string]>> = {
  'about page': ['src/languages/en/about.mdx', /$/, '\n\nOne more paragraph.\n'],
  'word of the interface': ['src/languages/en/words.ts', /takeaways: '/, '$&All '],
  'Spanish word': ['src/languages/es/words.ts', /takeaways: '/, '$&Todo '],
  component: ['src/mdx/components/Callout/View.astro', /role="note"/, '$& data-changed'],
  frame: ['src/components/Header.astro', /<header/, '$& data-changed'],
  layout: ['src/layouts/TermView.astro', /class="definition"/, '$& data-changed'],
  style: ['src/styles/term.css', /$/, '\n.changed { color: red; }\n'],
  'structured data': ['src/structured-data/terms.ts', /termCode: abbreviation/, 'termCode: `${abbreviation}.`'],
  map: ['src/maps/neighbourhood.ts', /BEND = 0.5/, 'BEND = 0.6'],
  script: ['src/search/client/start.ts', /$/, "\ndocument.documentElement.dataset['changed'] = '';\n"],
  twin: ['src/mdx/mdast.ts', /children: \[text\(value\)\]/, 'children: [text(`${value}.`)]'],
  'page model': ['src/glossary/pages/term.ts', /LONG_TERM = \d+/, 'LONG_TERM = 5'],
  'sentences that use a term': ['src/glossary/uses.ts', /'\$1'/, "'$1 '"],
  shortening: ['src/glossary/shorten.ts', /…/, '...'],
  parser: ['src/mdx/html.ts', /'table-scroll'/, "'table-scroll', 'changed'"],
  plurals: ['src/languages/en/plurals.ts', /\? word :/, '? `${word}x` :'],
  'social picture': ['src/build/social/layout.ts', /PADDING = \d+/, 'PADDING = 60'],
  icon: ['public/favicon.svg', /$/, '<!-- Changed. -->\n'],
};

export function codeEdits(read: ReadCode): Record<string, Edit> {
  return Object.fromEntries(
    Object.entries(CHANGES).map(([name, [file, from, to]]): [string, Edit] => [
      name,
      ({ code }) => {
        if (code.delete(file)) return `${file} as it was`;
        code.set(file, changed(read(file), from, to));
        return file;
      },
    ]),
  );
}

function changed(text: string, from: RegExp, to: string): string {
  const result = text.replace(from, to);
  if (result === text) throw new RangeError(`${from.source} stands nowhere in the file`);
  return result;
}
