/** The page of a concept: its entries, language by language. */
import type { Concept } from '../concepts.ts';
import { conceptId } from '../page-ids.ts';
import { PAGES } from './all.ts';
import { frameOf } from './frame.ts';
import { summarize, type PageContext, type PageFrame, type TermSummary } from './page.ts';

export interface ConceptPage {
  frame: PageFrame;
  /** Absolute address by which data names the concept. */
  concept: string;
  /** At least one; that of the default language first, then in the order of site.yaml. */
  entries: ConceptEntry[];
}

export interface ConceptEntry extends TermSummary {
  /** BCP 47 code and direction, and the language's own name. */
  language: string;
  direction: 'ltr' | 'rtl';
  label: string;
}

/** @param context That of the default language, in which the page is written. */
export function conceptPage(context: PageContext, concept: Concept): ConceptPage {
  const entries = concept.entries.flatMap((entry): ConceptEntry[] => {
    const language = context.glossary.languages.get(entry.language)?.language;
    if (!language) return [];
    const { code, direction, label } = language;
    return [{ language: code, direction, label, ...summarize(context, entry) }];
  });
  const [first] = entries;
  const frame = frameOf(context, PAGES.concept.of(context, concept), {
    title: first?.term ?? concept.id,
    description: first?.definition ?? '',
  });
  return { frame, concept: conceptId(context, concept), entries };
}
