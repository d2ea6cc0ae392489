/** What is said of pictures for readers who cannot see them. */
import { LANGUAGES } from '../../languages/index.ts';
import type { Finding } from '../finding.ts';
import type { QualityRule } from './rule.ts';
import { placeIn, plain, type Passage, type WrittenText } from './passage.ts';

export const alternatives: QualityRule<'poor-alt' | 'image-size'> = {
  codes: {
    'poor-alt': {
      reason: 'Who cannot see a picture needs to be told what it shows.',
      example:
        'content/terms/en/ledger.mdx:7:42 poor-alt: the alternative text "Image" says only that there is a picture; write what the picture shows, as you would tell it on the telephone',
    },
    'image-size': {
      reason: 'Heavy pictures are slow, and small ones are blurred.',
      example:
        'content/terms/en/ledger.mdx:7:1 image-size: the picture "../../images/page.png" is 200 pixels wide, expected at least 320; a picture that small is blurred, export it larger',
    },
  },
  check: ({ entries, pages }) =>
    [...entries, ...pages].flatMap((written) =>
      written.passages.flatMap((passage, index) =>
        passage.kind === 'alt' ? checkAlternative(written, passage, written.passages[index + 1]) : [],
      ),
    ),
};

function checkAlternative(
  written: WrittenText,
  alt: Passage,
  next: Passage | undefined,
): Finding<'poor-alt' | 'image-size'>[] {
  const text = plain(alt);
  const why = whyPoor(text, next?.kind === 'caption' ? plain(next) : undefined);
  if (why === undefined) return [];
  const message = `the alternative text "${text}" ${why}; write what the picture shows, as you would tell it on the telephone`;
  return [{ code: 'poor-alt', place: placeIn(written, alt), message }];
}

function whyPoor(text: string, caption: string | undefined): string | undefined {
  if (/^[\w-]+\.(?:svg|png|jpe?g|webp|avif|gif)$/i.test(text)) return 'is a file name';
  if ([...LANGUAGES.values()].some(({ writing }) => writing?.pictureAlone.test(text)))
    return 'says only that there is a picture';
  if (caption !== undefined && caption.toLowerCase() === text.toLowerCase())
    return 'is the caption again, so that it is read out twice';
  return undefined;
}
