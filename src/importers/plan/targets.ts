/** Records -> the entries that they become: language, slug and term of each, all different. */
import { nearestSlug, parseSlug } from '../../glossary/slug.ts';
import { decode } from '../../mdx/urls.ts';
import { plainLine } from '../html/hast.ts';
import { splitTitle } from '../names.ts';
import { tell, type Note, type Refusal, type SourceRecord } from '../record.ts';
import type { ImportOptions } from './draft.ts';
import { tellApart } from './homonyms.ts';
import { idOf, type Target } from './target.ts';

type Options = Pick<ImportOptions, 'site' | 'language' | 'existing'>;

export function findTargets(
  records: readonly SourceRecord[],
  options: Options,
): { targets: Target[]; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const found: Target[] = [];
  const taken = new Map<string, SourceRecord>();
  for (const record of records) {
    const target = targetOf(record, options);
    const twin = 'message' in target ? undefined : taken.get(idOf(target));
    if ('message' in target) refusals.push(target);
    else if (twin && isSame(twin, record))
      refusals.push({ origin: record.origin, message: `is the same as ${twin.origin}, which was taken` });
    else {
      if (!twin) taken.set(idOf(target), record);
      found.push(target);
    }
  }
  const told = tellApart(found, options.existing);
  return { targets: withOwnSlugs(told.targets), refusals: [...refusals, ...told.refusals] };
}

function targetOf(record: SourceRecord, options: Options): Target | Refusal {
  const { origin } = record;
  const title = plainLine(record.title);
  const { term, abbreviation } = record.isExact ? { term: title, abbreviation: undefined } : splitTitle(title);
  if (term === '') return { origin, message: 'has no title, expected the term; give it one and import it again' };
  if (term.length > 300)
    return { origin, message: `has a title of ${term.length} characters, expected 300 at most; shorten it` };
  const written = record.language ?? options.language;
  const known = options.site?.languages.map(({ code }) => code);
  const language = knownLanguage(written, known);
  if (language === undefined) {
    const expected = `expected one of site.yaml (${known?.join(', ') ?? ''}); add it there, or say --language`;
    return { origin, message: `is in the language "${written}", ${expected}` };
  }
  const named = decode(record.slug ?? '').trim();
  const slug =
    nearestSlug(named) ??
    nearestSlug(term.replace(/\+/g, ' plus ').replace(/#/g, ' sharp ').replace(/&/g, ' and ')) ??
    nearestSlug(record.keys[0] ?? '');
  if (slug === undefined)
    return { origin, message: `has the title "${term}", of which no address can be made; give it a slug` };
  const notes: Note[] = [];
  if (term !== title) {
    const short = abbreviation === undefined ? '' : ` with the abbreviation "${abbreviation}"`;
    tell(notes, 'changed', `the title "${title}" became the term "${term}"${short}`);
  }
  if (named !== '' && named !== slug) tell(notes, 'changed', `the slug "${named}" became "${slug}"`);
  return { record, language, slug, term, qualifier: record.qualifier, abbreviation, notes };
}

/** The site's code for a language: `pt-br` is `pt-BR`, and `en-US` is `en` where there is no other. */
function knownLanguage(written: string, languages: readonly string[] | undefined): string | undefined {
  const code = written.trim().replace(/_/g, '-').toLowerCase();
  if (languages) {
    const [base = ''] = code.split('-');
    return [code, base].flatMap((wanted) => languages.find((language) => language.toLowerCase() === wanted) ?? [])[0];
  }
  const [base = '', region] = code.split('-');
  return /^[a-z]{2,3}$/.test(base)
    ? `${base}${region ? `-${region.length === 2 ? region.toUpperCase() : region}` : ''}`
    : undefined;
}

function isSame(one: SourceRecord, other: SourceRecord): boolean {
  return one.title === other.title && one.body === other.body && one.definition === other.definition;
}

/** Two records with one slug: the second one gets a number. */
function withOwnSlugs(targets: readonly Target[]): Target[] {
  const taken = new Map<string, Target>();
  return targets.map((target) => {
    const own = withOwnSlug(target, taken.get(idOf(target)), taken);
    taken.set(idOf(own), own);
    return own;
  });
}

function withOwnSlug(target: Target, twin: Target | undefined, taken: ReadonlyMap<string, Target>): Target {
  if (!twin) return target;
  for (let number = 2; ; number += 1) {
    const slug = parseSlug(`${target.slug}-${number}`);
    if (slug === undefined || taken.has(idOf({ language: target.language, slug }))) continue;
    const message = `the slug "${target.slug}" is that of ${twin.record.origin}, too; this one became "${slug}": merge the two or choose a better name`;
    return { ...target, slug, notes: [...target.notes, { kind: 'unresolved', message }] };
  }
}
