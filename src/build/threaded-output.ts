/** An `OutputFolder` in a thread of its own: who makes the files goes on while others are written. */
import { Worker } from 'node:worker_threads';

type Piece = [file: string, text: string];

export class ThreadedOutput {
  readonly #worker: Worker;
  /** Batches that are on their way, the oldest first. */
  readonly #sent: PromiseWithResolvers<undefined>[] = [];
  #batch: Piece[] = [];
  #size = 0;
  /** What ended the thread. */
  #failure: { error: unknown } | undefined;

  constructor(root: string) {
    this.#worker = new Worker(new URL('output-thread.ts', import.meta.url), { workerData: root });
    this.#worker.on('message', () => this.#sent.shift()?.resolve(undefined));
    this.#worker.on('error', (error) => {
      this.#failure = { error };
      for (const { reject } of this.#sent) reject(error);
    });
  }

  /** As in `OutputFolder`; waits while too much is on its way. @throws what keeps files from being written. */
  async add(file: string, text: string): Promise<void> {
    this.#batch.push([file, text]);
    this.#size += text.length;
    if (this.#size > BATCH) await this.#send();
  }

  /** Resolves when everything is written. */
  async close(): Promise<void> {
    if (this.#batch.length > 0) await this.#send();
    // An empty batch is the last.
    await this.#send();
    await Promise.all(this.#sent.map(({ promise }) => promise));
  }

  async #send(): Promise<void> {
    if (this.#sent.length >= MOST_ON_THEIR_WAY) await this.#sent[0]?.promise;
    if (this.#failure) throw this.#failure.error;
    const sent = Promise.withResolvers<undefined>();
    // Whoever waits next is told of a failure.
    sent.promise.catch(() => undefined);
    this.#sent.push(sent);
    this.#worker.postMessage(this.#batch);
    this.#batch = [];
    this.#size = 0;
  }
}

/** Characters that are worth a message. */
const BATCH = 1_000_000;

const MOST_ON_THEIR_WAY = 8;
