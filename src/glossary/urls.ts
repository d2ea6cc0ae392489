/** Addresses of every page: the one place that knows how they are made. */
import type { Slug } from './slug.ts';
import { LOOK_FOLDER, type LookFile } from './look/look.ts';
import { inOrder, pairSegment } from './pair.ts';
import type { PictureName } from './picture.ts';
import { languageOf, type Site } from './site.ts';

/** What addresses are made of; without `root` and `defaultLanguage`, each home page is in its language's folder. */
type AddressedSite = Pick<Site, 'url' | 'languages'> & Partial<Pick<Site, 'root' | 'defaultLanguage'>>;

/** Root-relative, percent-encoded paths with the site's base path; `absolute` adds the origin. */
export class Urls {
  readonly #site: AddressedSite;
  readonly #origin: string;
  /** Path that the site is served under, with slashes at both ends: `/` or `/docs/`. */
  readonly base: string;

  constructor(site: AddressedSite) {
    const { origin, pathname } = new URL(site.url);
    this.#site = site;
    this.#origin = origin;
    this.base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  }

  /** A path that an editor wrote, from the site's root and encoded already, under the base path. */
  written(fromRoot: string): string {
    return this.base + fromRoot.replace(/^\//, '');
  }

  /** A path from the site's root, such as `/favicon.svg`, under the base path. */
  path(fromRoot: string): string {
    return this.base + encodeURI(fromRoot.replace(/^\//, ''));
  }

  absolute(path: string): string {
    return this.#origin + path;
  }

  /** The home page of the default language is that of the whole site, unless readers choose a language there. */
  home(language: string): string {
    const { root, defaultLanguage } = this.#site;
    return root === 'home' && language === defaultLanguage ? this.base : this.folder(language);
  }

  /** The folder of all that is in a language. */
  folder(language: string): string {
    return this.path(`${language}/`);
  }

  /** The page for addresses that lead nowhere; that of the whole site without a language. */
  notFound(language?: string): string {
    return language === undefined ? this.path('404.html') : `${this.folder(language)}404.html`;
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

  /** All topics. */
  topics(language: string): string {
    return `${this.glossary(language)}topic/`;
  }

  topic(language: string, topic: string, page = 1): string {
    return this.glossary(language) + encodeURI(`topic/${topic}/${pageSegment(page)}`);
  }

  /** The concept map of a topic. */
  topicMap(language: string, topic: string): string {
    return `${this.topic(language, topic)}map/`;
  }

  /** All comparisons. */
  comparisons(language: string, page = 1): string {
    return `${this.glossary(language)}compare/${pageSegment(page)}`;
  }

  /** The one page that compares two entries, whichever of them is named first. */
  comparison(language: string, a: Slug, b: Slug): string {
    return this.glossary(language) + encodeURI(`compare/${pairSegment(...inOrder(a, b))}/`);
  }

  /** What entries of several languages mean; beside the languages, as it belongs to none. */
  concept(id: Slug): string {
    return this.path(`concept/${id}/`);
  }

  /** A file of a picture that an entry shows. */
  picture(name: PictureName): string {
    return `${this.base}_pictures/${name}`;
  }

  /** A file of the owner's look. */
  look(file: LookFile): string {
    return `${this.base}${LOOK_FOLDER}/${file}`;
  }

  /** The picture that a page's link shows where people share it, beside the page. */
  socialPicture(page: string): string {
    return `${page}social.png`;
  }

  /** The entry without the page around it; `ending` tells the format, such as `md`. */
  twin(language: string, slug: Slug, ending: string): string {
    return this.glossary(language) + encodeURI(`${slug}.${ending}`);
  }

  /** The whole glossary of a language in one file; `ending` tells the format, such as `csv`. */
  dataset(language: string, ending: string): string {
    return `${this.glossary(language).slice(0, -1)}.${ending}`;
  }

  /** The glossary of all languages in one file. */
  datasetOfAll(ending: string): string {
    return this.path(`glossary.${ending}`);
  }

  /** New and changed terms; `file` tells the format, such as `atom.xml`. */
  feed(language: string, file: string): string {
    return this.path(`${language}/${file}`);
  }

  /** The JSON Schema of what `twin`, `dataset` and `datasetOfAll` give as JSON. */
  schema(kind: 'entry' | 'glossary' | 'glossary-index' | 'concepts'): string {
    return this.path(`schemas/${kind}-1.json`);
  }

  /** The page that explains the files for programs. */
  data(language: string): string {
    return this.path(`${language}/data/`);
  }

  search(language: string): string {
    return this.path(`${language}/search/`);
  }

  about(language: string): string {
    return this.path(`${language}/about/`);
  }

  /** A page that the owner has written. */
  ownPage(language: string, slug: Slug): string {
    return this.path(`${language}/${slug}/`);
  }

  /** The page of an owner without the page around it, as Markdown. */
  ownPageTwin(language: string, slug: Slug): string {
    return `${this.ownPage(language, slug).slice(0, -1)}.md`;
  }

  /** What `npm run check` looks for, for editors. */
  checks(language: string): string {
    return this.path(`${language}/checks/`);
  }
}

function pageSegment(page: number): string {
  return page === 1 ? '' : `${page}/`;
}
