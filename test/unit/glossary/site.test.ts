import { describe, expect, test } from 'vitest';
import { languageOf, localize, siteSchema } from '../../../src/glossary/site.ts';
import { site } from './make.ts';

const SITE = {
  name: 'Test',
  tagline: 'Words',
  url: 'https://example.org',
  publisher: { name: 'P', url: 'https://example.org' },
  languages: [{ code: 'en', label: 'English' }],
};

function issues(more: Record<string, unknown>): string[] {
  const result = siteSchema.safeParse({ ...SITE, ...more });
  return (result.error?.issues ?? []).map(({ path }) => path.join('.'));
}

describe('the schema of site.yaml', () => {
  test('fills in what may be left out', () => {
    expect(siteSchema.parse(SITE)).toEqual({
      ...SITE,
      languages: [{ code: 'en', label: 'English', direction: 'ltr', glossaryPath: 'glossary' }],
      defaultLanguage: 'en',
      publisher: { ...SITE.publisher, sameAs: [] },
      people: [],
      root: 'home',
      topics: [],
      socialPictures: 'auto',
      host: 'any',
      leaveOut: [],
      checks: {},
      pages: {},
    });
    expect(siteSchema.parse({ ...SITE, repository: { url: 'https://git.example' } }).repository).toEqual({
      url: 'https://git.example',
      branch: 'main',
      contentPath: 'content',
    });
  });

  test('takes the direction of a language from its script, unless it is said', () => {
    const languages = [
      { code: 'ar', label: 'العربية' },
      { code: 'az-Arab', label: 'آذربایجان' },
      { code: 'az', label: 'Azərbaycan' },
      { code: 'ku', label: 'کوردی', direction: 'rtl' },
    ];
    const parsed = siteSchema.parse({ ...SITE, languages });
    expect(parsed.languages.map(({ direction }) => direction)).toEqual(['rtl', 'rtl', 'ltr', 'rtl']);
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ name: ['x'] }, 'name'],
    [{ url: 'example.org' }, 'url'],
    [{ url: 'ftp://example.org' }, 'url'],
    [{ languages: [] }, 'languages'],
    [{ socialPictures: 'all' }, 'socialPictures'],
    [{ languages: [{ code: 'EN', label: 'x' }] }, 'languages.0.code'],
    [{ languages: [{ code: 'en', label: 'x', direction: 'up' }] }, 'languages.0.direction'],
    [{ languages: [{ code: 'en', label: 'x', glossaryPath: 'a/b' }] }, 'languages.0.glossaryPath'],
    [
      {
        languages: [
          { code: 'en', label: 'x' },
          { code: 'en', label: 'y' },
        ],
      },
      'languages',
    ],
    [{ defaultLanguage: 'fr' }, 'defaultLanguage'],
    [{ root: 'chooser' }, 'root'],
    [{ root: 'page' }, 'root'],
    [
      {
        topics: [
          { id: 'a', label: 'A' },
          { id: 'a', label: 'B' },
        ],
      },
      'topics',
    ],
    [{ topics: [{ id: 'A b', label: 'A' }] }, 'topics.0.id'],
    [{ publisher: { name: 'x', url: 'https://example.org', logo: 'logo.png' } }, 'publisher.logo'],
    [{ people: [{ id: 'ana', name: 'Ana Ruiz', familyName: 'Ruíz' }] }, 'people.0.familyName'],
    [{ people: [{ id: 'ana', name: 'Ruiz', familyName: 'Ruiz' }] }, 'people.0.familyName'],
    [{ unknown: 1 }, ''],
  ])('does not take %j', (more, path) => {
    expect(issues(more)).toEqual([path]);
  });

  test.each(['pt-BR', 'zh-Hant', 'fil', 'en'])('takes the language code %s', (code) => {
    expect(issues({ languages: [{ code, label: 'x' }] })).toEqual([]);
  });

  test('takes paths of any script', () => {
    expect(
      issues({ languages: [{ code: 'ar', label: 'x', glossaryPath: 'مسرد' }], topics: [{ id: '销售', label: 'x' }] }),
    ).toEqual([]);
  });

  test.each(['search', 'about', 'checks'])('does not take %s for the path of a glossary', (glossaryPath) => {
    expect(issues({ languages: [{ code: 'en', label: 'x', glossaryPath }] })).toEqual(['languages.0.glossaryPath']);
  });

  test.each([
    [{ root: 'page' }, 'is neither home nor chooser; write one of them, or leave it out'],
    [{ socialPictures: 'all' }, 'is none of auto, terms, site and none; write one of them, or leave it out'],
    [{ leaveOut: ['pages'] }, 'is none of twins, redirectPages and conceptPages; write one of them, or leave it out'],
    [
      { host: 'vercel' },
      'is none of github-pages, netlify, cloudflare, nginx and any; write one of them, or leave it out',
    ],
    [
      { languages: [{ code: 'en', label: 'English', direction: 'up' }] },
      'is neither ltr nor rtl; write one of them, or leave it out',
    ],
  ])('says of %j which words there are', (more, message) => {
    expect(siteSchema.safeParse({ ...SITE, ...more }).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  test('does not take texts in languages that the site does not have', () => {
    expect(issues({ name: { en: 'A', se: 'B' } })).toEqual(['name.se']);
  });
});

describe('localize', () => {
  const more = { defaultLanguage: 'es' };

  test('gives the text of the language, of the default language, or the first', () => {
    expect(localize('Same', 'en', more)).toBe('Same');
    expect(localize({ en: 'Words', es: 'Palabras' }, 'en', more)).toBe('Words');
    expect(localize({ en: 'Words', es: 'Palabras' }, 'fr', more)).toBe('Palabras');
    expect(localize({ en: 'Words' }, 'fr', more)).toBe('Words');
    expect(localize({}, 'fr', more)).toBe('');
  });
});

test('languageOf knows the languages of the site', () => {
  expect(languageOf(site(), 'es').label).toBe('Español');
  expect(() => languageOf(site(), 'xx')).toThrow(RangeError);
});
