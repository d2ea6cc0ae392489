/**
 * The one content of this process, and the only place that keeps it: loading puts it here, all that is made of it takes it
 * from here. The code of an integration and that of pages are two copies of every module, so it lies under a key that both
 * know, as plain data: nothing that crosses here may depend on a class or on the state of a module.
 */
import type { Body } from './body.ts';
import type { Entry } from './entry.ts';
import { GlossaryError } from './error.ts';
import { relationsOf, type Glossary } from './glossary.ts';
import type { Relations } from './relations.ts';
import { pageContext, type PageContext } from './pages/page.ts';
import { termPage, type TermPage } from './pages/term.ts';
import type { Problem } from './problem.ts';

export interface Content {
  /** The content folder, absolute. */
  folder: string;
  /** The folder in which pictures are kept as they are published, absolute. */
  pictures: string;
  /** Undefined while the content has errors. */
  glossary?: Glossary;
  problems: readonly Problem[];
  /** Files of the look, by their paths from the root of the site, and how each is made. */
  ownFiles: ReadonlyMap<string, () => Promise<Uint8Array>>;
  /** Reads the body of an entry that is sound. */
  readBody: (entry: Entry) => Body;
}

interface Held {
  content: Content | undefined;
  /** The page models that were made so far. */
  readonly pages: WeakMap<Relations, TermPage>;
}

const KEY: unique symbol = Symbol.for('keyterms');

const process: object = globalThis;
const holder: { [KEY]?: Held | undefined } = process;

function held(): Held {
  return (holder[KEY] ??= { content: undefined, pages: new WeakMap() });
}

/** Puts content in the place of what was held before; undefined where a build has ended. */
export function holdContent(content: Content | undefined): void {
  held().content = content;
}

/** True between the loading of content and the end of what is made of it. */
export function isContentHeld(): boolean {
  return held().content !== undefined;
}

/** @throws {Error} with the code `NO_CONTENT` in a process in which nothing was loaded. */
export function getContent(): Content {
  const { content } = held();
  if (content) return content;
  throw Object.assign(new Error(ELSEWHERE), { code: 'NO_CONTENT' });
}

const ELSEWHERE =
  'pages are rendered in a process that does not hold the glossary, expected the Node process of Astro; remove the adapter, or its own prerenderer, from astro.config.mjs';

/** @throws {GlossaryError} when the content has errors; in dev the error page shows it until they are mended. */
export function getGlossary(): Glossary {
  const { glossary, problems } = getContent();
  if (glossary) return glossary;
  throw new GlossaryError(problems);
}

/** The context from which a language's page models are made. */
export function getContext(language: string): PageContext {
  return pageContext(getGlossary(), language);
}

export function getLanguages(): string[] {
  return [...getGlossary().languages.keys()];
}

export function getBody(entry: Entry): Body {
  return getContent().readBody(entry);
}

/** The page model of an entry, made once for all that show it. */
export function getTermPage(context: PageContext, entry: Entry): TermPage {
  const { pages } = held();
  const relations = relationsOf(context.own, entry);
  const page = pages.get(relations) ?? termPage(context, entry);
  pages.set(relations, page);
  return page;
}
