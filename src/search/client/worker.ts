/** Searches the texts in a thread of its own: thousands of pages found stay there, and only what is shown is sent. */
import { connect, type Engine, type Index, type TextAnswer, type TextQuery } from './engine.ts';

/** Opens the index, or asks it; each is answered once, at the port that comes with it. */
export type Request = { index: Index; language: string } | { query: TextQuery };

/** What was found, undefined for an opened index; or that it failed. */
export type Response = { answer?: TextAnswer } | { failed: string };

let engine: Promise<Engine> | undefined;

addEventListener('message', ({ data, ports: [port] }: MessageEvent<Request>) => {
  answer(data).then(
    (response) => port?.postMessage(response),
    (error: unknown) => port?.postMessage({ failed: String(error) } satisfies Response),
  );
});

async function answer(request: Request): Promise<Response> {
  if ('index' in request) {
    nameLanguage(request.language);
    engine = connect(request.index);
    await engine;
    return {};
  }
  if (!engine) throw new Error('no index is open');
  return { answer: await (await engine).search(request.query) };
}

/** Pagefind takes the language, by which it cuts a query into words, from the document, which workers have none of. */
function nameLanguage(language: string): void {
  Object.assign(self, { document: { querySelector: () => ({ getAttribute: () => language }) } });
}
