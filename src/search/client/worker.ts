/** Searches the texts in a thread of its own: thousands of pages found stay there, and only what is shown is sent. */
import { connect, type Engine, type Index, type TextAnswer, type TextQuery } from './engine.ts';

/** Opens the index, or asks it; each is answered once. */
export type Request = { number: number; index: Index; language: string } | { number: number; query: TextQuery };

/** What was found, undefined for an opened index; or that it failed. */
export type Response = { number: number; answer?: TextAnswer } | { number: number; failed: string };

let engine: Promise<Engine> | undefined;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answer(data).then((response) => postMessage(response));
});

async function answer(request: Request): Promise<Response> {
  const { number } = request;
  try {
    if ('index' in request) {
      nameLanguage(request.language);
      engine = connect(request.index);
      await engine;
      return { number };
    }
    if (!engine) throw new Error('no index is open');
    return { number, answer: await (await engine).search(request.query) };
  } catch (error) {
    return { number, failed: String(error) };
  }
}

/** Pagefind takes the language, by which it cuts a query into words, from the document, which workers have none of. */
function nameLanguage(language: string): void {
  Object.assign(self, { document: { querySelector: () => ({ getAttribute: () => language }) } });
}
