/** Records -> the files of a content folder. Two steps, since pictures are fetched between them. */
import { convertBody, type ConvertedBody } from '../html/convert.ts';
import { contentsOf, parseHtml, plainLine, wordsOf } from '../html/hast.ts';
import { bodyOf } from '../html/body.ts';
import { shortForms } from '../names.ts';
import type { Draft, ImportOptions, PlannedFile } from './draft.ts';
import { fieldsOf, type FieldContext } from './fields.ts';
import { finishBody, fileOf, outlineIds, picturesIn, type FinishContext, type PictureResults } from './finish.ts';
import { tell, sorted, type Refusal, type SourceRecord } from '../record.ts';
import { LabelRegister } from './label-register.ts';
import { BroaderGuard, Directory } from './directory.ts';
import { siteFileText } from './site-file.ts';
import { findTargets } from './targets.ts';
import { idOf, labelKey, type ExistingEntry, type Target } from './target.ts';
import { TopicMap } from './topics.ts';

export interface Prepared {
  drafts: Draft[];
  refusals: Refusal[];
  /** Text of `site.yaml`, when the folder has none. */
  siteFile: string | undefined;
  /** Addresses of the pictures of all drafts, each once. */
  pictures: string[];
  directory: Directory;
}

/** Everything but pictures. Calls `progress` after each record. */
export function prepareImport(
  records: readonly SourceRecord[],
  options: ImportOptions,
  progress: () => void = () => undefined,
): Prepared {
  const { targets, refusals: untaken } = findTargets(records, options);
  const directory = new Directory(targets, options.existing);
  const topics = new TopicMap(options.site, options.topics);
  const converted = targets.map((target) => {
    const result = convert(target, directory);
    progress();
    return result;
  });
  const context: FieldContext = {
    options,
    directory,
    topics,
    labels: new LabelRegister(targets, options.existing),
    broader: new BroaderGuard(options.existing),
  };
  giveShortForms(targets, converted, options.existing);
  const drafted = targets.flatMap((target, index): (Draft | Refusal)[] => {
    const body = converted[index];
    if (!body || 'message' in body) return body ? [body] : [];
    const told = { ...target, notes: [...target.record.notes, ...target.notes, ...body.notes] };
    const matter = fieldsOf(told, body, context);
    if (matter === undefined) return [{ origin: target.record.origin, message: withoutText(target) }];
    return [{ target: told, matter, ...bodyOf(body.blocks) }];
  });
  const { taken: drafts, refusals } = sorted(drafted);
  const siteFile = options.site ? undefined : siteFileText(targets, topics.made(), options);
  return { drafts, refusals: [...untaken, ...refusals], siteFile, pictures: picturesIn(drafts), directory };
}

/** The files, and what could not become one. */
export function finishImport(
  prepared: Prepared,
  pictures: PictureResults,
): { files: PlannedFile[]; refusals: Refusal[] } {
  const drafts = new Map(prepared.drafts.map((draft) => [idOf(draft.target), draft]));
  const sections = new Map<string, ReturnType<typeof outlineIds>>();
  const context: FinishContext = {
    directory: prepared.directory,
    pictures,
    has: (id) => drafts.has(id),
    section(id, fragment) {
      const draft = drafts.get(id);
      const anchor = draft?.anchors.get(fragment);
      if (!draft || !anchor) return undefined;
      const ids = sections.get(id) ?? outlineIds(draft);
      sections.set(id, ids);
      return ids[anchor.kind][anchor.index];
    },
  };
  const { taken, refusals } = sorted(prepared.drafts.map((draft) => fileOf(draft, finishBody(draft, context))));
  return { files: taken, refusals: [...prepared.refusals, ...refusals] };
}

function convert(target: Target, directory: Directory): ConvertedBody | Refusal {
  const { record, language, term } = target;
  try {
    return convertBody(record, {
      term,
      language,
      resolve({ label, href }) {
        const found = (href === '' ? undefined : directory.byLink(href, target)) ?? directory.byName(label, target);
        return found?.language === language && found.slug !== target.slug ? found.slug : undefined;
      },
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      origin: record.origin,
      message: 'its HTML is nested thousands of levels deep, expected a text; simplify it in the source',
    };
  }
}

function withoutText({ term, record }: Target): string {
  const words = wordsOf(contentsOf(parseHtml(record.body)));
  const advice = 'expected a sentence at least; write one in the source';
  return `"${term}" has no text that could be its definition, ${advice}${words === '' ? '' : ` (it holds: ${words})`}`;
}

/** `Key Account Manager (KAM)` in any text gives the entry "Key Account Manager" its abbreviation, when all texts agree. */
function giveShortForms(
  targets: readonly Target[],
  bodies: readonly (ConvertedBody | Refusal)[],
  existing: readonly ExistingEntry[],
): void {
  const found = new Map<string, Set<string>>();
  const seen = targets.map(({ language, record }, index) => {
    const body = bodies[index];
    const text = body && !('message' in body) ? plainLine(record.body) : '';
    const forms = shortForms(`${record.definition === undefined ? '' : plainLine(record.definition)}. ${text}`);
    return forms.map((form) => ({ ...form, key: labelKey(form.long, language) }));
  });
  for (const { key, short } of seen.flat()) found.set(key, (found.get(key) ?? new Set()).add(short));
  const known = new Set([...targets, ...existing].map(({ language, term }) => labelKey(term, language)));
  for (const [index, target] of targets.entries()) {
    const [short, ...others] = [...(found.get(labelKey(target.term, target.language)) ?? [])];
    if (short !== undefined && others.length === 0) target.abbreviation ??= short;
    for (const { key, long, short: form } of seen[index] ?? []) {
      if (known.has(key)) continue;
      known.add(key);
      tell(
        target.notes,
        'unresolved',
        `the text says that ${form} is short for "${long}", which is no entry; write one with that abbreviation`,
      );
    }
  }
}
