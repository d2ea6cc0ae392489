/** Addresses of every page: the one place that knows how they are made. */
import type { Slug } from './entry.ts';
import { inOrder, pairSegment } from './pair.ts';
import { languageOf, type Site } from './site.ts';

/** Root-relative, percent-encoded paths with the site's base path; `absolute` adds the origin. */
export class Urls {
  readonly #site: Pick<Site, 'languages'>;
  readonly #origin: string;
  /** Path that the site is served under, with slashes at both ends: `/` or `/docs/`. */
  readonly base: string;

  constructor(site: Pick<Site, 'url' | 'languages'>) {
    const { origin, pathname } = new URL(site.url);
    this.#site = site;
    this.#origin = origin;
    this.base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  }

  /** A path from the site's root, such as `/favicon.svg`, under the base path. */
  path(fromRoot: string): string {
    return this.base + encodeURI(fromRoot.replace(/^\//, ''));
  }

  absolute(path: string): string {
    return this.#origin + path;
  }

  home(language: string): string {
    return this.path(`${language}/`);
  }

  glossary(language: string): string {
    return this.path(`${language}/${languageOf(this.#site, language).glossaryPath}/`);
  }

  /** The folders of all languages' entries. */
  glossaries(): string[] {
    return this.#site.languages.map(({ code }) => this.glossary(code));
  }

  term(language: string, slug: Slug): string {
    return this.glossary(language) + encodeURI(`${slug}/`);
  }

  /** `page` counts from 1. */
  letter(language: string, letter: string, page = 1): string {
    return this.glossary(language) + encodeURI(`letter/${letter}/${pageSegment(page)}`);
  }

  topic(language: string, topic: string, page = 1): string {
    return this.glossary(language) + encodeURI(`topic/${topic}/${pageSegment(page)}`);
  }

  /** The one page that compares two entries, whichever of them is named first. */
  comparison(language: string, a: Slug, b: Slug): string {
    return this.glossary(language) + encodeURI(`compare/${pairSegment(...inOrder(a, b))}/`);
  }

  /** The picture that a page's link shows where people share it, beside the page. */
  socialPicture(page: string): string {
    return `${page}social.png`;
  }

  search(language: string): string {
    return this.path(`${language}/search/`);
  }

  about(language: string): string {
    return this.path(`${language}/about/`);
  }

  /** What `npm run check` looks for, for editors. */
  checks(language: string): string {
    return this.path(`${language}/checks/`);
  }
}

function pageSegment(page: number): string {
  return page === 1 ? '' : `${page}/`;
}
