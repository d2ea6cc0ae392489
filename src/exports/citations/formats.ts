/** Every way in which an entry's page says how to cite it: one row each, in the order in which the page shows them. */
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
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
