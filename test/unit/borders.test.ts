/** Every border is where the table of `.github/docs/borders.md` says, has a test, and lets no hostile text through as it is. */
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { entryMatterSchema } from '../../src/glossary/entry-matter.ts';
import { parseSlug } from '../../src/glossary/slug.ts';
import { color } from '../../src/glossary/look/colors.ts';
import { fontFamily } from '../../src/glossary/look/fonts.ts';
import { lookFile } from '../../src/glossary/look/look.ts';
import { pictureName } from '../../src/glossary/picture.ts';
import { formatProblem } from '../../src/glossary/problem.ts';
import { siteSchema } from '../../src/glossary/site.ts';
import { slugFor } from '../../src/glossary/slug-for.ts';
import { redirectPage } from '../../src/exports/redirect-formats.ts';
import { isComponentName } from '../../src/mdx/components/index.ts';
import { bodyHtml } from '../../src/mdx/html.ts';
import { isAllowedTag } from '../../src/mdx/tags.ts';
import { readLink } from '../../src/mdx/urls.ts';
import { parsePictureAddress } from '../../src/pictures/address.ts';
import { locatePicture } from '../../src/pictures/locate.ts';
import { serializeGraph } from '../../src/structured-data/serialize.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BORDERS = readFileSync(path.join(ROOT, '.github/docs/borders.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => {
    const [, name = '', , module = '', mint = '', type = '', file = ''] = line
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', ''));
    return { name, module, mint, type, file };
  });

test('the table of borders has rows, each with another name', () => {
  expect(BORDERS.length).toBeGreaterThan(30);
  expect(new Set(BORDERS.map(({ name }) => name)).size).toBe(BORDERS.length);
  expect(BORDERS.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(TRIALS)));
});

describe.each(BORDERS)('$name', ({ module, mint, type, file }) => {
  test('is made in its module', async () => {
    const exported: unknown = await import(path.join(ROOT, module));
    expect(exported).toHaveProperty(mint);
    const declared = readFileSync(path.join(ROOT, module), 'utf8');
    if (type !== '') expect(declared).toMatch(new RegExp(String.raw`export (?:type|interface) ${type}\b`));
  });

  test('has its test', () => {
    expect(existsSync(path.join(ROOT, file)), file).toBe(true);
  });
});

/** What an attacker writes where a name, a path, an address or a text is expected. */
const HOSTILE = [
  '../x',
  '..',
  '../../../../etc/passwd.png',
  '..\\x.png',
  '..%2fx.png',
  '%2e%2e/x.png',
  'x.png?raw',
  'x.js?astroContentImageFlag&x=/../x.png',
  'x#y.png',
  '/@fs/etc/passwd.png',
  '/@id/x',
  'virtual:x.png',
  '\0virtual:x.png',
  'node:fs',
  'a/b',
  'a b',
  'a\nb.png',
  'a\r\nX-Header: 1',
  'a\u2028b.png',
  'a\u202eb.png',
  'a\ud800.png',
  'red; } body{',
  '*',
  '**/*.png',
  '{a,b}',
  '[a-z]',
  '(?:x)+',
  '$uri',
  '"; return 200 "x',
  "'",
  '`',
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--',
  ']]>',
  '&lt;',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  'https://evil.example/"><script>',
  'https://evil.example/\nx',
  '=cmd()',
  '__proto__',
  'constructor',
  '\u001b[31m',
  '',
  'x'.repeat(5000),
];

interface Trial {
  /** What comes out; undefined where the text is refused. */
  pass: (text: string) => string | undefined;
  /** What may come out. */
  holds: RegExp;
  /** A text that is sound. */
  sound: string;
}

const REDIRECT = { from: '/a/', kind: 'former', language: 'en', direction: 'ltr' } as const;

const NAME = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}-]+$/u;

/** Borders that take one text; the others have tests of their own. */
const TRIALS: Readonly<Record<string, Trial>> = {
  slug: { pass: parseSlug, holds: NAME, sound: 'key-account-manager' },
  'other names of an entry': { pass: slugFor, holds: NAME, sound: 'Key Account Manager' },
  'former slugs': {
    pass: (text) => matter({ redirectFrom: [text] })?.redirectFrom[0],
    holds: NAME,
    sound: 'old-name',
  },
  'address of a source': {
    pass: (text) => matter({ sources: [{ id: 'a', title: 'A', url: text }] })?.sources[0]?.url,
    holds: /^https?:\/\//,
    sound: 'https://example.org/a?b=c',
  },
  'address of a link': {
    pass: (text) => {
      const target = readLink(text, 'en');
      return target.kind === 'page' ? target.href : undefined;
    },
    holds: /^(?:#|\/(?!\/)|https?:\/\/|mailto:|tel:)[^\p{Cc}]*$/u,
    sound: '/en/about/',
  },
  'address of a picture': {
    pass: address,
    holds: /^(?!\/)(?!.*:\/)[^?#\\%\p{Cc}\p{Cs}\u2028\u202e]+\.png$/u,
    sound: '../../images/a.png',
  },
  'path of a picture': {
    pass: (text) => {
      const parsed = parsePictureAddress(text);
      const folder = os.tmpdir();
      if ('refused' in parsed) return undefined;
      const found = locatePicture(parsed.address, { folder, beside: path.join(folder, 'terms', 'en') });
      return 'refused' in found ? undefined : found.file;
    },
    holds: /^(?!)/,
    sound: '',
  },
  'name of a published picture': {
    pass: (text) => pictureName.safeParse(text).data,
    holds: /^[0-9a-f]{32}\.(?:webp|svg)$/,
    sound: `${'0'.repeat(32)}.svg`,
  },
  'code of a language': {
    pass: (text) => site({ languages: [{ code: text, label: 'X' }] })?.languages[0]?.code,
    holds: /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/,
    sound: 'pt-BR',
  },
  'path of a glossary': {
    pass: (text) => site({ languages: [{ code: 'en', label: 'X', glossaryPath: text }] })?.languages[0]?.glossaryPath,
    holds: NAME,
    sound: 'words',
  },
  'id of a topic': {
    pass: (text) => site({ topics: [{ id: text, label: 'X' }] })?.topics[0]?.id,
    holds: NAME,
    sound: 'roles',
  },
  'colour of a theme': { pass: (text) => color.safeParse(text).data, holds: /^#[0-9a-f]{6}$/, sound: '#0A5F5A' },
  'name of a font': {
    pass: (text) => fontFamily.safeParse(text).data,
    holds: /^[\p{L}\p{N} -]+$/u,
    sound: 'Source Serif 4',
  },
  'name of a file of the look': {
    pass: (text) => lookFile.safeParse(text).data,
    holds: /^[0-9a-f]{32}\.(?:css|woff2|svg|png)$/,
    sound: `${'0'.repeat(32)}.css`,
  },
  'component in a body': {
    pass: (text) => (isComponentName(text) ? text : undefined),
    holds: /^[A-Z][a-z]+$/,
    sound: 'Figure',
  },
  'tag in a body': { pass: (text) => (isAllowedTag(text) ? text : undefined), holds: /^[a-z]+[1-6]?$/, sound: 'sub' },
  'text in HTML': {
    pass: (text) => bodyHtml([{ tag: 'p', children: [text] }], (href) => href),
    holds: /^<p>[^<]*<\/p>$/s,
    sound: 'A text.',
  },
  'text in JSON-LD': {
    pass: (text) => serializeGraph({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Thing', name: text }] }),
    holds: /^[^<>&\u2028]+$/,
    sound: 'A text.',
  },
  'redirect page': {
    pass: (text) =>
      String(
        load(redirectPage({ ...REDIRECT, to: text, title: text }, { absolute: text, stylesheets: [] }))('script')
          .length,
      ),
    holds: /^0$/,
    sound: '/en/glossary/a/',
  },
  'problem in a terminal': {
    pass: (text) => formatProblem({ code: 'bad-mdx', place: { file: 'a', line: 1, column: 1 }, message: text }),
    holds: /^[^\p{Cc}\u2028\u202e]*$/u,
    sound: 'A message.',
  },
};

describe.each(Object.entries(TRIALS))('hostile texts at the border of: %s', (_, { pass, holds, sound }) => {
  test.each(HOSTILE)('%j is refused, or becomes harmless', (text) => {
    const passed = pass(text);
    if (passed !== undefined) expect(passed).toMatch(holds);
  });

  test.skipIf(sound === '')('a sound one passes', () => {
    expect(pass(sound)).toMatch(holds);
  });
});

function address(text: string): string | undefined {
  const parsed = parsePictureAddress(text);
  return 'refused' in parsed ? undefined : parsed.address;
}

function matter(more: object): ReturnType<typeof entryMatterSchema.parse> | undefined {
  return entryMatterSchema.safeParse({ term: 'A', definition: 'B.', published: '2026-01-01', ...more }).data;
}

function site(more: object): ReturnType<typeof siteSchema.parse> | undefined {
  const url = 'https://example.org';
  const least = {
    name: 'A',
    tagline: 'B',
    url,
    publisher: { name: 'A', url },
    languages: [{ code: 'en', label: 'E' }],
  };
  return siteSchema.safeParse({ ...least, ...more }).data;
}
