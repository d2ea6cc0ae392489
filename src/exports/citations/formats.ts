/** Every way in which an entry's page says how to cite it: one row each, in the order in which the page shows them. */
import { bibtex } from './bibtex.ts';
import { apa, chicago, mla, type CitationPart } from './styles.ts';
import type { CitedWork } from './work.ts';

/** A sentence for people, or a record for programs, whose lines and spaces count. */
export type Citation = { name: string } & ({ sentence: CitationPart[] } | { record: string });

export function citationsOf(work: CitedWork): Citation[] {
  return [
    { name: 'APA', sentence: apa(work) },
    { name: 'MLA', sentence: mla(work) },
    { name: 'Chicago', sentence: chicago(work) },
    { name: 'BibTeX', record: bibtex(work) },
    { name: 'CSL-JSON', record: cslJson(work) },
  ];
}

/**
 * CSL-JSON, which Zotero, Mendeley, pandoc and citeproc read: a list of one item. Without people it has no author: styles put
 * the publisher in that place, each by its own rule (https://resource.citationstyles.org/schema/latest/input/json/csl-data.json).
 */
function cslJson(work: CitedWork): string {
  const item = {
    id: work.key,
    type: 'entry-dictionary',
    title: work.title,
    'container-title': work.container,
    ...(work.authors.length > 0 && { author: work.authors.map(({ name, parts }) => parts ?? { literal: name }) }),
    publisher: work.publisher,
    issued: { 'date-parts': [work.issued.split('-').map(Number)] },
    URL: work.url,
    language: work.language,
  };
  return JSON.stringify([item], undefined, 2);
}
