import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../src/exports/citations/bibtex.ts';
import { citationsOf } from '../../../src/exports/citations/formats.ts';
import { apa, chicago, mla, type CitationPart } from '../../../src/exports/citations/styles.ts';
import { citedWork, type CitedWork } from '../../../src/exports/citations/work.ts';
import { termPage } from '../../../src/glossary/pages/term.ts';
import { context, entry, site } from '../glossary/make.ts';

const MATCHA: CitedWork = {
  key: 'matcha',
  title: 'Matcha',
  container: 'Tea Glossary',
  publisher: 'Tea School',
  authors: [],
  issued: '2026-05-11',
  url: 'https://tea.example/en/matcha/',
  language: 'en',
};
const ADA = { name: 'Ada Obi' };
const BEN = { name: 'Ben Roy' };
const BOARD = { name: 'Tea Board' };
const ADA_OBI = { ...ADA, parts: { family: 'Obi', given: 'Ada' } };
const BEN_ROY = { ...BEN, parts: { family: 'Roy', given: 'Ben' } };

/** With italics between asterisks. */
function written(parts: readonly CitationPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : `*${part.italic}*`)).join('');
}

/**
 * As citeproc-js 2.4.63 writes them with apa.csl, modern-language-association.csl and chicago-notes-bibliography.csl
 * (citation-style-language/styles) from our CSL-JSON, but for capitals in titles of MLA, and for what Chicago leaves out
 * of bibliographies: an entry without people, which has the publisher in their place here.
 */
describe('styles write what citeproc writes', () => {
  const cases: { name: string; work: Partial<CitedWork>; apa: string; mla: string; chicago: string }[] = [
    {
      name: 'no people',
      work: {},
      apa: 'Tea School. (2026). Matcha. In *Tea Glossary*. https://tea.example/en/matcha/',
      mla: '“Matcha.” *Tea Glossary*, Tea School, 11 May 2026, https://tea.example/en/matcha/.',
      chicago: 'Tea School. “Matcha.” In *Tea Glossary*. Tea School, May 11, 2026. https://tea.example/en/matcha/.',
    },
    {
      name: 'two people',
      work: { authors: [ADA, BEN] },
      apa: 'Ada Obi & Ben Roy. (2026). Matcha. In *Tea Glossary*. Tea School. https://tea.example/en/matcha/',
      mla: 'Ada Obi and Ben Roy. “Matcha.” *Tea Glossary*, Tea School, 11 May 2026, https://tea.example/en/matcha/.',
      chicago:
        'Ada Obi and Ben Roy. “Matcha.” In *Tea Glossary*. Tea School, May 11, 2026. https://tea.example/en/matcha/.',
    },
    {
      name: 'three people',
      work: { authors: [ADA, BEN, BOARD] },
      apa: 'Ada Obi, Ben Roy, & Tea Board. (2026). Matcha. In *Tea Glossary*. Tea School. https://tea.example/en/matcha/',
      mla: 'Ada Obi, et al. “Matcha.” *Tea Glossary*, Tea School, 11 May 2026, https://tea.example/en/matcha/.',
      chicago:
        'Ada Obi, Ben Roy, and Tea Board. “Matcha.” In *Tea Glossary*. Tea School, May 11, 2026. https://tea.example/en/matcha/.',
    },
    {
      name: 'people whose family names are known',
      work: { authors: [ADA_OBI, BEN_ROY] },
      apa: 'Obi, A., & Roy, B. (2026). Matcha. In *Tea Glossary*. Tea School. https://tea.example/en/matcha/',
      mla: 'Obi, Ada, and Ben Roy. “Matcha.” *Tea Glossary*, Tea School, 11 May 2026, https://tea.example/en/matcha/.',
      chicago:
        'Obi, Ada, and Ben Roy. “Matcha.” In *Tea Glossary*. Tea School, May 11, 2026. https://tea.example/en/matcha/.',
    },
    {
      name: 'such people, and a group',
      work: { authors: [ADA_OBI, BEN_ROY, BOARD] },
      apa: 'Obi, A., Roy, B., & Tea Board. (2026). Matcha. In *Tea Glossary*. Tea School. https://tea.example/en/matcha/',
      mla: 'Obi, Ada, et al. “Matcha.” *Tea Glossary*, Tea School, 11 May 2026, https://tea.example/en/matcha/.',
      chicago:
        'Obi, Ada, Ben Roy, and Tea Board. “Matcha.” In *Tea Glossary*. Tea School, May 11, 2026. https://tea.example/en/matcha/.',
    },
    {
      name: 'one person of several given names',
      work: { authors: [{ name: 'Jean-Paul Y. Obi-Roy', parts: { family: 'Obi-Roy', given: 'Jean-Paul Y.' } }] },
      apa: 'Obi-Roy, J.-P. Y. (2026). Matcha. In *Tea Glossary*. Tea School. https://tea.example/en/matcha/',
      mla: 'Obi-Roy, Jean-Paul Y. “Matcha.” *Tea Glossary*, Tea School, 11 May 2026, https://tea.example/en/matcha/.',
      chicago:
        'Obi-Roy, Jean-Paul Y. “Matcha.” In *Tea Glossary*. Tea School, May 11, 2026. https://tea.example/en/matcha/.',
    },
    {
      name: 'such people in Spanish',
      work: { language: 'es', authors: [ADA_OBI, BEN_ROY] },
      apa: 'Obi, A., & Roy, B. (2026). Matcha. En *Tea Glossary*. Tea School. https://tea.example/en/matcha/',
      mla: 'Obi, Ada, y Ben Roy. «Matcha». *Tea Glossary*, Tea School, 11 de mayo de 2026, https://tea.example/en/matcha/.',
      chicago:
        'Obi, Ada, y Ben Roy. «Matcha». En *Tea Glossary*. Tea School, 11 de mayo de 2026. https://tea.example/en/matcha/.',
    },
    {
      name: 'a publisher with the name of the glossary, and a title that ends itself',
      work: { title: 'Is it tea?', container: 'Tea School', publisher: 'Tea School' },
      apa: 'Tea School. (2026). Is it tea? In *Tea School*. https://tea.example/en/matcha/',
      mla: '“Is it tea?” *Tea School*, 11 May 2026, https://tea.example/en/matcha/.',
      chicago: 'Tea School. “Is it tea?” In *Tea School*. May 11, 2026. https://tea.example/en/matcha/.',
    },
    {
      name: 'Spanish',
      work: { language: 'es', authors: [ADA, BEN] },
      apa: 'Ada Obi & Ben Roy. (2026). Matcha. En *Tea Glossary*. Tea School. https://tea.example/en/matcha/',
      mla: 'Ada Obi y Ben Roy. «Matcha». *Tea Glossary*, Tea School, 11 de mayo de 2026, https://tea.example/en/matcha/.',
      chicago:
        'Ada Obi y Ben Roy. «Matcha». En *Tea Glossary*. Tea School, 11 de mayo de 2026. https://tea.example/en/matcha/.',
    },
  ];

  test.each(cases)('$name', ({ work, ...expected }) => {
    const cited = { ...MATCHA, ...work };
    const { apa: inApa, mla: inMla, chicago: inChicago } = expected;
    expect([apa, mla, chicago].map((style) => written(style(cited)))).toEqual([inApa, inMla, inChicago]);
  });
});

test('BibTeX names people by family or by whole names, keeps capitals of titles, and leaves LaTeX nothing to run', () => {
  const hostile = String.raw`Tea} & \input{x} 100% $a_b^c~d# "“ü`;
  expect(bibtex({ ...MATCHA, title: hostile, authors: [ADA_OBI, { name: 'Roy and Sons' }] })).toBe(
    String.raw`@incollection{matcha,
  author = {{Obi}, Ada and {Roy and Sons}},
  title = {{Tea\textbraceright{} \& \textbackslash{}input\textbraceleft{}x\textbraceright{} 100\% \$a\_b\textasciicircum{}c\textasciitilde{}d\# "“ü}},
  booktitle = {Tea Glossary},
  publisher = {Tea School},
  year = {2026},
  month = may,
  url = {https://tea.example/en/matcha/},
  language = {en}
}`,
  );
});

test('an entry is cited as a part of its glossary, by its people, with the day of its last change and its present address', () => {
  const people = [
    { id: 'ada', name: 'Ada Obi', familyName: 'Obi' },
    { id: 'board', name: 'Tea Board' },
  ];
  const matcha = entry('en/matcha', {
    term: 'Matcha',
    qualifier: 'powder',
    authors: ['ada', 'board'],
    updated: '2026-05-11',
  });
  const pages = context([matcha], { site: site({ people }) });
  const work = citedWork(pages, termPage(pages, matcha));
  expect(citationsOf(work).map(({ name }) => name)).toEqual(['APA', 'MLA', 'Chicago', 'BibTeX', 'CSL-JSON']);
  const record = citationsOf(work).find(({ name }) => name === 'CSL-JSON');
  expect(record && 'record' in record && JSON.parse(record.record)).toEqual([
    {
      id: 'matcha',
      type: 'entry-dictionary',
      title: 'Matcha (powder)',
      'container-title': 'Test',
      author: [{ family: 'Obi', given: 'Ada' }, { literal: 'Tea Board' }],
      publisher: 'Test',
      issued: { 'date-parts': [[2026, 5, 11]] },
      URL: 'https://example.org/en/glossary/matcha/',
      language: 'en',
    },
  ]);
});
