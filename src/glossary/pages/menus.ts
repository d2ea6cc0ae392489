/** The links of header and footer. */
import { isMenuPage, pageOf, type MenuItem } from '../menus.ts';
import { standsAlone } from '../own-page.ts';
import { pageLink } from './index-links.ts';
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
  const links = isMenuPage(page) ? pageLink(context, page) : ownLink(context, page);
  return typeof item === 'string' ? links : links.map((link) => ({ ...link, label: text(context, item.label) }));
}

function ownLink({ own, urls }: PageContext, id: string): Link[] {
  const page = own.ownPages.find((one) => one.id === id && standsAlone(one));
  return page ? [{ href: urls.ownPage(page.language, page.slug), label: page.label }] : [];
}
