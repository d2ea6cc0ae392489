/** The search of the texts in a thread of its own; where there is none, in the page's. */
import type { Engine, Index, TextAnswer } from './engine.ts';
import type { Request, Response } from './worker.ts';

/** An engine that has failed once stays so. @throws {Error} when the index cannot be loaded. */
export async function connectRemotely(index: Index, language: string): Promise<Engine> {
  const remote = startWorker();
  if (!remote) return connectHere(index);
  try {
    await remote.ask((number) => ({ number, index, language }));
  } catch (error) {
    remote.stop();
    if (error instanceof NoWorkerError) return connectHere(index);
    throw error;
  }
  return {
    search: async (query) => {
      try {
        return (await remote.ask((number) => ({ number, query }))) ?? { pages: [], total: 0 };
      } catch (error) {
        remote.stop();
        throw error;
      }
    },
  };
}

async function connectHere(index: Index): Promise<Engine> {
  const { connect } = await import('./engine.ts');
  return connect(index);
}

interface Remote {
  ask: (request: (number: number) => Request) => Promise<TextAnswer | undefined>;
  stop: () => void;
}

/** The browser runs no such worker, or its file did not come. */
class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError';
}

function startWorker(): Remote | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  const settle = (number: number): Waiting | undefined => {
    const asked = waiting.get(number);
    waiting.delete(number);
    return asked;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
    const asked = settle(data.number);
    if ('failed' in data) asked?.reject(new Error(data.failed));
    else asked?.resolve(data.answer);
  });
  worker.addEventListener('error', () => {
    for (const number of waiting.keys()) settle(number)?.reject(new NoWorkerError('no worker'));
  });
  let last = 0;
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage(request(last));
      }),
    stop: () => worker.terminate(),
  };
}

interface Waiting {
  resolve: (answer: TextAnswer | undefined) => void;
  reject: (error: Error) => void;
}
