/** The written forms that link to the entries of one language. */
import { isAbbreviation } from '../../languages/abbreviation.ts';
import { isStopWord, languageOf } from '../../languages/index.ts';
import type { EntryMatter } from '../entry-matter.ts';
import type { Entry } from '../entry.ts';
import { labelsOf } from '../labels.ts';
import { proseForm } from './fold.ts';
import { exactParts, type ExactPart } from './letter-case.ts';

/** One written form. Where `target` is undefined the form is known but links nowhere: it hides the labels inside it. */
export interface Pattern {
  /** Folded. */
  text: string;
  /** Parts whose capitals matter. */
  exact: ExactPart[];
  /** True when the form is a name itself: its later words have capitals too. */
  name: boolean;
  target: Entry | undefined;
}

/** A form that several entries could claim with the same right. */
export interface SharedForm {
  form: string;
  claims: Claim[];
}

/** What of an entry decides which words link to it. */
export interface Linkable {
  slug: string;
  matter: Pick<EntryMatter, 'term' | 'aliases' | 'forms' | 'autolink' | 'autolinkExcept' | 'status'> & {
    abbreviation?: string | undefined;
  };
}

/** An entry's wish to be linked from a written form. */
export interface Claim<Of = Entry> {
  entry: Of;
  form: string;
  /** The label that the form is made from. */
  label: string;
  /** Field of the entry that the form comes from. */
  field: readonly (string | number)[];
  /** False for a plural made by rule. */
  written: boolean;
  /** False when the entry does not want the link. */
  links: boolean;
}

/** All patterns of a language, and the forms that link nowhere because they are shared. */
export function patternsOf(entries: readonly Entry[], language: string): { patterns: Pattern[]; shared: SharedForm[] } {
  const claims = new Map<string, Claim[]>();
  const plurals = pluralsFor(language);
  for (const entry of entries) {
    for (const claim of claimsOf(entry, plurals)) {
      if (whyUnlinkable(claim.form, language) !== undefined) continue;
      const key = proseForm(claim.form);
      const known = claims.get(key);
      if (known) known.push(claim);
      else claims.set(key, [claim]);
    }
  }
  const resolved = [...claims].map(([text, all]) => ({ text, best: strongest(all) }));
  return {
    patterns: resolved.map(({ text, best }) => ({
      text,
      exact: leastExact(best),
      name: best.some(({ form }) => isName(form)),
      target: targetOf(best),
    })),
    shared: resolved.flatMap(({ best }) => (isShared(best) ? [{ form: best[0]?.form ?? '', claims: best }] : [])),
  };
}

/** Why no prose can link to a label by itself, in a few words; undefined when it can. */
export function whyUnlinkable(label: string, language: string): string | undefined {
  const folded = proseForm(label);
  if (!/\p{L}/u.test(folded)) return 'has no letter';
  if (/^\P{M}\p{M}*$/u.test(folded)) return 'is a single letter';
  return isStopWord(folded, language) && !isAbbreviation(label) ? 'is one of the most common words' : undefined;
}

/** Every written form of an entry, plurals included. */
export function formsOf(entry: Linkable, language: string): string[] {
  return claimsOf(entry, pluralsFor(language)).map(({ form }) => form);
}

function claimsOf<Of extends Linkable>(entry: Of, plurals: (label: string) => string[]): Claim<Of>[] {
  const { autolink, autolinkExcept, forms } = entry.matter;
  const claim = (form: string, field: Claim['field'], written: boolean, label: string): Claim<Of> => ({
    entry,
    form,
    label,
    field,
    written,
    links: autolink && !autolinkExcept.includes(label),
  });
  const labels = labelsOf(entry).flatMap(({ text, field }) => [
    claim(text, field, true, text),
    ...plurals(text.replace(/[®™©℠]+$/u, '')).map((form) => claim(form, field, false, text)),
  ]);
  return [...labels, ...forms.map((form, index) => claim(form, ['forms', index], true, form))];
}

/** What an editor wrote stands above what a rule made, a current entry above a deprecated one. */
function strongest(claims: readonly Claim[]): Claim[] {
  const rank = ({ written, entry }: Claim): number =>
    (written ? 0 : 2) + (entry.matter.status === 'deprecated' ? 1 : 0);
  const best = Math.min(...claims.map(rank));
  return claims.filter((claim) => rank(claim) === best);
}

/** The one entry that claims the form. An entry that claims it twice and once wants no link gets none. */
function targetOf(claims: readonly Claim[]): Entry | undefined {
  const [first] = claims;
  return first && claims.every(({ entry, links }) => links && entry === first.entry) ? first.entry : undefined;
}

function isName(form: string): boolean {
  return /[\s-]\p{Lu}\p{Ll}/u.test(form);
}

/** Where an entry writes a form both with capitals and without, either will do. */
function leastExact(claims: readonly Claim[]): ExactPart[] {
  const parts = claims.map(({ form }) => exactParts(form));
  return parts.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function isShared(claims: readonly Claim[]): boolean {
  return new Set(claims.map(({ entry }) => entry)).size > 1;
}

/** Plurals by the rules of the language; none where no rules are known. */
function pluralsFor(language: string): (label: string) => string[] {
  return languageOf(language).plurals?.() ?? (() => []);
}
