/** Which names are still free: a name leads to one entry of its language. */
import { nameKey } from '../../languages/name-forms.ts';
import type { Note } from '../record.ts';
import { idOf, type ExistingEntry, type Target } from './targets.ts';

/** Which label belongs to which entry: terms first, then in the order of the records. */
export class LabelRegister {
  readonly #owners = new Map<string, string>();
  readonly #addresses = new Set<string>();

  constructor(targets: readonly Target[], existing: readonly ExistingEntry[]) {
    const imported = new Set(targets.map(idOf));
    const others = existing.filter((entry) => !imported.has(idOf(entry)));
    for (const target of targets) this.#owners.set(key(target.term, target.language), idOf(target));
    for (const entry of others) {
      for (const label of [entry.term, ...entry.otherLabels]) this.#owners.set(key(label, entry.language), idOf(entry));
      for (const slug of entry.redirectFrom) this.#addresses.add(idOf({ language: entry.language, slug }));
    }
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
