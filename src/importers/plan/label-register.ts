/** Which names are still free: a name leads to one entry of its language, but terms may share an abbreviation. */
import { tell } from '../record.ts';
import { idOf, labelKey, type ExistingEntry, type Target } from './target.ts';

/** Which label belongs to which entry: terms first, then in the order of the records. */
export class LabelRegister {
  readonly #owners = new Map<string, string>();
  /** Names that are abbreviations wherever they stand. */
  readonly #abbreviations = new Set<string>();
  /** Which entry has an old address. */
  readonly #addresses = new Map<string, string>();

  constructor(targets: readonly Target[], existing: readonly ExistingEntry[]) {
    const imported = new Set(targets.map(idOf));
    const others = existing.filter((entry) => !imported.has(idOf(entry)));
    for (const entry of existing) {
      for (const slug of entry.redirectFrom) this.#addresses.set(idOf({ language: entry.language, slug }), idOf(entry));
    }
    for (const target of targets) this.#owners.set(labelKey(target.term, target.language), idOf(target));
    for (const entry of others) {
      for (const label of [entry.term, ...entry.otherLabels])
        this.#owners.set(labelKey(label, entry.language), idOf(entry));
      if (entry.abbreviation !== undefined) this.#abbreviations.add(labelKey(entry.abbreviation, entry.language));
    }
  }

  /** Takes an abbreviation; false, with a note, when it is another kind of name already. */
  takeAbbreviation(name: string, target: Target): boolean {
    const owned = labelKey(name, target.language);
    const owner = this.#owners.get(owned);
    if (this.#abbreviations.has(owned) && owner !== idOf(target)) return true;
    if (owner === undefined) this.#abbreviations.add(owned);
    return this.take(name, target);
  }

  /** False, with a note, when another entry has the name. */
  take(name: string, target: Target): boolean {
    const owner = this.#owners.get(labelKey(name, target.language));
    if (owner === undefined) {
      this.#owners.set(labelKey(name, target.language), idOf(target));
      return true;
    }
    tell(
      target.notes,
      'unresolved',
      `the name "${name}" is that of ${owner === idOf(target) ? 'the term itself' : `terms/${owner}.mdx`}, and was left out`,
    );
    return false;
  }

  /** False when another entry has the old address. */
  takeAddress(address: string, target: Target): boolean {
    const owner = this.#addresses.get(address) ?? idOf(target);
    this.#addresses.set(address, owner);
    return owner === idOf(target);
  }
}
