import { placeOf } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { isOff, MENU_PAGES, pageOf, type MenuItem } from '../menus.ts';
import { standsAlone } from '../own-page.ts';
import { didYouMean } from '../suggest.ts';
import type { GlossaryRule, RuleInput } from './rule.ts';

/** The menus of site.yaml name pages that there are. */
export const menuPages: GlossaryRule<never, 'bad-site'> = {
  codes: {},
  check: (input) => [
    ...(input.site.navigation ?? []).flatMap((item, index) => checkItem(input, item, ['navigation', index])),
    ...(input.site.footer?.links ?? []).flatMap((item, index) => checkItem(input, item, ['footer', 'links', index])),
  ],
};

function checkItem(
  { site, sitePlaces, pages, unreadable }: RuleInput,
  item: MenuItem,
  at: (string | number)[],
): Finding<'bad-site'>[] {
  const name = pageOf(item);
  if (name === undefined) return [];
  const place = placeOf({ file: 'content/site.yaml', fieldPlaces: sitePlaces }, ...at);
  const found = (message: string): Finding<'bad-site'>[] => [{ code: 'bad-site', place, message }];
  if (isOff(site, name))
    return found(`the menu names the page "${name}", which "pages" turns off; remove one of the two`);
  const own = pages.filter(standsAlone).map(({ id }) => id);
  const known: readonly string[] = [...MENU_PAGES, ...own];
  // A page whose file has errors is there, too; under which id nobody knows.
  if (known.includes(name) || [...unreadable].some((id) => id.startsWith('pages/'))) return [];
  return found(
    `the menu names the page "${name}", which there is not${didYouMean(name, known, `write one of ${known.join(', ')}, or pages/<language>/${name}.mdx`)}`,
  );
}
