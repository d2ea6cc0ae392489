/** What a change of an entry means for readers, in sentences: its status, what replaces it, of what it is a translation. */
import { entryId, permanentId, type Entry } from '../glossary/entry.ts';
import { findEntry, relationsOf, type Glossary } from '../glossary/glossary.ts';
import { fullName } from '../glossary/naming.ts';

/** An entry in its glossary, drafts among it. */
export interface Stand {
  entry: Entry;
  glossary: Glossary | undefined;
}

/** What is so now and was not before; of a new entry, all that is not as usual. */
export function statementsOf(before: Stand | undefined, now: Stand): string[] {
  return [...statusStatements(before, now), ...translationStatements(before, now)];
}

function statusStatements(before: Stand | undefined, now: Stand): string[] {
  const [was, is] = [before?.entry.matter, now.entry.matter];
  const [replaced, replacement] = [before && replacementOf(before), replacementOf(now)];
  if (is.status === 'deprecated') {
    const by = replacement === undefined ? 'nothing replaces it' : `replaced by ${replacement}`;
    if (was?.status !== 'deprecated') return [`Deprecated: ${by}.`];
    return replaced === replacement ? [] : [`Still deprecated, now ${by}; before, ${replaced ?? 'nothing'} did.`];
  }
  if (was?.status === 'deprecated') {
    return [`No longer deprecated${is.status === 'draft' ? ', but a draft: readers do not see it' : ''}.`];
  }
  if (is.status === 'draft') {
    if (was?.status === 'draft') return [];
    return [was ? 'A draft again: readers no longer see it.' : 'A draft: readers do not see it yet.'];
  }
  return was?.status === 'draft' ? ['No longer a draft: readers see it.'] : [];
}

/** `“Dock” (en/dock)`; the slug alone where there is no such entry. */
function replacementOf({ entry, glossary }: Stand): string | undefined {
  const { replacedBy } = entry.matter;
  if (replacedBy === undefined) return undefined;
  const found = glossary && findEntry(glossary, entry.language, replacedBy);
  return found ? named(found) : `${entry.language}/${replacedBy}`;
}

function translationStatements(before: Stand | undefined, now: Stand): string[] {
  const [was, is] = [before ? translationsOf(before) : new Map<string, Entry>(), translationsOf(now)];
  const gained = [...is].filter(([language, other]) => !isSameEntry(was.get(language), other));
  const lost = [...was].filter(([language, other]) => !isSameEntry(is.get(language), other));
  return [
    ...gained.map(([language, other]) => `Translation of ${named(other)}, in the language ${language}.`),
    ...lost.map(([language, other]) => `No longer a translation of ${named(other)}, in the language ${language}.`),
  ];
}

function isSameEntry(one: Entry | undefined, other: Entry): boolean {
  return one !== undefined && permanentId(one) === permanentId(other);
}

function translationsOf({ entry, glossary }: Stand): ReadonlyMap<string, Entry> {
  const own = glossary?.languages.get(entry.language);
  const found = glossary && findEntry(glossary, entry.language, entry.slug);
  return own && found ? relationsOf(own, found).translations : new Map<string, Entry>();
}

/** An entry as a sentence names it. */
export function named(entry: Entry): string {
  return `“${fullName(entry.matter)}” (${entryId(entry)})`;
}
