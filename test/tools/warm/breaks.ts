/** Mistakes: each spoils files of the content folder, and says what the build must answer. */
import type { Random } from '../corpus.ts';
import type { Files } from './state.ts';
import { pick } from './words.ts';

/** Spoils files; returns the path of the file that the message must name, and the code of the problem. */
export type Break = (files: Files, random: Random) => { file: string; code: string };

export const BREAKS: Readonly<Record<string, Break>> = {
  'unknown relation': matter('related: [no-such-entry]', 'unknown-term'),
  'unknown topic': matter('topics: [no-such-topic]', 'unknown-topic'),
  'unknown field': matter('colour: red', 'bad-frontmatter'),
  'no replacement': matter('status: deprecated', 'missing-replacement'),
  'bad YAML': (files, random) => spoil(files, random, 'bad-frontmatter', (text) => text.replace('term:', 'term: "')),
  'no frontmatter': (files, random) => spoil(files, random, 'bad-frontmatter', () => 'Only text.\n'),
  script: body('<script>alert(1)</script>', 'forbidden-mdx'),
  import: body("import x from 'node:fs';", 'forbidden-mdx'),
  'open tag': body('<Callout>\n\nText', 'bad-mdx'),
  'unknown link': body('See [it](no-such-entry.mdx).', 'unknown-term'),
  'unknown footnote': body('Text.[^nowhere]', 'unknown-footnote'),
  'no such picture': body('<Figure src="../../images/nowhere.png" alt="Nothing" />', 'bad-image'),
  'no picture': (files, random) => {
    const file = `images/spoilt-${random.below(1000)}.png`;
    files.set(file, 'This is text.\n');
    return spoil(files, random, 'bad-image', (text) => `${text}\n<Figure src="../../${file}" alt="Nothing" />\n`);
  },
  'half a picture': (files, random) => {
    const [, whole] = [...files].find(([file]) => file.endsWith('.jpg') || file.endsWith('.png')) ?? [];
    if (!(whole instanceof Uint8Array)) return spoil(files, random, 'bad-frontmatter', () => '');
    const file = `images/spoilt-${random.below(1000)}.png`;
    files.set(file, whole.slice(0, 20));
    return spoil(files, random, 'bad-image', (text) => `${text}\n<Figure src="../../${file}" alt="Nothing" />\n`);
  },
  'not UTF-8': (files, random) => {
    const file = anyEntry(files, random);
    files.set(file, Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x00));
    return { file, code: 'bad-encoding' };
  },
  'name twice': (files, random) => {
    const file = anyEntry(files, random);
    const copy = file.replace('.mdx', '-copy.mdx');
    files.set(copy, files.get(file) ?? '');
    return { file: copy, code: 'duplicate-label' };
  },
  'file in the wrong folder': (files, random) => {
    const file = `terms/en/deeper/${random.below(9)}.mdx`;
    files.set(file, files.get(anyEntry(files, random)) ?? '');
    return { file, code: 'bad-file-name' };
  },
  'broken site.yaml': (files) => {
    files.set('site.yaml', 'name: [\n');
    return { file: 'site.yaml', code: 'bad-site' };
  },
  'topic without label': (files) => {
    files.set('site.yaml', text(files, 'site.yaml').replace('topics:\n', 'topics:\n  - id: nameless\n'));
    return { file: 'site.yaml', code: 'bad-site' };
  },
  'reading order without its entry': (files) => {
    const order = 'topics:\n  - { id: spoilt, label: Spoilt, start: { en: [no-such-entry] } }\n';
    files.set('site.yaml', text(files, 'site.yaml').replace('topics:\n', order));
    return { file: 'site.yaml', code: 'unknown-term' };
  },
  'no site.yaml': (files) => {
    files.delete('site.yaml');
    return { file: 'site.yaml', code: 'bad-site' };
  },
};

function matter(line: string, code: string): Break {
  const field = line.slice(0, line.indexOf(':'));
  return (files, random) =>
    spoil(files, random, code, (whole) => {
      const [, head = '', ...rest] = whole.split('---\n');
      // Lists go over several lines, each of them indented.
      const others = head.replace(new RegExp(`^(?:${field}|replacedBy):.*\n(?:[ -].*\n)*`, 'gm'), '');
      return ['', `${others}${line}\n`, ...rest].join('---\n');
    });
}

function body(addition: string, code: string): Break {
  return (files, random) => spoil(files, random, code, (whole) => `${whole}\n${addition}\n`);
}

function spoil(files: Files, random: Random, code: string, change: (text: string) => string): ReturnType<Break> {
  const file = anyEntry(files, random);
  files.set(file, change(text(files, file)));
  return { file, code };
}

function anyEntry(files: Files, random: Random): string {
  return pick(
    [...files.keys()].filter((file) => file.startsWith('terms/')),
    random,
  );
}

function text(files: Files, file: string): string {
  return String(files.get(file) ?? '');
}
