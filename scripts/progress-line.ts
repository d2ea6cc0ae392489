/** How far a long command is: a bar on a terminal; in a log a line now and then. */
import type { WriteStream } from 'node:tty';

export class ProgressLine {
  readonly #stream: Pick<WriteStream, 'write'> & { isTTY?: boolean };
  #tenth = 0;
  #what = '';

  constructor(stream: Pick<WriteStream, 'write'> & { isTTY?: boolean }) {
    this.#stream = stream;
  }

  count(what: string, done: number, all: number): void {
    if (what !== this.#what) this.#tenth = 0;
    this.#what = what;
    const part = done / Math.max(1, all);
    if (this.#stream.isTTY === true) {
      const bar = '█'.repeat(Math.round(part * 24)).padEnd(24, '░');
      if (done % 10 === 0 || done === all) this.#stream.write(`\r\u001b[K${bar} ${what} ${done} of ${all}`);
      return;
    }
    const tenth = Math.floor(part * 10);
    if (all < LONG || tenth <= this.#tenth) return;
    this.#tenth = tenth;
    this.#stream.write(`${what} ${done} of ${all}\n`);
  }

  /** A step that is no number, such as a page that was fetched. */
  show(text: string): void {
    this.#stream.write(this.#stream.isTTY === true ? `\r\u001b[K${text}` : `${text}\n`);
  }

  clear(): void {
    if (this.#stream.isTTY === true) this.#stream.write('\r\u001b[K');
  }
}

/** From how many things on a log tells how far it is. */
const LONG = 500;
