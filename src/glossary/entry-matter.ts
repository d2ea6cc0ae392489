/** The frontmatter of an entry: what an editor writes, and what is said of what cannot stand there. */
import { z } from 'zod';
import { textLine, webAddress } from './fields.ts';
import { isSlug, nearestSlug, slugComplaint, type Slug } from './slug.ts';

const slug = z.string().refine(isSlug, {
  error: ({ input }) => {
    const complaint = typeof input === 'string' ? slugComplaint(input) : undefined;
    return `${quote(input)} ${complaint ?? `is not a slug, expected the file name of an entry without .mdx; write ${slugMeant(input) ?? 'lower-case letters and digits joined by hyphens, or remove it'}`}`;
  },
});

/** One line of visible text: not empty, no line breaks or control characters, no spaces at the ends. */
const line = textLine('is empty; write some text');

/** The same, for fields that may be left out. */
const optionalLine = textLine('is empty; write some text or leave the field out').optional();

/** What tells a term from another one of the same name; it stands in parentheses that are made, not written. */
const qualifier = textLine('is empty; write a word or leave the field out')
  .max(60, 'is longer than 60 characters; write one word or two')
  .refine((text) => !/[()（）]/.test(text), 'has parentheses; write the words alone, the page adds the parentheses');

const date = z.iso.date({
  error: (issue) => `${quote(issue.input)} is not a date; write year-month-day, like 2026-11-22`,
});

/** One aspect in which two terms differ, each side in a few words. */
const contrastPoint = z.strictObject({ aspect: line, this: line, other: line });

/** A term that readers confuse with this one, and how the two differ. */
const contrast = z.strictObject({
  with: slug,
  verdict: optionalLine.describe(
    'One sentence that answers "what is the difference?": the lead and the search result of the page that compares the two. Written in one of the two entries only.',
  ),
  points: z.array(contrastPoint).min(1, 'needs at least one point'),
});

/** Where a claim comes from; `[^id]` in the body cites it. */
const source = z.strictObject({
  id: z.string().regex(/^[\w-]+$/, {
    error: ({ input }) => `is not a source id, expected letters, digits, - and _; write ${sourceIdLike(input)}`,
  }),
  title: line,
  author: optionalLine,
  publisher: optionalLine,
  url: webAddress().optional(),
  asOf: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(
      z
        .string()
        .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
          error: 'is not a date; write 2026, 2026-05 or 2026-05-11',
          abort: true,
        })
        .refine(isDay, 'is a day that the month does not have; write one that it has'),
    )
    .describe("The date for which the source's figures hold, or on which its page was dated. A year, a month or a day.")
    .optional(),
  note: optionalLine.describe(
    'One sentence that says why the source can be trusted: who counted, how many, who checked. Shown with the source and where it is cited.',
  ),
});

/**
 * The frontmatter of an entry; what each field is for stands in `entry-fields.ts`. Unknown fields are errors: a typing
 * mistake must not lose text silently.
 */
export const entryMatterSchema = z
  .strictObject({
    term: line.max(300, 'is longer than 300 characters; shorten it'),
    qualifier: qualifier.optional(),
    abbreviation: optionalLine,
    aliases: z.array(line).default([]),
    forms: z.array(line).default([]),
    autolink: z.boolean('is neither true nor false; write autolink: false, or leave it out').default(true),
    autolinkExcept: z.array(line).default([]),
    definition: line,
    topics: z.array(line).default([]),
    takeaways: z.array(line).default([]),
    broader: z.array(slug).default([]),
    narrower: z.array(slug).default([]),
    related: z.array(slug).default([]),
    contrasts: z.array(contrast).default([]),
    sources: z.array(source).default([]),
    sameAs: z.array(webAddress()).default([]),
    translations: z
      .record(z.string(), slug, 'names no languages; write a language before each slug, like {es: gestor-de-cuentas}')
      .default({}),
    concept: slug.optional(),
    published: date,
    updated: date.optional(),
    reviewBy: date.optional(),
    authors: z.array(line).default([]),
    reviewers: z.array(line).default([]),
    reviewed: date.optional(),
    id: slug.optional(),
    redirectFrom: z.array(slug).default([]),
    status: z
      .enum(['draft', 'published', 'deprecated'], {
        error: (issue) => `${quote(issue.input)} is no status; write draft, published or deprecated`,
      })
      .default('published'),
    replacedBy: slug.optional(),
  })
  .refine(({ published, updated }) => updated === undefined || updated >= published, {
    path: ['updated'],
    error: 'is before the published date; an update cannot come before publication',
  })
  .refine(({ sources }) => new Set(sources.map(({ id }) => id.toLowerCase())).size === sources.length, {
    path: ['sources'],
    error: 'has the same source id twice; give each source its own id',
  })
  .superRefine((matter, context) => {
    const labels = [
      matter.term,
      ...(matter.abbreviation === undefined ? [] : [matter.abbreviation]),
      ...matter.aliases,
      ...matter.forms,
    ];
    const known = new Set(labels);
    const some = labels.length > MOST_NAMED ? `${labels.slice(0, MOST_NAMED).join(', ')} …` : labels.join(', ');
    for (const [index, label] of matter.autolinkExcept.entries()) {
      if (known.has(label)) continue;
      const message = `"${label}" is no label of this entry; write one of ${some} as it stands there`;
      context.addIssue({ code: 'custom', path: ['autolinkExcept', index], message });
    }
  });

/** Labels that a message names. */
const MOST_NAMED = 20;

/** The fields that hold a day. */
export const DATE_FIELDS: readonly string[] = Object.entries(entryMatterSchema.shape).flatMap(([name, schema]) =>
  schema === date || (schema instanceof z.ZodOptional && schema.unwrap() === date) ? [name] : [],
);

export type EntryMatter = z.infer<typeof entryMatterSchema>;
export type Source = EntryMatter['sources'][number];
export type Contrast = EntryMatter['contrasts'][number];
export type ContrastPoint = Contrast['points'][number];

/** False for a whole date, such as 2026-02-30, that no calendar has; years and months alone pass. */
function isDay(text: string): boolean {
  return text.length !== 10 || z.iso.date().safeParse(text).success;
}

function quote(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : value === undefined ? 'nothing' : JSON.stringify(value);
}

/** `one-two` for `one two`. */
function sourceIdLike(input: unknown): string {
  return (
    (typeof input === 'string' ? input.replace(/[^\w-]+/g, '-').replace(/^-|-$/g, '') : '') || 'one like gartner-2026'
  );
}

/** `account-manager` for `../en/account-manager.mdx`, `Account Manager` and the address of its page; none for another site. */
function slugMeant(input: unknown): Slug | undefined {
  if (typeof input !== 'string') return undefined;
  const place = input.replace(/^https?:\/\/[^/?#]*/i, '').replace(/\/+$/, '');
  return nearestSlug(place.replace(/^.*\//s, '').replace(/\.mdx?$/i, ''));
}
