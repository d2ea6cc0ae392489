/** The reader's latest searches: kept on the device alone, where the browser allows it. */

export class RecentSearches {
  readonly #key: string;

  constructor(base: string, language: string) {
    this.#key = `recent-searches ${base} ${language}`;
  }

  /** The latest first. */
  list(): string[] {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(stored) ? stored.filter((item) => typeof item === 'string').slice(0, KEPT) : [];
    } catch {
      return [];
    }
  }

  add(query: string): void {
    const text = query.trim().slice(0, LONGEST);
    if (text !== '') this.#write([text, ...this.list().filter((item) => item !== text)].slice(0, KEPT));
  }

  clear(): void {
    this.#write([]);
  }

  #write(items: readonly string[]): void {
    try {
      if (items.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(items));
    } catch {
      // Storage is switched off or full: nothing is remembered.
    }
  }
}

const KEPT = 5;
const LONGEST = 80;
