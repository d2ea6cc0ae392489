/** Services that count visits: what a page gets of each, and by how much its policy is widened. */
import { describe, expect, test } from 'vitest';
import { readOptions, withOptions } from '../../../src/build/options.ts';
import { headersFile } from '../../../src/exports/headers.ts';
import { nginxServer } from '../../../src/exports/nginx.ts';
import { PAGE_POLICY, pagePolicy } from '../../../src/exports/policy.ts';
import { analyticsSchema, analyticsScripts } from '../../../src/glossary/analytics.ts';
import { glossary, site } from '../glossary/make.ts';

const UMAMI = '94db1cb1-74f4-4a40-ad6c-962362670409';

/** What a policy has that the usual one has not, by directive. */
function widened(policy: string): string[] {
  const usual = PAGE_POLICY.split('; ');
  return policy.split('; ').flatMap((directive, index) => {
    const had = usual[index]?.split(' ') ?? [];
    const more = directive.split(' ').filter((word) => !had.includes(word));
    return more.length > 0 ? [[had[0], ...more].join(' ')] : [];
  });
}

describe('the policy', () => {
  test.each([
    [
      { plausible: 'example.org' },
      ['script-src https://plausible.io/js/script.js', 'connect-src https://plausible.io'],
    ],
    [
      { goatcounter: 'house' },
      ['script-src https://gc.zgo.at/count.js', 'connect-src https://house.goatcounter.com/count'],
    ],
    [
      { umami: UMAMI },
      [
        'script-src https://cloud.umami.is/script.js',
        'connect-src https://cloud.umami.is https://api-gateway.umami.dev',
      ],
    ],
    [
      { matomo: { account: 'house', site: 3 } },
      [
        expect.stringMatching(
          /^script-src 'sha256-[^ ]+=' https:\/\/cdn\.matomo\.cloud\/house\.matomo\.cloud\/matomo\.js$/,
        ),
        'connect-src https://house.matomo.cloud/matomo.php',
      ],
    ],
    [{}, []],
  ])('for %j is wider by exactly what the service needs', (analytics, more) => {
    expect(widened(pagePolicy(analyticsScripts(analyticsSchema.parse(analytics))))).toEqual(more);
  });

  test('is the same in pages and in what hosts send', () => {
    const { scripts, site: own } = glossary([], { site: site({ analytics: { plausible: 'example.org' } }) });
    for (const text of [headersFile({ ...own, scripts }), nginxServer({ ...own, scripts }, [])])
      expect(text).toContain(`${pagePolicy(scripts)}; frame-ancestors 'none'`);
  });
});

describe('analytics in site.yaml', () => {
  test.each([
    { plausible: 'https://stats.example.org/js/script.js' },
    { plausible: 'example.org"><script>' },
    { goatcounter: 'https://stats.example.org' },
    { goatcounter: "x'; script-src *" },
    { umami: 'x; connect-src *' },
    { matomo: { account: 'house.example.org/', site: 1 } },
    { matomo: { account: 'house', site: '1);alert(1' } },
    { script: 'https://example.org/x.js' },
    { google: 'G-1' },
  ])('does not take %j', (analytics) => {
    expect(analyticsSchema.safeParse(analytics).error?.issues).toHaveLength(1);
  });

  test.each([0, 1.5])('says of the number %j what is meant', (number) => {
    const { error } = analyticsSchema.safeParse({ matomo: { account: 'house', site: number } });
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'is not the number of a site; write it as Matomo has it, a whole number from 1 on',
    ]);
  });
});

describe('the integration', () => {
  const content = {
    folder: '/c',
    pictures: '/p',
    problems: [],
    ownFiles: new Map(),
    readBody: () => ({ nodes: [], notes: [] }),
  };
  const model = glossary([], { site: site({ analytics: { matomo: { account: 'house', site: 3 } } }) });
  const scripts = (options: Parameters<typeof readOptions>[0]): ReturnType<typeof analyticsScripts> => [
    ...(withOptions({ ...content, glossary: model }, readOptions(options)).glossary?.scripts ?? []),
  ];

  test('leads the service to a server of one’s own, and adds other scripts', () => {
    const own = { src: 'https://chat.example.org/x.js', connect: ['https://chat.example.org'] };
    expect(scripts({ analyticsHost: 'https://stats.example.org/', scripts: [own] })).toEqual([
      {
        src: 'https://stats.example.org/matomo.js',
        attributes: {},
        connect: ['https://stats.example.org/matomo.php'],
        before:
          'window._paq=[["disableCookies"],["trackPageView"],["enableLinkTracking"],["setTrackerUrl","https://stats.example.org/matomo.php"],["setSiteId","3"]]',
      },
      { ...own, attributes: {} },
    ]);
  });

  test.each([
    [{ analyticsHost: 'stats.example.org' }, 'analyticsHost'],
    [{ analyticsHost: 'https://stats.example.org/path' }, 'analyticsHost'],
    [{ scripts: [{ src: 'javascript:alert(1)' }] }, 'scripts.0.src'],
    [
      { scripts: [{ src: 'https://example.org/x.js', attributes: { onload: 'alert(1)' } }] },
      'scripts.0.attributes.onload',
    ],
  ])('does not take %j', (options, path) => {
    expect(() => scripts(options)).toThrow(`keyterms({ ${path} }) in astro.config.mjs: `);
  });

  test('adds nothing that could end a directive of the policy', () => {
    const policy = pagePolicy(scripts({ scripts: [{ src: 'https://example.org/x.js;y,z' }] }));
    expect(policy).toContain('https://example.org/x.js%3By%2Cz');
  });

  test('names scripts in the policy without what it cannot say', () => {
    const policy = pagePolicy(
      scripts({ scripts: [{ src: 'https://bücher.example/ä.js?id=1#a', connect: ['https://bücher.example/'] }] }),
    );
    expect(policy).toContain(' https://xn--bcher-kva.example/%C3%A4.js;');
    expect(policy).toContain('/matomo.php https://xn--bcher-kva.example;');
  });
});
