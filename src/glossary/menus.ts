/** `navigation`, `footer` and `pages` of `site.yaml`: which pages there are beside the glossary, and what leads to them. */
import { z } from 'zod';
import { webAddress } from './fields.ts';
import { line, localized, localizedBlock, oneOf, type Localized } from './site-fields.ts';

/** What a menu names besides the pages of an owner. */
export const MENU_PAGES = ['home', 'glossary', 'topics', 'comparisons', 'search', 'about', 'data', 'checks'] as const;

export type MenuPage = (typeof MENU_PAGES)[number];

/** Pages that a site may be without. */
export const SWITCHED_PAGES = ['about', 'data', 'checks'] as const satisfies readonly MenuPage[];

export type SwitchedPage = (typeof SWITCHED_PAGES)[number];

function menuOf(place: string): z.ZodArray<z.ZodType<MenuItem>> {
  const item: z.ZodType<MenuItem> = z.union(
    [
      line,
      z.strictObject({
        page: line.describe(`A page of the site by its name, in the ${place}.`),
        label: localized.describe(`What the ${place} calls the page, where that is not its title.`),
      }),
      z.strictObject({
        to: webAddress().describe(`The address of another site, in the ${place}.`),
        label: localized.describe(`What the ${place} calls the other site.`),
      }),
    ],
    {
      error: ({ input }) => {
        const { data } = unlabelled.safeParse(input);
        return data === undefined
          ? 'is neither the name of a page nor a link to another site; write one like about, or {label: Help, to: "https://example.org"}'
          : `is a page without the label that goes with page:, expected the name alone; write ${data.page}`;
      },
    },
  );
  return z.array(item);
}

const unlabelled = z.strictObject({ page: line });

/** The name of a page, a page with words of the owner, or a link to another site. */
export type MenuItem = string | { page: string; label: Localized } | { to: string; label: Localized };

export const navigationSchema = menuOf('header');

export const footerSchema = z.strictObject({
  text: localizedBlock.optional().describe('A paragraph of plain text at the foot of every page.'),
  links: menuOf('footer')
    .optional()
    .describe(
      'Names of pages and links to other sites; all own pages that no menu has, and the data page, when left out.',
    ),
});

const onOrOff = oneOf(['on', 'off']);

export const switchesSchema = z.strictObject({
  about: onOrOff.optional().describe('The page that says how to read and find entries.'),
  data: onOrOff.optional().describe('The page that explains the files for programs; the files stay.'),
  checks: onOrOff.optional().describe('The page that says what is checked before an entry is published.'),
} satisfies Record<SwitchedPage, z.ZodType>);

/** True for a name by which menus know a page of the engine. */
export function isMenuPage(name: string): name is MenuPage {
  return MENU_PAGES.some((page) => page === name);
}

/** Whether the site has the page. */
export function hasPage({ pages }: { pages: z.infer<typeof switchesSchema> }, page: SwitchedPage): boolean {
  return pages[page] !== 'off';
}

/** True for a page that a site may be without, and is. */
export function isOff(site: { pages: z.infer<typeof switchesSchema> }, page: string): boolean {
  return SWITCHED_PAGES.some((name) => name === page && !hasPage(site, name));
}

/** The page that an item names; undefined for a link to another site. */
export function pageOf(item: MenuItem): string | undefined {
  if (typeof item === 'string') return item;
  return 'page' in item ? item.page : undefined;
}
