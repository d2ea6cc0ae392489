/** The links of header and footer. */
import { strings } from '../../languages/index.ts';
import { hasPage, isMenuPage, pageOf, type MenuItem, type MenuPage } from '../menus.ts';
import { pageInPlace, standsAlone } from '../own-page.ts';
import { comparisonsLink, topicsLink } from './index-links.ts';
import { text, type Link, type PageContext } from './page.ts';

export interface Menus {
  header: Link[];
  footer: Link[];
}

/** As `site.yaml` has them, else what there is. */
export function menus(context: PageContext): Menus {
  const { navigation = DEFAULT, footer } = context.glossary.site;
  const own = context.own.ownPages.filter(standsAlone).map(({ id }) => id);
  const named = navigation.map(pageOf);
  const links = footer?.links ?? [...own.filter((id) => !named.includes(id)), 'data'];
  return {
    header: navigation.flatMap((item) => linksOf(context, item)),
    footer: links.flatMap((item) => linksOf(context, item)),
  };
}

const DEFAULT: readonly MenuItem[] = ['glossary', 'about'];

/** None for a page that the language does not have. */
function linksOf(context: PageContext, item: MenuItem): Link[] {
  if (typeof item === 'object' && 'to' in item) return [{ href: item.to, label: text(context, item.label) }];
  const page = pageOf(item) ?? '';
  const links = isMenuPage(page) ? PAGE_LINKS[page](context) : ownLink(context, page);
  return typeof item === 'string' ? links : links.map((link) => ({ ...link, label: text(context, item.label) }));
}

function ownLink({ own, urls }: PageContext, id: string): Link[] {
  const page = own.ownPages.find((one) => one.id === id && standsAlone(one));
  return page ? [{ href: urls.ownPage(page.language, page.slug), label: page.label }] : [];
}

type LinksOf = (context: PageContext) => Link[];

/** What leads to the pages of the engine, where there are such pages. */
const PAGE_LINKS: Readonly<Record<MenuPage, LinksOf>> = {
  home: ({ own, urls }) => {
    const { code } = own.language;
    return [{ href: urls.home(code), label: strings(code).home }];
  },
  glossary: ({ own, urls }) => {
    const { code } = own.language;
    return [{ href: urls.glossary(code), label: strings(code).glossary }];
  },
  topics: topicsLink,
  comparisons: comparisonsLink,
  search: ({ own, urls }) => {
    const { code } = own.language;
    return [{ href: urls.search(code), label: strings(code).search }];
  },
  about: ({ own, urls, glossary }) => {
    const { code } = own.language;
    const label = pageInPlace(own, 'about')?.label ?? strings(code).about;
    return hasPage(glossary.site, 'about') ? [{ href: urls.about(code), label }] : [];
  },
  data: ({ own, urls, glossary }) => {
    const { code } = own.language;
    return hasPage(glossary.site, 'data') ? [{ href: urls.data(code), label: strings(code).dataTitle }] : [];
  },
  checks: ({ own, urls, glossary }) => {
    const { code } = own.language;
    return hasPage(glossary.site, 'checks') ? [{ href: urls.checks(code), label: strings(code).checksTitle }] : [];
  },
};
