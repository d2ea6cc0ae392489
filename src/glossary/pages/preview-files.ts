/** The previews of a language, file by file. */
import type { Entry } from '../entry.ts';
import { previewFileOf, type Preview, type PreviewFile } from '../previews.ts';
import type { PageContext } from './page.ts';
import { topicsOf } from './index-links.ts';

/** Only files that hold something; by their number, in order. */
export function previewFiles(context: PageContext): Map<number, PreviewFile> {
  const { entries, language } = context.own;
  const groups = Map.groupBy(entries, ({ slug }) => previewFileOf(slug));
  return new Map(
    [...groups]
      .toSorted(([a], [b]) => a - b)
      .map(([file, members]) => [
        file,
        {
          language: language.code,
          direction: language.direction,
          previews: Object.fromEntries(members.map((entry) => [entry.slug, preview(context, entry)])),
        },
      ]),
  );
}

function preview(context: PageContext, entry: Entry): Preview {
  const { term, qualifier, abbreviation, definition, status } = entry.matter;
  const [topic] = topicsOf(context, entry);
  return {
    term,
    ...(qualifier !== undefined && { qualifier }),
    ...(abbreviation !== undefined && { abbreviation }),
    definition,
    ...(topic && { topic: topic.label }),
    ...(status === 'deprecated' && { deprecated: true as const }),
  };
}
