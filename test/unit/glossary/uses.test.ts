/** In which sentence an entry uses another, and what that one shows of it. */
import { describe, expect, test } from 'vitest';
import { AutoLinker } from '../../../src/glossary/autolinks/linker.ts';
import { proseOf } from '../../../src/glossary/autolinks/prose.ts';
import { buildGlossary } from '../../../src/glossary/glossary.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import { usedIn, type UsedIn } from '../../../src/glossary/pages/used-in.ts';
import { readable, usesIn as findUsesIn, type Use } from '../../../src/glossary/uses.ts';
import { readEntryHref } from '../../../src/mdx/urls.ts';
import { write, type Written } from './entries.ts';
import { site } from './make.ts';

const LEAD = write('lead', { term: 'Lead' });
const CHURN = write('churn', { term: 'Churn' });

describe('the sentence', () => {
  test.each([
    ['around an automatic link', 'One. A good lead answers. Two.', 'lead: A good [lead] answers.'],
    ['around a written link', 'One. A [warm one](lead.mdx#x) answers! Two.', 'lead: A [warm one] answers!'],
    ['after an abbreviation', 'Ask somebody, e.g. A lead, first. Two.', 'lead: Ask somebody, e.g. A [lead], first.'],
    ['over several lines', 'One of\nthe **first\nleads** came.', 'lead: One of the first [leads] came.'],
    ['of an item', '- One\n- **Two.** Any lead.', 'lead: Any [lead].'],
    ['of a cell', '| A | B |\n| --- | --- |\n| one | per lead |', 'lead: per [lead]'],
    ['without citations, with code', 'So.[^1] A `big`\nlead[^1] came.\n\n[^1]: Note.', 'lead: A big [lead] came.'],
    ['with a line break', 'A good  \nlead came.', 'lead: A good [lead] came.'],
    ['that a link does not end', 'See [leads. All of them](lead.mdx) here.', 'lead: See [leads. All of them]'],
    ['with characters that stand for objects', 'A \uFFFC `x` lead.', 'lead: A x [lead].'],
    ['of a note', 'So.[^1]\n\n[^1]: A lead there.', 'lead: A [lead] there.'],
    [
      'of each entry, the first',
      'A lead. A churn. A [lead](lead.mdx) again.',
      'churn: A [churn]. lead: A [lead] again.',
    ],
  ])('%s', (_, body, expected) => {
    expect(sentencesIn(body, [LEAD, CHURN]).join(' ')).toBe(expected);
  });

  test.each([
    ['in a list of links', '- [Lead](lead.mdx)\n- [Churn](churn.mdx)'],
    ['in a heading', '## See [the lead](lead.mdx)'],
    ['to the page itself', 'See [this page](page-itself.mdx).'],
    ['to another language', 'See [it](../es/lead.mdx).'],
    ['to another site', 'See [it](https://example.org/lead/).'],
  ])('is none of a link %s', (_, body) => {
    expect(sentencesIn(body, [LEAD, CHURN])).toEqual([]);
  });

  test('is the next one where the first link stands alone', () => {
    expect(sentencesIn('- [Lead](lead.mdx)\n\nA [lead](lead.mdx) comes.', [LEAD])).toEqual(['lead: A [lead] comes.']);
  });

  test('in scripts without spaces and from right to left', () => {
    const manager = write('manager', { term: '客户经理' }, 'Text.', 'zh');
    expect(sentencesIn('客户很多。每个客户经理负责。', [manager], 'zh')).toEqual(['manager: 每个[客户经理]负责。']);
    const arabic = write('manager', { term: 'مدير الحساب' }, 'Text.', 'ar');
    expect(sentencesIn('نعم. يعمل مدير الحساب هنا.', [arabic], 'ar')).toEqual(['manager: يعمل [مدير الحساب] هنا.']);
  });

  test('of great length is cut at words, around its link', () => {
    const words = Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ');
    for (const body of [`Lead ${words}.`, `${words} lead ${words}.`, `${words} lead.`]) {
      const [use] = usesIn(body, [LEAD]);
      const { before = '', text = '', after = '' } = use ?? {};
      expect((before + text + after).length).toBeGreaterThan(230);
      expect((before + text + after).length).toBeLessThan(300);
      expect(`${before}|${text}|${after}`.toLowerCase()).toMatch(/^(…word\d+ .*)?\|lead\|( .*word\d+…|\.)$/);
    }
  });

  test('of a term that is longer than that is the term', () => {
    const term = 'long '.repeat(58).trim();
    const [use] = usesIn(`A ${term} of ${'more '.repeat(90)}.`, [write('long', { term })]);
    expect(use?.text).toBe(term);
    expect((use?.after ?? '').length).toBeLessThan(10);
  });
});

test('a sentence is found under its question, else its heading', () => {
  const entries = [LEAD, CHURN, write('plan', { term: 'Plan' }), write('team', { term: 'Team' })];
  const body = `A plan.\n\n## Early days\n\n<Faq question="Why so?">\n\nA lead.\n\n</Faq>\n\nA churn.\n\n### Later\n\nA team.`;
  expect(usesIn(body, entries).map(({ slug, anchor }) => [slug, anchor])).toEqual([
    ['plan', undefined],
    ['lead', 'why-so'],
    ['churn', 'early-days'],
    ['team', 'later'],
  ]);
});

describe('"Used in"', () => {
  test('shows each sentence with a link to its place, and titles where there is none', () => {
    const pages = [
      write('b', { term: 'B' }, '## Now & then\n\nSome 50% of all well-known (good) leads, come.'),
      write('a', { term: 'A' }, '- [Lead](lead.mdx)'),
    ];
    expect(usedBy(pages)).toEqual({
      count: 2,
      sentences: [
        {
          href: '/en/glossary/b/#now--then:~:text=all%20well%2Dknown%20(good)-,leads,-%2C%20come.',
          label: 'B',
          before: 'Some 50% of all well-known (good) ',
          text: 'leads',
          after: ', come.',
        },
      ],
      others: [{ href: '/en/glossary/a/', label: 'A' }],
    });
  });

  test('names no words beyond a citation, which the page shows as a number', () => {
    const page = write('a', { term: 'A' }, 'One two[^1] three lead four[^1] five.\n\n[^1]: Note.');
    expect(usedBy([page]).sentences[0]?.href).toBe('/en/glossary/a/#:~:text=three-,lead,-four');
  });

  test('stays short when thousands use a term: what editors linked first, then a search', () => {
    const pages = Array.from({ length: 3000 }, (_, index) =>
      write(`p${index}`, { term: `P${index}` }, index % 500 === 499 ? 'To [it](lead.mdx) now.' : 'A lead came.'),
    );
    const { count, sentences, others, search } = usedBy(pages);
    expect([count, sentences.length, others.length]).toEqual([3000, 10, 40]);
    expect(sentences.filter(({ text }) => text === 'it')).toHaveLength(6);
    expect(sentences.map(({ label }) => label)).toEqual(
      sentences.map(({ label }) => label).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    );
    expect(search).toBe('/en/search/?q=Lead');
  });
});

function usesIn(body: string, others: readonly Written[], language = 'en'): Use[] {
  const page = write('page-itself', { term: 'Page itself' }, body, language);
  return findUses(page, [...others, page]);
}

function findUses(page: Written, all: readonly Written[]): Use[] {
  const prose = proseOf(page.body);
  const autoLinks = new AutoLinker(all.map(({ entry }) => entry)).find(page.entry, prose);
  return findUsesIn(page.entry, prose, { autoLinks, readEntryId: (href) => readEntryHref(href)?.id });
}

/** `slug: before [text] after`. */
function sentencesIn(body: string, others: readonly Written[], language = 'en'): string[] {
  return usesIn(body, others, language).map(
    ({ slug, before, text, after }) => `${slug}: ${readable(before).trimStart()}[${text}]${readable(after)}`,
  );
}

/** What the entry "Lead" shows when these are the others. */
function usedBy(pages: readonly Written[]): UsedIn {
  const all = [LEAD, ...pages];
  const uses = new Map(pages.map((page) => [`en/${page.entry.slug}`, findUses(page, [LEAD, page])]));
  const autoLinks = new Map(
    [...uses].map(([id, found]) => [id, found.map(({ slug }) => ({ slug, run: 0, start: 0, end: 1 }))]),
  );
  const glossary = buildGlossary({ site: site(), entries: all.map(({ entry }) => entry), autoLinks, uses });
  return usedIn(pageContext(glossary, 'en'), LEAD.entry);
}
