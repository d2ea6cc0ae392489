/** `content/site.yaml`: everything that names one glossary and tells it from another. */
import { z } from 'zod';
import { iconSchema, logoSchema, verificationSchema } from './look/marks.ts';
import { themeSchema } from './look/theme.ts';
import { analyticsSchema } from './analytics.ts';
import { footerSchema, navigationSchema, switchesSchema } from './menus.ts';
import { localized, localizedBlock, oneOf, type Localized } from './site-fields.ts';
import { language, license, person, publisher, repository, topic } from './site-parts.ts';
import { siteAddressComplaint } from './web-address.ts';

/** The address of the site itself: it becomes the folder that every page lies under. */
const siteAddress = z.string().check((context) => {
  const message = siteAddressComplaint(context.value);
  if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value });
});

/** Where a site may be put. What each needs and takes is in `exports/hosts.ts`. */
export const HOSTS = ['github-pages', 'netlify', 'cloudflare', 'nginx', 'any'] as const;

export type Host = (typeof HOSTS)[number];

export const hostSchema = oneOf(HOSTS);

/** What makes many files, and may be left out. */
export const LEAVABLE = ['twins', 'redirectPages', 'conceptPages'] as const;

const fields = z.strictObject({
  name: localized.describe('What the glossary is called.'),
  tagline: localized.describe('What it is in one line; beside the name where there is room.'),
  description: localizedBlock
    .optional()
    .describe('What this glossary is and for whom; shown on the home and about pages.'),
  url: siteAddress.describe('The address the site is served from; may have a path.'),
  publisher: publisher.describe('Who stands behind the glossary.'),
  people: z.array(person).default([]).describe('Who writes and reviews entries, which name them by their ids.'),
  languages: z
    .array(language)
    .min(1, 'needs at least one language')
    .describe('The languages of the glossary, in the order in which readers find them.'),
  defaultLanguage: z
    .string()
    .optional()
    .describe('Code of the language whose home page is that of the whole site; the first language when left out.'),
  root: oneOf(['home', 'chooser'])
    .default('home')
    .describe(
      'What readers find at the address of the site: the home page of the default language, or a choice of languages.',
    ),
  theme: themeSchema.optional().describe('How the site looks: colours, fonts, corners, width.'),
  logo: logoSchema.optional().describe('What the header shows in place of the name.'),
  icon: iconSchema
    .optional()
    .describe('What all icons of the site are made from: an SVG, or a PNG of 512 pixels on each side, in `images/`.'),
  verification: verificationSchema
    .optional()
    .describe('By what search engines and other services know that the site is yours.'),
  analytics: analyticsSchema
    .optional()
    .describe('The service that counts visits; one on a server of your own is named in astro.config.mjs, too.'),
  pages: switchesSchema.default({}).describe('Pages of the engine that the site is without: off.'),
  navigation: navigationSchema
    .optional()
    .describe('Links of the header: names of pages and links to other sites; the glossary and About when left out.'),
  footer: footerSchema.optional().describe('What stands at the foot of every page besides publisher and licence.'),
  topics: z.array(topic).default([]).describe('What entries are about: each names the ids of its topics.'),
  repository: repository.optional().describe('Where the content lies, for the links "Edit this page".'),
  license: license.optional().describe('The licence of the entries.'),
  checks: z
    .record(z.string(), oneOf(['error', 'warning', 'off']))
    .default({})
    .describe(
      'Checks by name that this glossary takes otherwise: a warning that stops a build (error), or is not told (off).',
    ),
  socialPictures: oneOf(['auto', 'terms', 'site', 'none'])
    .default('auto')
    .describe(
      'The pictures that links show where people share them: one for each term, one for each language (site), or none. auto is terms while the glossary is small enough for it to cost little.',
    ),
  host: hostSchema
    .default('any')
    .describe('The host that serves the site: it decides which files are made for a server.'),
  leaveOut: z
    .array(oneOf(LEAVABLE))
    .default([])
    .describe(
      'What makes many files and is not to be made: the Markdown and JSON of each entry, pages at old addresses, pages of concepts.',
    ),
});

export const siteSchema = fields
  .refine((site) => unique(site.languages.map(({ code }) => code)), {
    path: ['languages'],
    error: 'has one language code twice; give each language its own',
  })
  .refine((site) => unique(site.topics.map(({ id }) => id)), {
    path: ['topics'],
    error: 'has one topic id twice; give each topic its own',
  })
  .refine((site) => unique(site.people.map(({ id }) => id)), {
    path: ['people'],
    error: 'has one id twice; give each person their own',
  })
  .refine(
    (site) => site.defaultLanguage === undefined || site.languages.some(({ code }) => code === site.defaultLanguage),
    {
      path: ['defaultLanguage'],
      error: 'is not one of the languages; use one of their codes',
    },
  )
  .refine(({ root, languages }) => root === 'home' || languages.length > 1, {
    path: ['root'],
    error: 'is chooser, but there is one language; leave it out, or add a language',
  })
  .superRefine((site, context) => {
    const codes = site.languages.map(({ code }) => code);
    for (const { path, texts } of localizedTexts(site)) {
      for (const [code, input] of Object.entries(texts)) {
        if (codes.includes(code)) continue;
        const message = `is in a language that the site does not have; use one of ${codes.join(', ')}`;
        context.addIssue({ code: 'custom', path: [...path, code], message, input });
      }
    }
  })
  .transform((site) => ({ ...site, defaultLanguage: site.defaultLanguage ?? site.languages[0]?.code ?? '' }));

export type Site = z.infer<typeof siteSchema>;
export type Language = Site['languages'][number];
export type Topic = Site['topics'][number];
export type { Localized };

/** The text for a language; else the default language's; else the first one written. */
export function localize(text: Localized, language: string, site: Pick<Site, 'defaultLanguage'>): string {
  if (typeof text === 'string') return text;
  return text[language] ?? text[site.defaultLanguage] ?? Object.values(text)[0] ?? '';
}

export function languageOf(site: Pick<Site, 'languages'>, code: string): Language {
  const found = site.languages.find((language) => language.code === code);
  if (!found) throw new RangeError(`no language ${code} in site.yaml`);
  return found;
}

/** What is written by language, and stands below the top of the file. */
const LOCALIZED = {
  topics: ['label', 'description', 'introduction', 'reader'],
  people: ['role'],
} as const;

type LocalizedSite = Pick<
  z.infer<typeof fields>,
  'name' | 'tagline' | 'description' | 'navigation' | 'footer' | keyof typeof LOCALIZED
>;

/** Every text of the site that is written by language, with its path. */
function localizedTexts(site: LocalizedSite): { path: (string | number)[]; texts: Record<string, string> }[] {
  const texts: { path: (string | number)[]; texts: z.infer<typeof localized> | undefined }[] = [
    ...(['name', 'tagline', 'description'] as const).map((name) => ({ path: [name], texts: site[name] })),
    ...site.topics.flatMap((topic, index) =>
      LOCALIZED.topics.map((name) => ({ path: ['topics', index, name], texts: topic[name] })),
    ),
    ...site.people.flatMap((person, index) =>
      LOCALIZED.people.map((name) => ({ path: ['people', index, name], texts: person[name] })),
    ),
  ];
  const menus = [
    { at: ['navigation'], items: site.navigation },
    { at: ['footer', 'links'], items: site.footer?.links },
  ];
  texts.push(
    { path: ['footer', 'text'], texts: site.footer?.text },
    ...menus.flatMap(({ at, items = [] }) =>
      items.map((item, index) => ({
        path: [...at, index, 'label'],
        texts: typeof item === 'string' ? undefined : item.label,
      })),
    ),
  );
  return texts.flatMap(({ path, texts: found }) => (typeof found === 'object' ? [{ path, texts: found }] : []));
}

function unique(items: readonly string[]): boolean {
  return new Set(items.map((item) => item.toLowerCase())).size === items.length;
}
