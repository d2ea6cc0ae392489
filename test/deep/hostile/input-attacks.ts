/** Input that ends a process, takes minutes, or gets past `check` and then breaks a page, a feed or a build. */
import { PROGRAMS } from '../../unit/mdx/programs.ts';

export interface InputAttack {
  name: string;
  /** Fields behind the required ones; a field that is there already takes its place. */
  fields?: Readonly<Record<string, string>>;
  body?: string;
}

/** More than a hundred, always the same ones in the same order. */
export function inputAttacks(): InputAttack[] {
  return [
    ...Object.entries(PROGRAMS).flatMap(([name, program]) =>
      [40, 9_000].map((times) => ({ name: `${times} ${name}`, body: program(times) })),
    ),
    ...bodies().map((body, index) => ({ name: `body ${index}`, body })),
    ...Object.entries(fields()).flatMap(([field, values]) =>
      values.map((value, index) => ({ name: `${field} ${index}`, fields: { [field]: value } })),
    ),
    ...texts().flatMap((text) => everywhere(text)),
  ];
}

function bodies(): string[] {
  const word = 'word '.repeat(4_000);
  return [
    `${'> '.repeat(9_000)}x`,
    `${'- '.repeat(9_000)}x`,
    Array.from({ length: 300 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n'),
    `${'*a '.repeat(3_000)}b${' a*'.repeat(3_000)}`,
    `[a](${'('.repeat(9_000)}${')'.repeat(9_000)})`,
    '<Callout>\n\n'.repeat(3_000) + 'x',
    `|${'a|'.repeat(3_000)}\n|${'-|'.repeat(3_000)}\n${'x\n'.repeat(3_000)}`,
    '&amp;'.repeat(50_000),
    `${word}${'&lt;'.repeat(20_000)}`,
    '[^a] '.repeat(20_000),
    '<!--'.repeat(20_000),
    `\`{"\` {${'('.repeat(9_000)} \`"}\``,
    `\\\\{${'['.repeat(9_000)}`,
    `<kbd>{${'('.repeat(9_000)}}</kbd>`,
    `- [x] {${'('.repeat(9_000)}}`,
    `[^n]: {${'('.repeat(9_000)}}\n\nx[^n]`,
    '[p](/en/glossary/gestión/) [q](/en/glossary/gesti%C3%B3n/) [r](/en/%zz/)',
    '[a](https://x:99999) [b](https://x:-1/)',
    '[a](<https://a b>)',
    '[a](https://[::1])',
    '[a](https://exa\u202emple.org) [b](https://exa%E2%80%AEmple.org)',
    '[a](https://1.2.3.999) <Callout>[b](https://xn--/)</Callout>',
    '[a](https://%00.example) [b](https:////)',
    ...[
      'Map',
      'Used in',
      'map title',
      'Sources',
      'cite 1',
      'source 1',
      'main',
      'faq',
      'definedterm',
      'search dialog results 0',
    ].map((title) => `## ${title}\n\nText.\n\n<Faq question="${title}?">\n\nYes.\n\n</Faq>`),
    '## &#xFFFE; &#x202E; &#1;',
    '## \u200b',
    '[\u200b](https://example.org)',
    'a \u2067 b\n\nc \u2069 d',
    'a &#x202B; b',
    '\ud83d\ude00\u200d'.repeat(5_000),
  ];
}

/** Fields as they are written in YAML. */
function fields(): Record<string, string[]> {
  const long = 'a'.repeat(251);
  return {
    aliases: [
      '&a [*a]',
      '&a [[*a]]',
      '[&a x, *b]',
      `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
      `\n${Array.from({ length: 3_000 }, (_, level) => `${' '.repeat(level)}-`).join('\n')}`,
      `[${Array.from({ length: 3_000 }, (_, index) => `Alias ${index} of many`).join(', ')}]`,
      '["\\u200B"]',
      '["a\\uD800"]',
    ],
    sources: [
      ...[
        'https://e.org/\\0',
        'https://e.org/a b',
        'https://e.org/>',
        'https://x:99999',
        'https://a b',
        'https://[::1',
      ].map((url) => `[{id: s, title: T, url: "${url}"}]`),
      '&a {x: *a}',
    ],
    sameAs: [
      '["https://e.org/\\0"]',
      '["https://e.org/a b>"]',
      '["https://e.org/\\uFFFE"]',
      '["https:\\\\\\\\e.org"]',
      '["https://exa\\u202Emple.org"]',
    ],
    redirectFrom: [
      `[${long}]`,
      `[${'字'.repeat(85)}]`,
      `[${'a'.repeat(240)}]`,
      `[${'字'.repeat(80)}]`,
      '[index, topic, letter, compare, preview]',
    ],
    related: [`[${long}]`],
    topics: [`[${long}]`, '["\\uFFFF"]'],
    translations: [`{es: ${long}}`, '&a {es: *a}'],
    updated: ['9999-12-31', '2026-02-30', '"2026-01-02\\0"'],
    [`? ${'? '.repeat(3_000)}x`]: ['y'],
    [Array.from({ length: 5_000 }, (_, index) => `unknown${index}: x`).join('\n') + '\nz']: ['y'],
  };
}

function texts(): string[] {
  return [
    'a\\uFFFEb',
    'a\\uFFFFb',
    'a\\0b',
    'a\\u0008b',
    '\\u200B',
    'a\\u202Eb',
    '\\u2067a',
    'a\\uD800',
    '<b> & ]]> ]]>',
    'a\\u2028b',
  ];
}

function everywhere(text: string): InputAttack[] {
  return [
    { name: `"${text}" as a term`, fields: { term: `"${text}"` } },
    { name: `"${text}" as another name`, fields: { abbreviation: `"${text}"` } },
    { name: `"${text}" as a text`, fields: { definition: `"${text}"`, takeaways: `["${text}"]` } },
    {
      name: `"${text}" as a source`,
      fields: { sources: `[{id: s, title: "${text}", publisher: "${text}"}]` },
      body: 'x[^s]',
    },
  ];
}
