/** In dev, what `npm run check` says of the content: in a thread of its own, so that no page waits for it. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

const warningSchema = z.object({
  /** As in problems: `content/terms/en/kam.mdx`. */
  file: z.string(),
  /** File, line and column, as they lie from where the command runs. */
  place: z.string(),
  code: z.string(),
  message: z.string(),
});

/** In the order in which `check` prints them. */
export const warningsSchema = z.array(warningSchema);

export type Warning = z.infer<typeof warningSchema>;

export interface ReviewThreadData {
  /** The content folder, absolute. */
  folder: string;
  /** The project. */
  root: string;
}

export interface DevReviewOptions extends ReviewThreadData {
  onDone: () => void;
  logger: { error: (message: string) => void };
}

export class DevReview {
  readonly #options: DevReviewOptions;
  #thread: Worker | undefined;
  #warnings: readonly Warning[] = [];
  #isAtWork = false;
  /** True where something has changed since it was asked. */
  #isStale = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: DevReviewOptions) {
    this.#options = options;
  }

  /** What it said last. */
  get warnings(): readonly Warning[] {
    return this.#warnings;
  }

  /** True while `warnings` are those of an earlier state. */
  get isStale(): boolean {
    return this.#isStale || this.#isAtWork;
  }

  /** To be called when something has changed. It waits until nothing more comes: the pages themselves come first. */
  changed(): void {
    this.#isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), QUIET).unref();
  }

  close(): void {
    clearTimeout(this.#timer);
    void this.#thread?.terminate();
  }

  #ask(): void {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    this.#isStale = false;
    this.#thread ??= this.#startThread();
    this.#thread.postMessage('check');
  }

  #startThread(): Worker {
    const { folder, root, logger } = this.#options;
    const workerData: ReviewThreadData = { folder, root };
    const thread = new Worker(new URL('dev-review-thread.ts', import.meta.url), { workerData });
    thread.unref();
    thread.on('message', (message: unknown) => this.#take(warningsSchema.parse(message)));
    // A folder that went away meanwhile, say: the next change asks a new one.
    thread.on('error', (error) => {
      logger.error(`check has stopped: ${String(error)}`);
      this.#thread = undefined;
      this.#isAtWork = false;
      if (this.#isStale) this.changed();
    });
    return thread;
  }

  #take(warnings: readonly Warning[]): void {
    this.#isAtWork = false;
    this.#warnings = warnings;
    if (this.#isStale) this.changed();
    this.#options.onDone();
  }
}

/** Milliseconds. */
const QUIET = 500;
