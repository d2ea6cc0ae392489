/** In dev, what stands in the place of every page while the content has errors: what is wrong, where, and what to do. */
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import path from 'node:path';
import { reportProblems } from '../glossary/error.ts';
import { getContent } from '../glossary/held.ts';
import { formatMessage, formatPlace, isError, summarizeProblems, type Problem } from '../glossary/problem.ts';
import { seenPaths } from '../loading/folder.ts';
import { DEV_SCRIPT } from './dev-corner.ts';
import type { DevServer } from './dev-server.ts';

/** A plugin of Vite: its turn comes after the files that Vite serves, and before the pages of Astro. */
export function mistakesPlugin(): {
  name: string;
  enforce: 'pre';
  configureServer: (server: DevServer) => () => void;
} {
  return { name: 'keyterms:mistakes', enforce: 'pre', configureServer: (server) => () => serveMistakes(server) };
}

function serveMistakes({ middlewares, config }: DevServer): void {
  middlewares.use((request, response, next) => {
    const { glossary, problems, folder } = getContent();
    if (glossary) {
      next();
      return;
    }
    const isRead = request.headers.accept?.includes('text/html') ?? false;
    response.statusCode = 500;
    response.setHeader('content-type', isRead ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    const seen = problems.map((problem) => asSeen(problem, folder));
    response.end(isRead ? mistakesPage(seen, config.base) : `${reportProblems(seen)}\n`);
  });
}

/** With the files as they lie from where the command runs. */
export function asSeen(problem: Problem, folder: string): Problem {
  const { place, message } = problem;
  return {
    ...problem,
    place: { ...place, file: seenPaths(place.file, folder) },
    message: seenPaths(message, folder),
  };
}

/** @param base The path that the site is served under. */
function mistakesPage(problems: readonly Problem[], base: string): string {
  const errors = problems.filter(isError);
  const warnings = problems.filter((problem) => !isError(problem));
  const title = summarizeProblems(errors) ?? '';
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, text(title)),
    // Without it browsers ask for an icon, which may be what is wrong.
    element('link', { rel: ['icon'], href: 'data:,' }),
    element('link', { rel: ['stylesheet'], href: served(base, STYLES) }),
    element('style', {}, text(OWN_STYLES)),
    element('script', { type: 'module', src: served(base, DEV_SCRIPT) }),
  );
  const main = element(
    'main',
    {},
    element('h1', {}, text(`${title} to mend`)),
    element('p', {}, text('No page is shown meanwhile. Mend and save: this page comes back by itself.')),
    listOf(errors),
    ...(warnings.length > 0 ? [moreOf(warnings)] : []),
  );
  const html = element('html', { lang: 'en' }, head, element('body', {}, main));
  const page: Root = { type: 'root', children: [{ type: 'doctype' }, html] };
  return toHtml(page);
}

function listOf(problems: readonly Problem[]): Element {
  const items = problems
    .slice(0, MOST)
    .map((problem) =>
      element(
        'li',
        {},
        element('h2', {}, element('code', {}, text(formatPlace(problem)))),
        element('p', {}, text(formatMessage(problem))),
        element('p', { className: ['code'] }, text(problem.code)),
      ),
    );
  const more = problems.length - items.length;
  return element(
    'ul',
    { role: 'list' },
    ...items,
    ...(more > 0 ? [element('li', {}, text(`And ${more} more, which npm run check tells.`))] : []),
  );
}

/** More than anybody reads. */
const MOST = 50;

function moreOf(warnings: readonly Problem[]): Element {
  return element('details', {}, element('summary', {}, text(summarizeProblems(warnings) ?? '')), listOf(warnings));
}

function element(tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** The address under which Vite serves a file. */
function served(base: string, file: string): string {
  return `${base}@fs/${file.split(path.sep).join('/').replace(/^\//, '')}`;
}

const STYLES = path.join(import.meta.dirname, '../styles/site.css');

const OWN_STYLES = `
main { max-inline-size: 48rem; margin: 0 auto; padding: 12vh 1.5rem 4rem; }
ul { padding: 0; margin-block: 2rem; list-style: none; }
li { padding: 1rem 1.25rem; margin-block-end: 1rem; background: var(--raised); border: 1px solid var(--line);
  border-inline-start: 4px solid var(--warn); border-radius: var(--radius); }
h2 { margin: 0 0 0.5rem; font: 600 var(--text-s) / 1.4 var(--mono); }
li p { margin: 0; }
li .code { margin-block-start: 0.5rem; color: var(--soft); font: var(--text-s) / 1.4 var(--mono); }
`;
