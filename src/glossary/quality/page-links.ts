/** Links to pages of this site that are written as addresses. Links by file are checked with the entries. */
import type { Finding } from '../finding.ts';
import { allPages } from '../pages/all.ts';
import { addressOnSite, decodePath, pageAtLink } from '../pages/find.ts';
import { pageContext, type PageContext } from '../pages/page.ts';
import type { SitePage } from '../pages/page-kind.ts';
import { redirectsOf } from '../redirects.ts';
import { didYouMean } from '../suggest.ts';
import type { PageLink, WrittenText } from './passage.ts';
import type { QualityInput, QualityRule } from './rule.ts';

export const pageLinks: QualityRule<'dead-link'> = {
  codes: {
    'dead-link': {
      reason: 'A link that leads nowhere costs the reader trust and time.',
      example:
        'content/terms/en/ledger.mdx:7:5 dead-link: the link "/en/glossary/chater/" leads to no page of this site; did you mean "/en/glossary/charter/"?',
    },
  },
  check: (input) => {
    const site = new LinkedSite(input);
    return [...input.entries, ...input.pages].flatMap((written) =>
      written.links.flatMap((link) => checkLink(written, link, site)),
    );
  },
};

function checkLink(
  { file, language }: WrittenText,
  { href, line, column }: PageLink,
  site: LinkedSite,
): Finding<'dead-link'>[] {
  const address = site.addressOf(href);
  if (address === undefined || site.isFile(address)) return [];
  const found = (says: string): Finding<'dead-link'>[] => [
    { code: 'dead-link', place: { file, line, column }, message: `the link "${href}" ${says}` },
  ];
  const page = site.pageAt(address);
  if (page) {
    const linked = fileOf(page, language);
    if (linked === undefined || href.startsWith('/')) return [];
    return found(`names the address of this site; link the entry by its file, ${linked}`);
  }
  const former = site.formerPageAt(address);
  if (!former) return found(`leads to no page of this site${site.suggest(address)}`);
  if (former.kind === 'root') return [];
  const linked = fileOf(former, language);
  return found(
    `leads to a former address; ${linked === undefined ? `link "${former.path}"` : `link the entry by its file, ${linked}`}`,
  );
}

/** How a text of a language links an entry. */
function fileOf({ kind, language, params }: SitePage, from: string): string | undefined {
  if (kind !== 'term') return undefined;
  return `${language === from ? '' : `../${language}/`}${params['term'] ?? ''}.mdx`;
}

/** What links may lead to: pages, old addresses, files of the project. Old addresses are gathered where a link needs them. */
class LinkedSite {
  readonly #context: PageContext;
  readonly #files: ReadonlySet<string>;
  #former: ReadonlyMap<string, string> | undefined;

  constructor({ glossary, publicFiles = new Set() }: QualityInput) {
    this.#context = pageContext(glossary, glossary.site.defaultLanguage);
    this.#files = publicFiles;
  }

  /** Root-relative, decoded, without query and fragment; undefined for other sites and places on the same page. */
  addressOf(href: string): string | undefined {
    const { urls } = this.#context;
    const root = urls.absolute(urls.base);
    if (href.startsWith('/')) return withoutEnd(addressOnSite(this.#context, href));
    return href.startsWith(root) ? withoutEnd(href.slice(root.length - urls.base.length)) : undefined;
  }

  pageAt(address: string): SitePage | undefined {
    return pageAtLink(this.#context.glossary, address);
  }

  /** The page to which an old address leads. */
  formerPageAt(address: string): SitePage | undefined {
    const { glossary } = this.#context;
    this.#former ??= new Map(
      [...glossary.languages.keys()]
        .flatMap((language) => redirectsOf(pageContext(glossary, language)))
        .map(({ from, to }) => [decodePath(from), to]),
    );
    const path = decodePath(address);
    const to = this.#former.get(path) ?? this.#former.get(`${path}/`);
    return to === undefined ? undefined : this.pageAt(to);
  }

  /** Whether the project puts a file there, or a page of its own in a folder. */
  isFile(address: string): boolean {
    const path = decodePath(address).slice(this.#context.urls.base.length);
    return [path, `${path.replace(/\/$/, '')}/index.html`].some((file) => this.#files.has(file));
  }

  suggest(address: string): string {
    const { glossary, urls } = this.#context;
    const pages = allPages(glossary).map(({ path }) => decodePath(path).slice(urls.base.length - 1));
    const written = decodePath(address).slice(urls.base.length - 1);
    return didYouMean(written, pages, 'link a page that there is, or remove the link');
  }
}

function withoutEnd(href: string): string {
  return href.replace(/[?#].*$/s, '');
}
