/** Where automatic links stand, which entries they lead to, and how an editor keeps them away. */
import { describe, expect, test } from 'vitest';
import { applyAutoLinks } from '../../../src/glossary/autolinks/apply.ts';
import { changeFilter, writeLabels } from '../../../src/glossary/autolinks/changes.ts';
import { AutoLinker } from '../../../src/glossary/autolinks/linker.ts';
import { proseOf } from '../../../src/glossary/autolinks/prose.ts';
import { buildGlossary } from '../../../src/glossary/glossary.ts';
import { pageContext } from '../../../src/glossary/pages/page.ts';
import { termPage } from '../../../src/glossary/pages/term.ts';
import { siteSchema } from '../../../src/glossary/site.ts';
import { bodyHtml } from '../../../src/mdx/html.ts';
import { linksIn, write } from './entries.ts';

const LEAD = write('lead', { term: 'Lead' });
const CHURN = write('churn', { term: 'Churn', abbreviation: 'CH' });

describe('no link stands in', () => {
  test.each([
    ['a heading', '## A lead'],
    ['a link', '[a lead](https://example.org)'],
    ['a link, deep', '[a **big _lead_**](https://example.org)'],
    ['code', '`lead`'],
    ['a code block', '```\nlead\n```'],
    ['a keyboard key', '<kbd>lead</kbd>'],
    ['a quotation', '> A lead.'],
    ['a table header', '| Lead |\n| --- |\n| x |'],
    ['a question', '<Faq question="What is a lead?">\n\nNothing.\n\n</Faq>'],
    ['a caption or credit', '<Figure src="a.svg" alt="A lead" caption="A lead" credit="A lead" />'],
    ['the title of a callout', '<Callout title="A lead">\n\nNothing.\n\n</Callout>'],
    ['a formula', '<Formula expression="lead ÷ 2" label="Lead" />'],
    ['a literal', 'A {"lead"} that stays plain.'],
    ['a word that goes on in another element', 'A lead**er**.'],
  ])('%s', (_, body) => {
    expect(linksIn(body, [LEAD])).toEqual([]);
    expect(linksIn(`${body}\n\nA lead.`, [LEAD])).toEqual(['lead -> lead']);
  });
});

describe('links stand in', () => {
  test.each([
    ['a list', '- A lead'],
    ['a cell', '| x |\n| --- |\n| lead |'],
    ['emphasis', 'A **lead**.'],
    ['an answer', '<Faq question="What?">\n\nA lead.\n\n</Faq>'],
    ['a callout', '<Callout>\n\nA lead.\n\n</Callout>'],
    ['a note', 'Text.[^1]\n\n[^1]: A lead.'],
    ['text before a note', 'Text lead[^1].\n\n[^1]: A note.'],
  ])('%s', (_, body) => {
    expect(linksIn(body, [LEAD])).toEqual(['lead -> lead']);
  });
});

describe('the first mention', () => {
  test('links once, also when it is a plural', () => {
    expect(linksIn('Leads, lead.\n\nA lead.', [LEAD])).toEqual(['Leads -> lead']);
  });

  test('is used up by a link of the editor, before or after it, but not by a link to another entry', () => {
    expect(linksIn('A lead. [Here](lead.mdx).', [LEAD])).toEqual([]);
    expect(linksIn('A lead. [Here](churn.mdx).', [LEAD, CHURN])).toEqual(['lead -> lead']);
  });

  test('of an abbreviation and of its term is one', () => {
    expect(linksIn('CH and churn.', [CHURN])).toEqual(['CH -> churn']);
  });

  test('is never of the own entry, by term, alias or form', () => {
    const own = { term: 'Churn', aliases: ['Attrition'], forms: ['leaving'] };
    expect(linksIn('Churn, attrition, leaving.', [LEAD], own)).toEqual([]);
  });
});

describe('which label', () => {
  const RATE = write('churn-rate', { term: 'Churn rate' });

  test('the longest label wins, the shorter one links elsewhere', () => {
    expect(linksIn('The churn rate and churn.', [CHURN, RATE])).toEqual(['churn rate -> churn-rate', 'churn -> churn']);
  });

  test('a long label with emphasis in it is not cut into a short one', () => {
    expect(linksIn('The churn *rate*.', [CHURN, RATE])).toEqual([]);
  });

  test('an own label hides the shorter label in it', () => {
    expect(linksIn('The churn rate.', [CHURN], { term: 'Churn rate' })).toEqual([]);
  });

  test('a shared plural links to neither, a written form to its entry', () => {
    const axe = write('axe', { term: 'Axe' });
    const axis = write('axis', { term: 'Axis' });
    expect(linksIn('Two axes.', [axe, axis])).toEqual([]);
    expect(linksIn('Two axes.', [axe, write('axis', { term: 'Axis', forms: ['Axes'] })])).toEqual(['axes -> axis']);
  });

  test('a current entry goes before a deprecated one with the same label', () => {
    const old = write('attrition', { term: 'Attrition', aliases: ['Loss'], status: 'deprecated', replacedBy: 'churn' });
    const current = write('churn', { term: 'Churn', aliases: ['Loss'] });
    expect(linksIn('A loss, an attrition.', [old, current])).toEqual(['loss -> churn', 'attrition -> attrition']);
  });
});

describe('editors', () => {
  test('switch an entry off', () => {
    expect(linksIn('A lead.', [write('lead', { term: 'Lead', autolink: false })])).toEqual([]);
  });

  test('switch one label off, with its plural, and keep the others', () => {
    const lead = write('lead', { term: 'Lead', aliases: ['Prospect'], autolinkExcept: ['Lead'] });
    expect(linksIn('A lead, two leads, a prospect.', [lead])).toEqual(['prospect -> lead']);
  });

  test('are told when autolinkExcept names no label', () => {
    expect(() => write('lead', { term: 'Lead', autolinkExcept: ['Leed'] })).toThrow(/is no label of this entry/);
  });
});

describe('other scripts', () => {
  test('Chinese needs no word boundaries', () => {
    const manager = write('m', { term: '客户经理' }, 'x', 'zh');
    expect(linksIn('大客户经理好', [manager], {}, 'zh')).toEqual(['客户经理 -> m']);
    expect(linksIn('用CRM系统', [write('crm', { term: 'CRM' }, 'x', 'zh')], {}, 'zh')).toEqual(['CRM -> crm']);
  });

  test('Arabic matches whole words, with and without vowel signs', () => {
    const manager = write('m', { term: 'مدير الحساب' }, 'x', 'ar');
    expect(linksIn('هذا مُدِير الحساب الجديد', [manager], {}, 'ar')).toEqual(['مُدِير الحساب -> m']);
    expect(linksIn('هذا مدير الحسابات', [manager], {}, 'ar')).toEqual([]);
  });

  test('no plurals are made in languages without rules', () => {
    expect(linksIn('Deux leads.', [write('lead', { term: 'Lead' }, 'x', 'fr')], {}, 'fr')).toEqual([]);
  });

  test('a hyphen inside a word is a space in any of them', () => {
    const sale = write('s', { term: 'Кросс-продажи' }, 'x', 'ru');
    expect(linksIn('Это кросс продажи.', [sale], {}, 'ru')).toEqual(['кросс продажи -> s']);
  });

  test('composed and decomposed letters are the same', () => {
    expect(linksIn('Un re\u0301sume\u0301.', [write('r', { term: 'Résumé' })])).toEqual(['re\u0301sume\u0301 -> r']);
  });
});

test('links are put where they were found, in notes too', () => {
  const page = write('p', { term: 'P' }, 'A **big lead**.[^1]\n\n[^1]: `code` and churn.');
  const links = new AutoLinker([LEAD.entry, CHURN.entry]).find(page.entry, proseOf(page.body));
  const { nodes, notes } = applyAutoLinks(page.body, links, (slug) => `/${slug}/`);
  expect(bodyHtml(nodes, (href) => href)).toContain('<strong>big <a href="/lead/" class="term-link">lead</a></strong>');
  expect(bodyHtml(notes[0]?.nodes ?? [], (href) => href)).toContain('<a href="/churn/" class="term-link">churn</a>.');
});

test('automatic links are mentions and backlinks, and part of the page model', () => {
  const page = write('p', { term: 'P' }, 'A lead.');
  const entries = [LEAD.entry, page.entry];
  const find = new AutoLinker(entries).find(page.entry, proseOf(page.body));
  const site = siteSchema.parse({
    name: 'N',
    tagline: 'T',
    url: 'https://example.org',
    publisher: { name: 'P', url: 'https://example.org' },
    languages: [{ code: 'en', label: 'English' }],
  });
  const glossary = buildGlossary({ site, entries, autoLinks: new Map([['en/p', find]]) });
  const context = pageContext(glossary, 'en');
  expect(termPage(context, page.entry).mentions.map(({ term }) => term)).toEqual(['Lead']);
  expect(termPage(context, page.entry).autoLinks).toEqual([{ slug: 'lead', run: 0, start: 2, end: 6 }]);
  expect(termPage(context, LEAD.entry).usedIn.others.map(({ label }) => label)).toEqual(['P']);
});

test('a change of labels concerns the files that may mention them', () => {
  const before = writeLabels([LEAD.entry]);
  const mayChange = changeFilter(before, writeLabels([LEAD.entry, CHURN.entry]), 'en');
  expect(mayChange('Nothing of it.')).toBe(false);
  expect(mayChange('Churns are bad.')).toBe(true);
  expect(mayChange('Ch&#117;rn hidden.')).toBe(true);
  expect(changeFilter(before, before, 'en')('churn')).toBe(false);
  expect(changeFilter(undefined, before, 'en')('Nothing.')).toBe(true);
});

test('ten thousand labels do not slow a page', () => {
  const entries = Array.from({ length: 10_000 }, (_, n) => ({
    ...LEAD.entry,
    matter: { ...LEAD.entry.matter, term: `Term number ${n}` },
  }));
  const page = write('p', { term: 'P' }, 'A sentence of plain words about nothing in particular. '.repeat(110));
  const prose = proseOf(page.body);
  const fastest = (linker: AutoLinker): number =>
    Math.min(
      ...Array.from({ length: 30 }, () => {
        const start = performance.now();
        linker.find(page.entry, prose);
        return performance.now() - start;
      }),
    );
  expect(fastest(new AutoLinker(entries))).toBeLessThan(10 * fastest(new AutoLinker(entries.slice(0, 10))) + 1);
}, 30_000);
