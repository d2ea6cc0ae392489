/** Names of one record in another -> slugs of entries. */
import { fullName } from '../../glossary/naming.ts';
import { addressKey, fragmentOf, lastSegment, parentKey } from '../addresses.ts';
import { plainLine } from '../html/hast.ts';
import { idOf, labelKey, type ExistingEntry, type Target } from './target.ts';

/** An entry that may be named: one of this import, or one that lies in the folder already. */
export interface Named {
  language: string;
  slug: string;
}

/** Finds the entry that an address, a key or a label means. */
export class Directory {
  readonly #byAddress = new Map<string, Named>();
  readonly #byKey = new Map<string, Named>();
  readonly #byLabel = new Map<string, Named>();
  readonly #bySlug = new Map<string, Named>();
  /** Folders in which the source keeps its entries, each with the language of what lies there. */
  readonly #folders = new Map<string, string>();

  constructor(targets: readonly Target[], existing: readonly ExistingEntry[]) {
    for (const entry of existing) {
      this.#bySlug.set(idOf(entry), entry);
      for (const label of [fullName(entry), ...entry.otherLabels]) this.#label(entry, label);
    }
    for (const target of targets) this.#add(target);
  }

  #add(target: Target): void {
    const { record, language, slug, abbreviation } = target;
    const named = { language, slug };
    this.#bySlug.set(idOf(named), named);
    for (const key of record.keys) this.#byKey.set(key, named);
    for (const [index, address] of record.addresses.entries()) {
      const key = addressKey(address, undefined);
      if (key === undefined) continue;
      if (!this.#byAddress.has(key)) this.#byAddress.set(key, named);
      if (index === 0 && !key.includes('?')) this.#folders.set(parentKey(key), language);
    }
    // A name that needs a qualifier means no single entry.
    const title = target.qualifier === undefined ? [plainLine(record.title), target.term] : [fullName(target)];
    for (const label of [...title, abbreviation ?? '', ...record.aliases]) this.#label(named, label);
  }

  #label(named: Named, label: string): void {
    const key = labelKey(label, named.language);
    if (label !== '' && !this.#byLabel.has(key)) this.#byLabel.set(key, { language: named.language, slug: named.slug });
  }

  /** The entry that a link leads to, with its fragment; undefined for any other page. */
  byLink(href: string, from: Target): (Named & { fragment: string | undefined }) | undefined {
    const fragment = fragmentOf(href);
    for (const base of from.record.addresses.length > 0 ? from.record.addresses : [undefined]) {
      const key = addressKey(href.replace(/#.*$/, ''), base);
      const found = key === undefined ? undefined : (this.#byAddress.get(key) ?? this.#inFolder(key, from));
      if (found) return { ...found, fragment };
    }
    return undefined;
  }

  has(id: string): boolean {
    return this.#bySlug.has(id);
  }

  /** An entry that was imported before, told by the folder that the address lies in. */
  #inFolder(key: string, from: Target): Named | undefined {
    if (key.includes('?')) return undefined;
    // Markdown may link from a root that is not the folder that was imported.
    const language = key.startsWith('/') ? from.language : this.#folders.get(parentKey(key));
    return language === undefined ? undefined : this.#bySlug.get(idOf({ language, slug: lastSegment(key) }));
  }

  /** The entry that a name means: a key, an address, a slug or a label of the same language. */
  byName(name: string, from: Target): Named | undefined {
    const bare = name.trim();
    if (bare === '') return undefined;
    const label = this.#byLabel.get(labelKey(bare, from.language));
    const slug = this.#bySlug.get(idOf({ language: from.language, slug: bare.toLowerCase().replace(/\.mdx?$/, '') }));
    const found = this.#byKey.get(bare) ?? label ?? slug;
    return found ?? (/[/:]/.test(bare) ? this.byLink(bare, from) : undefined);
  }
}

/** Drops what would make a term more general than itself. */
export class BroaderGuard {
  readonly #above = new Map<string, string[]>();

  constructor(existing: readonly ExistingEntry[]) {
    for (const entry of existing) {
      this.#above.set(
        idOf(entry),
        entry.broader.map((slug) => idOf({ language: entry.language, slug })),
      );
    }
  }

  /** False when `broader` stands below `id` already. */
  add(id: string, broader: string): boolean {
    const seen = new Set<string>();
    const stack = [broader];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (next === id) return false;
      if (seen.has(next)) continue;
      seen.add(next);
      stack.push(...(this.#above.get(next) ?? []));
    }
    this.#above.set(id, [...(this.#above.get(id) ?? []), broader]);
    return true;
  }
}
