/** What is said of pictures for readers who cannot see them. */
import type { Problem } from '../problem.ts';
import type { QualityRule } from './index.ts';
import { placeIn, plain, type Passage, type WrittenEntry } from './passage.ts';

export const checkAlternatives: QualityRule = ({ entries }) =>
  entries.flatMap((written) =>
    written.passages.flatMap((passage, index) =>
      passage.kind === 'alt' ? checkAlternative(written, passage, written.passages[index + 1]) : [],
    ),
  );

function checkAlternative(written: WrittenEntry, alt: Passage, next: Passage | undefined): Problem[] {
  const text = plain(alt);
  const why = whyPoor(text, next?.kind === 'caption' ? plain(next) : undefined);
  if (why === undefined) return [];
  const message = `the alternative text "${text}" ${why}; write what the picture shows, as you would tell it on the telephone`;
  return [{ code: 'poor-alt', place: placeIn(written, alt), message }];
}

function whyPoor(text: string, caption: string | undefined): string | undefined {
  if (/^[\w-]+\.(?:svg|png|jpe?g|webp|avif|gif)$/i.test(text)) return 'is a file name';
  if (
    /^(?:an? |the |una? |el |la )?(?:image|picture|photo|graphic|figure|diagram|chart|imagen|foto|gráfico|figura|diagrama|img)\.?$/i.test(
      text,
    )
  )
    return 'says only that there is a picture';
  if (caption !== undefined && caption.toLowerCase() === text.toLowerCase())
    return 'is the caption again, so that it is read out twice';
  return undefined;
}
