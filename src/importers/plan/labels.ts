/** Which names are still free: a name leads to one entry of its language, but terms may share an abbreviation. */
import { nameKey } from '../../languages/name-forms.ts';
import type { Note } from '../record.ts';
import { idOf, type ExistingEntry, type Target } from './target.ts';

/** Which label belongs to which entry: terms first, then in the order of the records. */
export class LabelRegister {
  readonly #owners = new Map<string, string>();
  /** Names that are abbreviations wherever they stand. */
  readonly #abbreviations = new Set<string>();
  readonly #addresses = new Set<string>();

  constructor(targets: readonly Target[], existing: readonly ExistingEntry[]) {
    const imported = new Set(targets.map(idOf));
    const others = existing.filter((entry) => !imported.has(idOf(entry)));
    for (const target of targets) this.#owners.set(key(target.term, target.language), idOf(target));
    for (const entry of others) {
      for (const label of [entry.term, ...entry.otherLabels]) this.#owners.set(key(label, entry.language), idOf(entry));
      if (entry.abbreviation !== undefined) this.#abbreviations.add(key(entry.abbreviation, entry.language));
      for (const slug of entry.redirectFrom) this.#addresses.add(idOf({ language: entry.language, slug }));
    }
  }

  /** Takes an abbreviation; false, with a note, when it is another kind of name already. */
  takeAbbreviation(name: string, target: Target, notes: Note[]): boolean {
    const owned = key(name, target.language);
    const owner = this.#owners.get(owned);
    if (this.#abbreviations.has(owned) && owner !== idOf(target)) return true;
    if (owner === undefined) this.#abbreviations.add(owned);
    return this.take(name, target, notes);
  }

  /** False, with a note, when another entry has the name. */
  take(name: string, target: Target, notes: Note[]): boolean {
    const owner = this.#owners.get(key(name, target.language));
    if (owner === undefined) {
      this.#owners.set(key(name, target.language), idOf(target));
      return true;
    }
    notes.push({
      kind: 'unresolved',
      message: `the name "${name}" is that of ${owner === idOf(target) ? 'the term itself' : `terms/${owner}.mdx`}, and was left out`,
    });
    return false;
  }

  takeAddress(id: string): boolean {
    if (this.#addresses.has(id)) return false;
    this.#addresses.add(id);
    return true;
  }
}

function key(label: string, language: string): string {
  return `${language} ${nameKey(label, language)}`;
}
