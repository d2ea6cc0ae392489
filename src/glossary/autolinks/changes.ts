/** Which entries can get other links when labels change: most changes touch few. */
import { z } from 'zod';
import type { Entry } from '../entry.ts';
import { proseForm } from './fold.ts';
import { formsOf, type Linkable } from './patterns.ts';

const linkable = z.object({
  slug: z.string(),
  matter: z.object({
    term: z.string(),
    abbreviation: z.string().exactOptional(),
    aliases: z.array(z.string()),
    forms: z.array(z.string()),
    autolink: z.boolean(),
    autolinkExcept: z.array(z.string()),
    status: z.enum(['draft', 'published', 'deprecated']),
  }),
}) satisfies z.ZodType<Linkable>;

/** All that the links of a language depend on besides the bodies, as text. */
export function writeLabels(entries: readonly Entry[]): string {
  return JSON.stringify(entries.map((entry) => linkable.parse(entry)));
}

/** Above this number of changed entries every body is read again. */
const MANY = 50;

/**
 * Tells of an entry file whether its links may differ between two results of `writeLabels`: true when it holds a word
 * of a label that changed, or could hold one that does not show in its source.
 */
export function changeFilter(before: string | undefined, after: string, language: string): (source: string) => boolean {
  if (before === after) return () => false;
  const changed = before === undefined ? undefined : difference(before, after);
  if (!changed || changed.length > MANY) return () => true;
  const forms = changed.flatMap((entry) => formsOf(entry, language)).map(plainWords);
  if (forms.some((words) => words.length === 0)) return () => true;
  return (source) => {
    const text = source.toLowerCase();
    return HIDING.test(text) || forms.some((words) => words.every((word) => text.includes(word)));
  };
}

function difference(before: string, after: string): Linkable[] {
  const rows = z.array(linkable);
  const [old, now] = [before, after].map(
    (text) => new Map(rows.parse(JSON.parse(text)).map((row) => [JSON.stringify(row), row])),
  );
  if (!old || !now) return [];
  const gone = [...old].filter(([key]) => !now.has(key));
  const added = [...now].filter(([key]) => !old.has(key));
  return [...gone, ...added].map(([, row]) => row);
}

/** The stretches of plain letters in a form, by which its source can be found; none where it has none. */
function plainWords(form: string): string[] {
  return proseForm(form).match(/[a-z0-9]{2,}/g) ?? [];
}

/** Entities, invisible characters and compatibility characters, behind which letters can hide. */
const HIDING =
  /&#?\w+;|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2070-\u209F\u2100-\u218F\uFB00-\uFB06\uFEFF-\uFF5E\u{1D400}-\u{1D7FF}]/u;
