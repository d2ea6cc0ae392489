/** In dev, when to read again what has changed: once for changes that come together, and not in the middle of one. */
export interface RereadOptions<Read> {
  read: () => Promise<Read>;
  /** True for what may come of a file that was only half written. */
  isDoubtful: (read: Read) => boolean;
  show: (read: Read) => Promise<void>;
}

export class Reread<Read> {
  readonly #options: RereadOptions<Read>;
  #changes = 0;
  /** When the last change came, in milliseconds. */
  #changedAt = 0;
  #reading: Promise<void> | undefined;

  constructor(options: RereadOptions<Read>) {
    this.#options = options;
  }

  /** To be called for each change. Resolves when what there is now is shown. @throws what keeps it from being read. */
  changed(): Promise<void> {
    this.#changes += 1;
    this.#changedAt = performance.now();
    this.#reading ??= this.#untilFresh().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #untilFresh(): Promise<void> {
    const { read, isDoubtful, show } = this.#options;
    for (let seen = 0; seen !== this.#changes;) {
      await this.#quiet(TOGETHER);
      seen = this.#changes;
      const found = await read();
      if (isDoubtful(found)) await this.#quiet(HALF_WRITTEN);
      if (!isDoubtful(found) || seen === this.#changes) await show(found);
    }
  }

  /** Waits until nothing has changed for some milliseconds. */
  async #quiet(milliseconds: number): Promise<void> {
    for (;;) {
      const left = this.#changedAt + milliseconds - performance.now();
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  }
}

/** Changes that come together are one: an editor's "save all", a branch switch. In milliseconds. */
const TOGETHER = 50;

/** Some programs empty a file before they write it, or write it in pieces. In milliseconds. */
const HALF_WRITTEN = 300;
