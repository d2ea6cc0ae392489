/** The search of the texts in a thread of its own; where there is none, in the page's. */
import type { Engine, Index, TextAnswer } from './engine.ts';
import type { Request, Response } from './worker.ts';

/** An engine that has failed once stays so. @throws {Error} when the index cannot be loaded. */
export async function connectRemotely(index: Index, language: string): Promise<Engine> {
  const ask = startWorker();
  if (!ask) return connectHere(index);
  try {
    await ask({ index, language });
  } catch (error) {
    if (error instanceof NoWorkerError) return connectHere(index);
    throw error;
  }
  return { search: async (query) => (await ask({ query })) ?? { pages: [], total: 0 } };
}

async function connectHere(index: Index): Promise<Engine> {
  const { connect } = await import('./engine.ts');
  return connect(index);
}

/** The browser runs no such worker, or its file did not come. */
class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError';
}

/** What asks a new worker, which ends with the first fault; undefined where the browser has none. */
function startWorker(): ((request: Request) => Promise<TextAnswer | undefined>) | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new NoWorkerError('no worker')));
  });
  return async (request) => {
    try {
      return await Promise.race([answerOf(worker, request), broken]);
    } catch (error) {
      worker.terminate();
      throw error;
    }
  };
}

/** Each answer comes through a channel of its own. */
function answerOf(worker: Worker, request: Request): Promise<TextAnswer | undefined> {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(request, [port2]);
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<Response>) => {
      port1.close();
      if ('failed' in data) reject(new Error(data.failed));
      else resolve(data.answer);
    };
  });
}
