/** CSL-JSON, which Zotero, Mendeley, pandoc and citeproc read: https://resource.citationstyles.org/schema/latest/input/json/csl-data.json */
import type { CitedWork } from './work.ts';

/** A list of one item. Without people it has no author: styles put the publisher in that place, each by its own rule. */
export function cslJson(work: CitedWork): string {
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
