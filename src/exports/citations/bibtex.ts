/** BibTeX, which biblatex reads, too: http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf */
import type { CitedAuthor, CitedWork } from './work.ts';

/** One record. Letters are Unicode; a name in braces of its own is not taken apart, and a title keeps its capitals. */
export function bibtex(work: CitedWork): string {
  const [year = '', month] = work.issued.split('-');
  const authors = work.authors.length > 0 ? work.authors : [{ name: work.publisher }];
  const fields = {
    author: `{${authors.map(authorOf).join(' and ')}}`,
    title: `{{${escaped(work.title)}}}`,
    booktitle: `{${escaped(work.container)}}`,
    publisher: `{${escaped(work.publisher)}}`,
    year: `{${year}}`,
    month: MONTHS[Number(month) - 1] ?? '{}',
    // Programs set it as it stands; what LaTeX would take for its own is percent-encoded in an address, or harmless.
    url: `{${work.url}}`,
    language: `{${work.language}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return `@incollection{${work.key},\n${lines.join(',\n')}\n}`;
}

/** `{Ruiz}, Ana`, or a name that programs leave whole. */
function authorOf({ name, parts }: CitedAuthor): string {
  return parts ? `{${escaped(parts.family)}}, ${escaped(parts.given)}` : `{${escaped(name)}}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What LaTeX takes for more than a character. Braces get names, for BibTeX counts them even behind a backslash. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

function escaped(words: string): string {
  return Array.from(words, (character) => LATEX[character] ?? character).join('');
}
