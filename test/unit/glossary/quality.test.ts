/** What the rules about writing let pass; what they report is in `test/fixtures/quality`. */
import { describe, expect, test } from 'vitest';
import { parseEntryFile } from '../../../src/mdx/entry-file.ts';
import { DATE_FIELDS } from '../../../src/glossary/entry-matter.ts';
import { hasOtherDate, isoDates, readDate } from '../../../src/mdx/tidy-dates.ts';
import { checkQuality } from '../../../src/glossary/quality/index.ts';
import { placeIn, type WrittenEntry } from '../../../src/glossary/quality/passage.ts';
import { glossary } from './make.ts';

const DEFINITION = 'A book in which all sums are written down day by day.';

function written(body: string, fields: object = {}, language = 'en', slug = 'ledger'): WrittenEntry {
  const matter = { term: 'Ledger', definition: DEFINITION, published: '2026-01-01', ...fields };
  const file = `content/terms/${language}/${slug}.mdx`;
  const bytes = Buffer.from(`---\n${JSON.stringify(matter)}\n---\n\n${body}\n`);
  const { entry, problems } = parseEntryFile({ bytes, file, language, name: slug });
  if (!entry) throw new Error(JSON.stringify(problems));
  const { fieldPlaces, ...texts } = entry.written();
  const { slug: name, matter: read, outline } = entry;
  return { entry: { slug: name, language, file, matter: read, outline, fieldPlaces, digest: '' }, ...texts };
}

function codes(entries: readonly WrittenEntry[], today = '2026-11-22'): string[] {
  const model = glossary(entries.map(({ entry }) => entry));
  return checkQuality({ glossary: model, entries, pages: [], today }).map(({ code, place }) => `${place.line} ${code}`);
}

describe('figures', () => {
  const source = { sources: [{ id: 'a', title: 'T' }] };

  test.each([
    ['cited in the same paragraph', 'They lose 37%. So it is said.[^a]'],
    ['cited in the list item', '- They lose 37%.[^a]'],
    ['in a list whose lead is cited', 'It reported:[^a]\n\n- 37% fewer'],
    ['in an example', '<Callout type="example">\n\nThe shop loses 37% of $5,000.\n\n</Callout>'],
    ['in a formula', '<Formula expression="a = b">\n\nIt is 37%.\n\n</Formula>'],
    ['supposed', 'If a shop loses 37% a year, it is gone in ten.'],
    ['worked out', 'That makes 40 ÷ 200 = 20%.'],
    ['for illustration', 'A share such as 37% says little.'],
    ['of an invented company', '## One\n\nTake Aldwin, an invented shop.\n\n## Two\n\nAldwin loses 37%.'],
    ['in a quotation', 'The sign said "37% off today".\n\n> 50% more'],
    ['none or all', 'It cannot go below 0% or above 100%.'],
    ['taken up again', 'They lose 37%.[^a]\n\nThose 37% are many.'],
    ['in code', 'Write `37%` there.'],
  ])('%s need no source', (_, body) => {
    expect(codes([written(body, body.includes('[^a]') ? source : {})])).toEqual([]);
  });

  test.each(['37 percent', '€ 2,5 million', '$9', '12.5 %', '3 million'])('%s is one', (figure) => {
    expect(codes([written(`They lose ${figure} a year.`)])).toEqual(['5 uncited-figure']);
  });

  test('of Spanish prose are told apart, too', () => {
    expect(codes([written('Pierden el 37 % de los clientes.', {}, 'es')])).toEqual(['5 uncited-figure']);
    expect(codes([written('Si pierden el 37 %, cierran.', {}, 'es')])).toEqual([]);
    expect(codes([written('失去37%的客户。', {}, 'zh')])).toEqual(['5 uncited-figure']);
  });

  test('of an example do not excuse a claim elsewhere', () => {
    const body = '## One\n\nTake Aldwin, an invented shop.\n\n## Two\n\nShops lose 37% of sales.';
    expect(codes([written(body)])).toEqual(['11 uncited-figure']);
  });
});

test('headings of many entries may be the same', () => {
  const body = '## How does this help those who have to work with it?\n\nText.';
  const entries = ['A book of sums.', 'A drop of wax.'].map((definition) => written(body, { definition }));
  expect(codes(entries).filter((code) => code.endsWith('shared-sentence'))).toEqual([]);
});

describe('definitions', () => {
  test.each([
    'A manager who looks after a brand, from its price to its shelf.',
    'The price at which a buyer and a seller meet, once both have walked.',
    'What a customer pays in a year, before discounts and after taxes.',
  ])('%j is one', (definition) => {
    expect(codes([written('Text.', { term: 'Brand manager', definition })])).toEqual([]);
  });

  test.each([
    ['The process of negotiating the terms of a contract.', 'Negotiation'],
    ['The rate at which customers churn.', 'Churn rate'],
    ['A cluster is what a group of machines in a cluster make up.', 'Clusters'],
  ])('%j goes round in a circle', (definition, term) => {
    expect(codes([written('Text.', { term, definition })])).toContain('2 definition-circular');
  });

  test.each([
    ['de', 'Cluster', 'Ein Cluster ist eine Gruppe von Rechnern, die zusammen als einer auftreten.'],
    ['de', 'Autoskalierung', 'Autoskalierung ist die Fähigkeit eines Systems, von selbst zu wachsen.'],
    ['es', 'Nodos', 'Un nodo es un servidor que trabaja junto a otros en una tarea común.'],
    ['ja', 'カオスエンジニアリング', 'カオスエンジニアリングとは、本番環境の分散システムに実験する学問分野です。'],
  ])('in %s may name %j before they explain it', (language, term, definition) => {
    expect(codes([written('Text.', { term, definition }, language)])).not.toContain('2 definition-circular');
  });

  test('begin in a language as its glossaries do, where no form of its own is known', () => {
    const definition = 'Ein Cluster ist eine Gruppe von Rechnern, die zusammen als einer auftreten.';
    expect(codes([written('Text.', { term: 'Cluster', definition }, 'de')])).toEqual([]);
  });

  test('count characters by what a script needs', () => {
    expect(
      codes([written('文。', { definition: '记录每天收入和支出的账簿，由书记员保管并每周五核对。' }, 'zh')]),
    ).toEqual([]);
  });
});

describe('answers', () => {
  const faq = (question: string, answer: string): string => `<Faq question="${question}">\n\n${answer}\n\n</Faq>`;

  test.each([
    ['Is it kept?', 'Yes.'],
    ['How long?', 'It depends on the country: ten years in Germany, six in Britain.'],
    ['Who keeps it?', 'See the clerk first: she keeps it. Then ask the owner.'],
    ['What is it?', 'A book.'],
  ])('%j is answered by %j', (question, answer) => {
    expect(codes([written(faq(question, answer))])).toEqual([]);
  });

  test.each([
    ['How long?', 'There is no simple answer.'],
    ['How long?', 'Contact us to learn more.'],
    ['How long?', 'How long would you like?'],
  ])('%j is not answered by %j', (question, answer) => {
    expect(codes([written(faq(question, answer))])).toEqual(['7 evasive-answer']);
  });
});

test('who is told to open a definition otherwise gets an example in the language of the entry', () => {
  const entries = ['en', 'es'].map((language) =>
    written(
      '',
      { definition: language === 'en' ? 'Refers to a book of sums.' : 'Se refiere a un libro de sumas.' },
      language,
    ),
  );
  const model = glossary(entries.map(({ entry }) => entry));
  const messages = checkQuality({ glossary: model, entries, pages: [], today: '2026-11-22' })
    .filter(({ code }) => code === 'definition-opening')
    .map(({ message }) => message.replace(/^.*; /s, ''));
  expect(messages).toEqual(['start like "A document that …"', 'start like "Un documento que …"']);
});

describe('between entries', () => {
  const pair = (one: string, other: string, languages = ['en', 'en']): WrittenEntry[] => [
    written(
      one,
      { term: 'Charter', definition: 'A paper that gives a town its rights, sealed by the king.', related: ['ledger'] },
      languages[0],
      'charter',
    ),
    written(
      other,
      languages[1] === 'en' ? {} : { definition: 'Libro en que se anotan las sumas de cada día del año.' },
      languages[1],
    ),
  ];
  const SENTENCE = 'Whoever signs last keeps the paper in a drawer.';

  test('a sentence may be shared when it is short, quoted, or in another language', () => {
    expect(codes(pair('It is kept in a drawer.', 'It is kept in a drawer.'))).toEqual([]);
    expect(codes(pair(`> ${SENTENCE}`, `> ${SENTENCE}`))).toEqual([]);
    expect(codes(pair(SENTENCE, `They said: "${SENTENCE}"`))).toEqual([]);
  });

  test('a shared sentence is found however it is broken and marked', () => {
    expect(codes(pair(SENTENCE, 'Old. *Whoever* signs\nlast keeps the [paper](charter.mdx) in a drawer!'))).toEqual([
      '5 shared-sentence',
    ]);
  });

  test('thousands of copies cost no more than as many different texts', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      written(
        `${SENTENCE} Number ${index}.`,
        { term: `Ledger ${index}`, related: ['ledger-0'] },
        'en',
        `ledger-${index}`,
      ),
    );
    expect(codes(many.slice(1)).filter((code) => code.endsWith('duplicate-definition'))).toHaveLength(398);
  });
});

describe('verdicts', () => {
  const pair = (verdict: string, language = 'en', [one, other] = ['Ledger', 'Charter']): WrittenEntry[] => {
    const contrast = { with: 'charter', verdict, points: [{ aspect: 'Kept by', this: 'A clerk', other: 'A king' }] };
    const definition = language === 'en' ? 'A paper that gives a town its rights, sealed by the king.' : DEFINITION;
    const about = { term: other, definition: `${definition} It is kept in a tower.` };
    return [
      written('Text.', { term: one, contrasts: [contrast] }, language),
      written('Text.', about, language, 'charter'),
    ];
  };
  const found = (verdict: string, language?: string, names?: [string, string]): string[] =>
    codes(pair(verdict, language, names)).filter((code) => code.includes('verdict'));

  test.each([
    ['A ledger is filled in every evening, a charter signed once.', 'en'],
    ['Shops keep the one, towns frame the other.', 'en'],
    ['El libro se rellena cada noche; la carta se firma una vez y se guarda.', 'es'],
    ['帳簿は毎晩書かれ、憲章は一度だけ署名される。', 'ja'],
    ['Das Buch wird jeden Abend geführt, die Urkunde einmal besiegelt.', 'de'],
  ])('%j says something', (verdict, language) => {
    expect(found(verdict, language)).toEqual([]);
  });

  test.each([
    ['A ledger is not a charter, and a charter is not a ledger.', 'en'],
    ['Ledger and charter are two distinct but closely related concepts that people often mix up.', 'en'],
    ['The main difference between ledgers and charters is in what they are used for.', 'en'],
    ['They differ in who keeps them.', 'en'],
    ['Un libro y una carta son dos conceptos distintos, aunque la gente suele confundirlos a menudo.', 'es'],
  ])('%j would fit any two terms', (verdict, language) => {
    const names: [string, string] = language === 'es' ? ['Libro', 'Carta'] : ['Ledger', 'Charter'];
    expect(found(verdict, language, names)).toEqual(['2 empty-verdict']);
  });
});

describe('reviews', () => {
  test('are due the day after, and no longer once the entry is deprecated', () => {
    const entry = written('Text.', { reviewBy: '2026-06-30' });
    expect(codes([entry], '2026-06-30')).toEqual([]);
    expect(codes([entry], '2026-07-01')).toEqual(['2 review-due']);
  });
});

test('every word of an entry is found at its place', () => {
  const entry = written(
    'One *two\nthree* [four](https://example.org/four) four.\n\n<Faq question="Is four five?">\n\nSix.\n\n</Faq>',
  );
  for (const passage of entry.passages) {
    for (const { 0: word, index } of passage.text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const { line, column } = placeIn(entry, passage, index);
      expect(entry.lines[line - 1]?.slice(column - 1, column - 1 + word.length)).toBe(word);
    }
  }
});

describe('dates', () => {
  test.each([
    ['2026/11/22', '2026-11-22'],
    ['2026-1-5', '2026-01-05'],
    ['2026-11-22T09:30:00Z', '2026-11-22'],
    ['22.11.2026', '2026-11-22'],
    ['11/22/2026', '2026-11-22'],
    ['5/5/2026', '2026-05-05'],
    ['November 22, 2026', '2026-11-22'],
    ['22 de noviembre de 2026', '2026-11-22'],
    ['20261122', '2026-11-22'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test.each(DATE_FIELDS)('%s is a field that is put right', (field) => {
    const matter = `term: Ledger\n${field}: 22 November 2026\n`;
    expect(hasOtherDate(matter)).toBe(true);
    expect(isoDates(matter)).toBe(`term: Ledger\n${field}: 2026-11-22\n`);
    expect(hasOtherDate(isoDates(matter))).toBe(false);
  });

  test.each(['2026-11-22', '5/6/2026', '2026-02-30', '30/02/2026', '2026', 'soon', 'Foo 3, 2026'])(
    '%s stays',
    (text) => {
      expect(readDate(text)).toBeUndefined();
    },
  );
});
