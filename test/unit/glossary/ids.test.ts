/** What data calls an entry stays when its address changes, and leads to it. */
import { describe, expect, test } from 'vitest';
import { entryDocument } from '../../../src/exports/document.ts';
import { FEEDS, glossaryFeed } from '../../../src/exports/feeds.ts';
import { glossaryGraph } from '../../../src/exports/skos.ts';
import { turtle } from '../../../src/exports/turtle.ts';
import { markdownTwin } from '../../../src/exports/twin.ts';
import { redirectsOf } from '../../../src/glossary/redirects.ts';
import { termPage } from '../../../src/glossary/pages/term.ts';
import { termGraph } from '../../../src/structured-data/graph.ts';
import { context, entry, glossary, slug, type Matter } from './make.ts';

const MATTER: Matter = { term: 'Quay', sources: [{ id: 's', title: 'Source' }] };
const FAQS = [{ id: 'why', question: 'Why?', answer: 'So.' }];
const OTHER = entry('en/harbour', { related: [slug('quay')] }, { links: ['en/quay'] });
const RENAMED_OTHER = entry('en/harbour', { related: [slug('wharf')] }, { links: ['en/wharf'] });

const before = context([entry('en/quay', MATTER, { faqs: FAQS }), OTHER]);
const after = context([entry('en/wharf', { ...MATTER, id: 'quay' }, { faqs: FAQS }), RENAMED_OTHER]);
function formerOf(own: Parameters<typeof redirectsOf>[0]): ReturnType<typeof redirectsOf> {
  return redirectsOf(own).filter(({ kind }) => kind !== 'home');
}

const [quay, harbour] = [before.own.entries[1], before.own.entries[0]];
const [wharf, harbourAfter] = [after.own.entries[1], after.own.entries[0]];

/** Every `@id` with a fragment that is no question. */
function namesIn(graph: object): string[] {
  const found = [...JSON.stringify(graph).matchAll(/"@id":"([^"]+#(?!why)[^"]+)"/g)];
  return found.map(([, id = '']) => id);
}

describe('a renamed entry with its id', () => {
  if (!quay || !wharf || !harbour || !harbourAfter) throw new Error('entries are missing');

  test('has the names that it had in JSON-LD, on its own page and on others', () => {
    expect(namesIn(termGraph(after, termPage(after, wharf)))).toEqual(
      namesIn(termGraph(before, termPage(before, quay))),
    );
    expect(namesIn(termGraph(after, termPage(after, harbourAfter)))).toEqual(
      namesIn(termGraph(before, termPage(before, harbour))),
    );
    const { url } = entryDocument(after, wharf, termPage(after, wharf));
    expect(url).toBe('https://example.org/en/glossary/wharf/');
  });

  test('has the id that it had in the twins, in SKOS and in the feeds', () => {
    const [then, now] = [
      entryDocument(before, quay, termPage(before, quay)),
      entryDocument(after, wharf, termPage(after, wharf)),
    ];
    expect([now.id, now.concept]).toEqual([then.id, then.concept]);
    expect([then.id, then.concept]).toEqual(['en/quay', 'https://example.org/en/glossary/quay/#definedterm']);
    expect(markdownTwin(after, wharf, '')).toContain('\nid: "en/quay"\n');
    const text = turtle(glossaryGraph(after)).piece({ entry: wharf });
    expect(text).toContain(`<${then.concept}> a skos:Concept`);
    expect(text).toContain('foaf:page <https://example.org/en/glossary/wharf/>');
    for (const kind of FEEDS) {
      const feed = glossaryFeed(after, kind);
      expect(feed, kind.format).toMatch(
        /<id>https:\/\/example.org\/en\/glossary\/quay\/<|"id": "https:\/\/example.org\/en\/glossary\/quay\/"|<guid[^>]*>https:\/\/example.org\/en\/glossary\/quay\/</,
      );
      expect(feed, kind.format).toContain('https://example.org/en/glossary/wharf/');
    }
  });

  test('is found at the address that its id is made of, also where redirectFrom does not say so', () => {
    const led = { from: '/en/glossary/quay/', to: '/en/glossary/wharf/', title: 'Quay', kind: 'former' };
    expect(formerOf(after)).toEqual([led]);
    expect(formerOf(context([entry('en/wharf', { term: 'Quay', id: 'quay', redirectFrom: ['quay'] })]))).toEqual([led]);
    expect(formerOf(context([entry('en/quay', { id: 'quay' })]))).toEqual([]);
  });
});

test('the addresses that its comparisons had lead on', () => {
  const contrasts = [{ with: 'harbour', points: [{ aspect: 'a', this: 'b', other: 'c' }] }];
  const renamed = context([
    entry('en/wharf', { id: 'quay', redirectFrom: ['anchorage'], contrasts }),
    entry('en/harbour'),
  ]);
  const to = '/en/glossary/compare/harbour-vs-wharf/';
  expect(formerOf(renamed).filter(({ kind }) => kind === 'comparison')).toEqual(
    ['wharf-vs-harbour', 'harbour-vs-quay', 'anchorage-vs-harbour'].map((pair) => ({
      from: `/en/glossary/compare/${pair}/`,
      to,
      title: 'harbour vs wharf',
      kind: 'comparison',
    })),
  );
});

describe('an id', () => {
  const problems = (...matters: Record<string, Matter>[]): string[] =>
    glossary(matters.flatMap((one) => Object.entries(one).map(([id, matter]) => entry(id, matter)))).problems.map(
      ({ place, message }) => `${place.file.replace('content/terms/', '')}: ${message}`,
    );

  test('is the own slug, or one that no other entry of the language has', () => {
    expect(problems({ 'en/a': { id: 'a' }, 'en/b': { id: 'old', translations: { es: 'old' } }, 'es/old': {} })).toEqual(
      [],
    );
    expect(problems({ 'en/a': { id: 'b' }, 'en/b': {} })).toEqual([
      'en/a.mdx: the id "b" is the present address of content/terms/en/b.mdx, expected one that is free; remove it or rename that file',
    ]);
    expect(problems({ 'en/a': { id: 'b', redirectFrom: ['b'] }, 'en/b': {} })).toEqual([
      'en/a.mdx: the id "b" is the present address of content/terms/en/b.mdx, expected one that is free; remove it, in id and in redirectFrom, or rename that file',
    ]);
  });

  test('is no former slug and no id of another entry', () => {
    const message = 'en/b.mdx: the id "old" already leads to content/terms/en/a.mdx; remove it here or there';
    expect(problems({ 'en/a': { id: 'old' }, 'en/b': { id: 'old' } })).toEqual([message]);
    expect(problems({ 'en/a': { redirectFrom: ['old'] }, 'en/b': { id: 'old' } })).toEqual([message]);
    expect(problems({ 'en/a': { aliases: ['Old'] }, 'en/b': { id: 'old' } })).toEqual([
      'en/a.mdx: the name "Old" would lead to "old", which is a former address of content/terms/en/b.mdx; remove the name here, or id and redirectFrom there',
    ]);
  });
});
