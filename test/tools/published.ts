/** A built site as a host that publishes folders sees it, and what such a host answers. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What comes back for an address. */
export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Path in the site of the file that came; undefined where none did. */
  file: string | undefined;
}

export type Ask = (address: string) => Promise<Answer>;

export class PublishedSite {
  readonly #folder: string;
  readonly #base: string;

  /** @param base Path that the site was built for, with a slash at both ends: it lies in folders of that name. */
  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
  }

  /** The path in the site of what lies at a decoded path of the host; undefined where no file does. */
  fileAt(pathname: string): string | undefined {
    if (!pathname.startsWith(this.#base)) return undefined;
    const file = pathname.slice(this.#base.length);
    const at = path.join(this.#folder, file);
    return file !== '' && !file.endsWith('/') && existsSync(at) && statSync(at).isFile() ? file : undefined;
  }

  /** Files for the host itself lie at its root, wherever the site does. */
  lines(file: '_redirects' | '_headers'): string[] {
    return readFileSync(path.join(this.#folder, file), 'utf8').split('\n');
  }

  get folder(): string {
    return this.#folder;
  }
}
