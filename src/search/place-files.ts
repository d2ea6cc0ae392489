/** The files that tell where the page of each entry answers what readers ask of its term: see `labels/places.ts`. */
import { landmarkId, type SectionId } from '../glossary/page-ids.ts';
import type { Landmark } from '../glossary/body.ts';
import type { Entry } from '../glossary/entry.ts';
import { relationsOf } from '../glossary/glossary.ts';
import { fullName } from '../glossary/naming.ts';
import type { PageContext } from '../glossary/pages/page.ts';
import { languageOf } from '../languages/index.ts';
import { typeset } from '../typeset/text.ts';
import type { Link } from './labels/directory.ts';
import { searchForm } from '../languages/name-forms.ts';
import type { Places } from './labels/places.ts';

/** A line for each entry, in the order A–Z. */
export function placeLines(context: PageContext): string[] {
  return context.own.entries.map((entry) => JSON.stringify(placesOf(context, entry)));
}

function placesOf({ own, urls }: PageContext, entry: Entry): Places {
  const { contrasts, narrower, broader, translations } = relationsOf(own, entry);
  const contrasted = contrasts.map(({ entry: other }) => other);
  const foreign = [...translations].map(([language, { matter, slug }]): [string, Link] => [
    language,
    [fullName(matter), urls.term(language, slug)],
  ]);
  return {
    formula: landmarkOf(entry, 'formula'),
    example: landmarkOf(entry, 'example'),
    opposite: namesIn('contrasts', contrasted),
    types: namesIn('related', narrower),
    whole: namesIn('related', broader),
    translations: Object.fromEntries(foreign),
    compared: contrasts.map(({ entry: { matter, slug }, verdict = '' }) => [
      fullName(matter),
      slug,
      typeset(verdict, entry.language),
    ]),
  };
}

/** The first formula or example; where none is marked, the section whose heading speaks of one. */
function landmarkOf({ outline, language }: Entry, kind: Landmark['kind']): Link | undefined {
  const marked = outline.landmarks.find((landmark) => landmark.kind === kind);
  if (marked) return [landmarkId(kind, 1), marked.expression ?? typeset(marked.title ?? '', language)];
  const words = languageOf(language).browser?.search.places[kind];
  if (words === undefined) return undefined;
  const speaksOfIt = new RegExp(`(?<= |^)(?:${words})(?= |$)`, 'u');
  const heading = outline.headings.find(({ text }) => speaksOfIt.test(searchForm(text, language)));
  return heading && [heading.id, typeset(heading.text, language)];
}

/** The section of the page that tells of the entries, and their names. */
function namesIn(section: SectionId, entries: readonly Entry[]): Link | undefined {
  return entries.length === 0 ? undefined : [section, entries.map(({ matter }) => fullName(matter)).join(', ')];
}
