/** Entries that no other entry leads to. */
import { AutoLinker } from '../autolinks/linker.ts';
import { placeOf, type Entry } from '../entry.ts';
import { relationsOf, type LanguageGlossary } from '../glossary.ts';
import type { Finding } from '../finding.ts';
import type { QualityRule } from './rule.ts';
import type { WrittenEntry } from './passage.ts';
import type { Block } from '../autolinks/prose.ts';

/** A reader comes from one entry to the next: by relations, contrasts, or the prose, links that it gets by itself included. */
export const orphans: QualityRule<'orphan'> = {
  codes: {
    orphan: {
      reason: 'An entry that no other leads to is found by those only who know its name.',
      example:
        'content/terms/en/seal.mdx:2:7 orphan: no entry leads to "Seal"; name it under "related" or "broader" of one, or relate this entry to another',
    },
  },
  check: ({ glossary, entries }) =>
    [...glossary.languages.values()].flatMap((own) => {
      const alone = own.entries.length < 2 ? [] : own.entries.filter((entry) => isAlone(own, entry));
      if (alone.length === 0) return [];
      const mentioned = mentionedIn(own, entries);
      return alone.filter(({ slug }) => !mentioned.has(slug)).map(problem);
    }),
};

function isAlone(own: LanguageGlossary, entry: Entry): boolean {
  // Who comes to it by an old name is led on to what replaces it.
  if (entry.matter.replacedBy !== undefined) return false;
  const { broader, narrower, related, contrasts, mentionedIn: linked, replaces } = relationsOf(own, entry);
  return [broader, narrower, related, contrasts, linked, replaces].every(({ length }) => length === 0);
}

/** The entries to which the prose of others links by itself. */
function mentionedIn(own: LanguageGlossary, entries: readonly WrittenEntry[]): Set<string> {
  const linker = new AutoLinker(own.entries);
  const shown = new Set(own.entries.map(({ slug }) => slug));
  return new Set(
    entries
      .filter(({ entry }) => entry.language === own.language.code && shown.has(entry.slug))
      .flatMap((written) => linker.find(written.entry, blocksOf(written)).map(({ slug }) => slug)),
  );
}

/** Running text only, as automatic links stand nowhere else. */
function blocksOf({ passages }: WrittenEntry): Block[] {
  return passages
    .filter(
      ({ kind, inside }) =>
        (kind === 'paragraph' || kind === 'item' || kind === 'cell') && !inside.includes('quotation'),
    )
    .map(({ text }) => ({ text, runs: [{ index: 0, start: 0, end: text.length }], links: [], objects: [] }));
}

function problem(entry: Entry): Finding<'orphan'> {
  const message = `no entry leads to "${entry.matter.term}"; name it under "related" or "broader" of one, or relate this entry to another`;
  return { code: 'orphan', place: placeOf(entry, 'term'), message };
}
