/** Makes the file of a new entry: a draft with what is to be written marked. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formerSlugs, placeOf, type Entry } from '../glossary/entry.ts';
import { parseSlug, slugLike, type Slug } from '../glossary/slug.ts';
import { labelsOf } from '../glossary/labels.ts';
import { fullName } from '../glossary/naming.ts';
import { areToldApart } from '../glossary/shared-names.ts';
import { isSameName } from '../languages/name-forms.ts';
import type { Site } from '../glossary/site.ts';
import { editDistance } from '../languages/edit-distance.ts';
import { slugFor } from '../glossary/slug-for.ts';
import { didYouMean } from '../glossary/suggest.ts';
import { stemsOf } from '../glossary/quality/text.ts';
import { formatProblem, isError } from '../glossary/problem.ts';
import { assembleGlossary, type ReadFile } from './assemble.ts';
import { displayPath, listTermFiles, type TermFile } from './folder.ts';
import { whyNotWritable } from '../disk/inside.ts';
import { createFile } from '../disk/write-file.ts';
import { readEntry } from './read-entry.ts';
import { requireSite } from './site-file.ts';
import { draftText, type Draft } from './draft.ts';

export interface NewEntry {
  term: string;
  /** What tells it from another entry of the same name. */
  qualifier?: string | undefined;
  /** Code of a language of site.yaml; the default language when left out. */
  language?: string | undefined;
  topics?: readonly string[] | undefined;
  /** Made from the term when left out. */
  slug?: string | undefined;
}

export interface Created {
  /** Path as problems name it. */
  file: string;
  /** Names that are much like the new one: `"Ledger" (content/terms/en/ledger.mdx:2)`. */
  near: string[];
}

/** What is wrong with the wish; the message says what to do. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** What is in a content folder already, for as many new entries as one likes. */
export class Drafts {
  readonly site: Site;
  readonly #folder: string;
  readonly #files: ReadFile[];
  readonly #entries: Entry[];
  readonly #names: string[];

  /** @throws {GlossaryError} when site.yaml is missing or wrong. */
  constructor(folder: string) {
    this.site = requireSite(folder);
    this.#folder = folder;
    const { files } = listTermFiles(folder, this.site);
    this.#names = files.map(({ language, name }) => `${language}/${slugLike(name)}`);
    this.#files = files.map((file) => readFile(file, readFileSync(file.path), folder));
    this.#entries = this.#files.flatMap(({ entry }) => entry ?? []);
  }

  /**
   * Writes the file with `text`.
   * @throws {RefusedError} when there is such an entry, the wish cannot be met, or the file would have errors.
   */
  create(wish: NewEntry, today: string, text: (made: Draft) => string = draftText): Created {
    const language = this.language(wish.language);
    const { qualifier } = wish;
    const term = this.term(wish.term, language, qualifier);
    const topics = (wish.topics ?? []).map((topic) => this.#topic(topic));
    const slug = this.#slug(wish.slug, fullName({ term, qualifier }), language);
    const file = path.join(this.#folder, 'terms', language, `${slug}.mdx`);
    const near = this.near(term, language);
    this.#requireInside(path.dirname(file));
    const whole = text({ term, qualifier, topics, language, today });
    this.#requireSound({ path: file, file: displayPath(this.#folder, file), language, name: slug }, whole);
    try {
      createFile(file, whole);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw this.#taken(file);
      throw error;
    }
    return { file: displayPath(this.#folder, file), near };
  }

  /** The language that is meant. @throws {RefusedError} */
  language(code = this.site.defaultLanguage): string {
    const codes = this.site.languages.map((language) => language.code);
    if (codes.includes(code)) return code;
    throw new RefusedError(
      `"${code}" is not a language in site.yaml${didYouMean(code, codes, `use one of ${codes.join(', ')}`)}`,
    );
  }

  /** The term as it is written. @throws {RefusedError} when an entry has that name, and no qualifiers tell the two apart. */
  term(written: string, language: string, qualifier?: string): string {
    const term = written.trim().replace(/\s+/g, ' ');
    if (term === '' || /\p{Cc}/u.test(term))
      throw new RefusedError('the term is empty; write it as: npm run new -- "Term"');
    for (const entry of this.#entries.filter((one) => one.language === language)) {
      const forms = entry.matter.forms.map((text, index) => ({ kind: 'form', text, field: ['forms', index] }));
      const label = [...labelsOf(entry), ...forms].find(({ text }) => isSameName(text, term, language));
      if (!label || areToldApart(entry.matter, { term, qualifier }, language)) continue;
      const { file, line } = placeOf(entry, ...label.field);
      throw new RefusedError(
        `"${term}" is the ${label.kind} ${label.kind === 'term' ? 'of an entry' : `of "${entry.matter.term}"`} already (${file}:${line}); edit that entry, choose another name, or tell the two apart: --qualifier here, qualifier there`,
      );
    }
    return term;
  }

  /** Labels that share most of their words with a term, or most of their letters; at most five. */
  near(term: string, language: string): string[] {
    const own = new Set(stemsOf(term, language));
    const likeness = (text: string): number => {
      const stems = new Set(stemsOf(text, language));
      const shared = [...stems].filter((stem) => own.has(stem)).length;
      const longest = Math.max(text.length, term.length);
      const letters = 1 - editDistance(text.toLowerCase(), term.toLowerCase(), longest) / longest;
      return Math.max(shared / Math.max(1, stems.size + own.size - shared), letters > 0.7 ? letters : 0);
    };
    return this.#entries
      .filter((entry) => entry.language === language)
      .flatMap((entry) =>
        labelsOf(entry).map(({ text, field }) => ({ text, likeness: likeness(text), place: placeOf(entry, ...field) })),
      )
      .filter((label) => label.likeness >= 0.5)
      .toSorted((a, b) => b.likeness - a.likeness || (a.text < b.text ? -1 : 1))
      .slice(0, 5)
      .map(({ text, place }) => `"${text}" (${place.file}:${place.line})`);
  }

  #topic(id: string): string {
    const ids = this.site.topics.map((topic) => topic.id);
    if (ids.includes(id)) return id;
    throw new RefusedError(
      `"${id}" is no topic of site.yaml${didYouMean(id, ids, ids.length > 0 ? `use one of ${ids.join(', ')}` : 'it has none; leave --topic out')}`,
    );
  }

  #slug(wish: string | undefined, term: string, language: string): Slug {
    const slug = wish === undefined ? slugFor(term) : parseSlug(wish);
    if (wish !== undefined && !slug)
      throw new RefusedError(
        `"${wish}" cannot be an address; write --slug with lower-case letters and digits joined by hyphens${slugLike(wish) === '' ? '' : `, like ${slugLike(wish)}`}`,
      );
    if (!slug)
      throw new RefusedError(`no address can be made of "${term}"; choose one with --slug, such as --slug my-term`);
    const file = path.join(this.#folder, 'terms', language, `${slug}.mdx`);
    if (this.#names.includes(`${language}/${slug}`) || existsSync(file)) throw this.#taken(file);
    const former = this.#entries.find((entry) => entry.language === language && formerSlugs(entry).includes(slug));
    if (former) throw new RefusedError(`"${slug}" is a former address of ${former.file}; choose another with --slug`);
    return slug;
  }

  /** A draft has gaps, but no error: neither its file nor another one because of it. */
  #requireSound(file: TermFile, text: string): void {
    const errorsOf = (files: readonly ReadFile[]): string[] =>
      assembleGlossary({ site: this.site, problems: [], files, showDrafts: true })
        .problems.filter(isError)
        .map(formatProblem);
    const known = new Set(errorsOf(this.#files));
    const made = readFile(file, Buffer.from(text), this.#folder);
    const [error] = errorsOf([...this.#files, made]).filter((line) => !known.has(line));
    if (error !== undefined) throw new RefusedError(`the draft would have an error, and was not written: ${error}`);
  }

  /** A folder that is a link to elsewhere takes no entry. */
  #requireInside(folder: string): void {
    const reason = whyNotWritable(this.#folder, folder);
    if (reason !== undefined) throw new RefusedError(`${displayPath(this.#folder, folder)} ${reason}`);
  }

  #taken(file: string): RefusedError {
    return new RefusedError(
      `${displayPath(this.#folder, file)} is there already; nothing was written. Edit that file, or choose another address with --slug`,
    );
  }
}

/** Without the body, which would take much room. */
function readFile(file: TermFile, bytes: Uint8Array, folder: string): ReadFile {
  const { entry, problems } = readEntry(file, bytes, folder);
  return { file, ...(entry && { entry }), problems };
}
