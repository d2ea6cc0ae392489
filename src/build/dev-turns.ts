/**
 * In dev, pages and changes take turns: no page is begun while the content is read again, and the content is exchanged
 * between pages only, so that each shows one state of it from its first line to its last.
 */
import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { DevServer } from './dev-server.ts';

export class Turns {
  /** Of the content that pages show now. */
  #version = 0;
  /** Answers that are being made. */
  readonly #answers = new Set<ServerResponse>();
  #waiting: PromiseWithResolvers<undefined> | undefined;

  get version(): number {
    return this.#version;
  }

  /** From here on, everything that is asked for waits its turn, and is told which content it shows. */
  serve({ middlewares }: Pick<DevServer, 'middlewares'>): void {
    middlewares.use((_, response, next) => {
      const answer = (): void => {
        this.#answers.add(response);
        response.once('close', () => this.#answers.delete(response));
        // The one thing of an answer that the script of a page can read without asking again.
        response.setHeader('server-timing', `content;dur=${this.#version}`);
        next();
      };
      if (this.#waiting) void this.#waiting.promise.then(answer);
      else answer();
    });
  }

  /** Lets pages wait. */
  hold(): void {
    this.#waiting ??= Promise.withResolvers();
  }

  /** Exchanges what pages show, as soon as those on their way are done; a reader who takes too long keeps nobody waiting. */
  async change(exchange: () => void): Promise<void> {
    for (let waited = 0; this.#answers.size > 0 && waited < LONGEST; waited += STEP) await setTimeout(STEP);
    exchange();
    this.#version += 1;
  }

  /** Lets those that wait go on. */
  release(): void {
    this.#waiting?.resolve(undefined);
    this.#waiting = undefined;
  }
}

/** Milliseconds. */
const LONGEST = 10_000;
const STEP = 5;
