/** `content/site.yaml`: everything that names one glossary and tells it from another. */
import { z } from 'zod';
import { directionOf } from '../languages/scripts.ts';
import { textBlock, textLine, webAddress } from './fields.ts';
import { fileNameComplaint, isAddressPart, PART } from './file-name.ts';
import { RESERVED } from './routes.ts';
import { siteAddressComplaint } from './web-address.ts';

const line = textLine('is empty');

/** One text for all languages, or one text per language code. */
function localizedText(text: z.ZodString): z.ZodUnion<[z.ZodString, z.ZodRecord<z.ZodString, z.ZodString>]> {
  return z.union([text, z.record(z.string(), text)], {
    error:
      'is neither a text nor one text for each language; write one like "My words" or {en: My words, es: Mis palabras}',
  });
}

const localized = localizedText(line);
const localizedBlock = localizedText(textBlock('is empty'));

const NO_PART = 'is not one part of an address; write lower-case letters, digits and hyphens';
const pathSegment = z
  .string()
  .regex(PART, NO_PART)
  .check((context) => {
    const text = context.value;
    const message = fileNameComplaint(text) ?? (isAddressPart(text) || !PART.test(text) ? undefined : NO_PART);
    if (message !== undefined) context.issues.push({ code: 'custom', message, input: text, continue: true });
  });

const language = z
  .strictObject({
    /** BCP 47 code; also the first part of the language's addresses and the folder under `terms/`. */
    code: z.string().refine(isLanguageCode, 'is not a language code; write one like en, es or pt-BR'),
    /** The language's own name. */
    label: line,
    /** Of its text; that of its script when left out. */
    direction: z.enum(['ltr', 'rtl']).optional(),
    /** The part of the address between language and term. */
    glossaryPath: pathSegment
      .refine(
        (path) => !RESERVED.language.has(path),
        'is the address of a page of the site itself; choose another word',
      )
      .default('glossary'),
  })
  .transform(({ direction, ...rest }) => ({ ...rest, direction: direction ?? directionOf(rest.code) }));

function isLanguageCode(code: string): boolean {
  try {
    return (
      /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code) &&
      code.length <= 35 &&
      fileNameComplaint(code) === undefined &&
      Intl.getCanonicalLocales(code).length === 1
    );
  } catch {
    return false;
  }
}

const topic = z.strictObject({
  id: pathSegment,
  label: localized,
  description: localizedBlock.optional(),
  /** A longer introduction for the topic's page; plain text, paragraphs separated by an empty line. */
  introduction: localizedBlock.optional(),
  /** Whom the reading order is for, as a line of a list: `New account manager`. */
  reader: localized.optional(),
  /** For newcomers: slugs of entries in the order in which to read them, by language. */
  start: z.record(z.string(), z.array(z.string())).default({}),
});

/** Somebody who writes or reviews entries, which name the person by the id. */
const person = z.strictObject({
  id: pathSegment,
  name: line,
  /** What the person does, such as "Editor". */
  role: localized.optional(),
  /** The person's own page. */
  url: webAddress().optional(),
  /** The same person elsewhere, such as an ORCID or LinkedIn page. */
  sameAs: z.array(webAddress()).default([]),
});

/** The address of the site itself: it becomes the folder that every page lies under. */
const siteAddress = z.string().check((context) => {
  const message = siteAddressComplaint(context.value);
  if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value });
});

/** Where a site may be put. What each needs and takes is in `exports/hosts.ts`. */
export const HOSTS = ['github-pages', 'netlify', 'cloudflare', 'nginx', 'any'] as const;

export type Host = (typeof HOSTS)[number];

export const hostSchema = z.enum(HOSTS, {
  error: `is none of ${HOSTS.join(', ')}; write the one that serves the site, or leave it out`,
});

/** What makes many files, and may be left out. */
const LEAVABLE = ['twins', 'redirectPages', 'conceptPages'] as const;

export const siteSchema = z
  .strictObject({
    name: localized,
    tagline: localized,
    /** What this glossary is and for whom; shown on the home and about pages. */
    description: localizedBlock.optional(),
    /** The address the site is served from; may have a path. */
    url: siteAddress,
    publisher: z.strictObject({
      name: line,
      url: webAddress(),
      logo: webAddress().optional(),
      /** The publisher elsewhere, such as a Wikidata or LinkedIn page. */
      sameAs: z.array(webAddress()).default([]),
      /** The page that says how entries are written and checked. */
      principles: webAddress().optional(),
    }),
    /** Who writes and reviews entries. */
    people: z.array(person).default([]),
    languages: z.array(language).min(1, 'needs at least one language'),
    /** Code of the language whose home page is that of the whole site; the first language when left out. */
    defaultLanguage: z.string().optional(),
    /** What readers find at the address of the site: the home page of the default language, or a choice of languages. */
    root: z
      .enum(['home', 'chooser'], { error: 'is neither home nor chooser; write one of them, or leave it out' })
      .default('home'),
    topics: z.array(topic).default([]),
    /** For "edit this page": web address of the repository and its branch. */
    repository: z
      .strictObject({
        url: webAddress(),
        branch: line.default('main'),
        /** The content folder's path inside the repository. */
        contentPath: textLine('is empty').or(z.literal('')).default('content'),
      })
      .optional(),
    /** The licence of the entries. */
    license: z.strictObject({ name: line, url: webAddress() }).optional(),
    /**
     * The pictures that links show where people share them: one for each term, one for each language (`site`), or
     * none. `auto` is `terms` while the glossary is small enough for it to cost little.
     */
    socialPictures: z
      .enum(['auto', 'terms', 'site', 'none'], { error: 'is none of auto, terms, site and none; write one of them' })
      .default('auto'),
    /** The host that serves the site: it decides which files are made for a server. */
    host: hostSchema.default('any'),
    /** What makes many files and is not to be made: the Markdown and JSON of each entry, pages at old addresses, pages of concepts. */
    leaveOut: z
      .array(
        z.enum(LEAVABLE, {
          error: `is none of ${LEAVABLE.slice(0, -1).join(', ')} and ${LEAVABLE.at(-1)}; write one of them, or remove it`,
        }),
      )
      .default([]),
  })
  .refine((site) => unique(site.languages.map(({ code }) => code)), {
    path: ['languages'],
    error: 'has one language code twice',
  })
  .refine((site) => unique(site.topics.map(({ id }) => id)), { path: ['topics'], error: 'has one topic id twice' })
  .refine((site) => unique(site.people.map(({ id }) => id)), { path: ['people'], error: 'has one id twice' })
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
export type Localized = Site['name'];

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

interface LocalizedFields {
  name: z.infer<typeof localized>;
  tagline: z.infer<typeof localized>;
  description?: z.infer<typeof localized> | undefined;
  topics: readonly z.infer<typeof topic>[];
  people: readonly z.infer<typeof person>[];
}

/** Every text of the site that is written by language, with its path. */
function localizedTexts(site: LocalizedFields): { path: (string | number)[]; texts: Record<string, string> }[] {
  const fields = [
    ...(['name', 'tagline', 'description'] as const).map((name) => ({ path: [name], texts: site[name] })),
    ...site.topics.flatMap(({ label, description }, index) => [
      { path: ['topics', index, 'label'], texts: label },
      { path: ['topics', index, 'description'], texts: description },
    ]),
    ...site.people.map(({ role }, index) => ({ path: ['people', index, 'role'], texts: role })),
  ];
  return fields.flatMap(({ path, texts }) => (typeof texts === 'object' ? [{ path, texts }] : []));
}

function unique(items: readonly string[]): boolean {
  return new Set(items.map((item) => item.toLowerCase())).size === items.length;
}
