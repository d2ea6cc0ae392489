/** The fonts of social pictures, from npm: the same picture on every machine, whatever fonts that has. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontDetails } from '@takumi-rs/core';

type Family = 'Source Serif 4' | 'Noto Sans' | 'IBM Plex Sans Arabic' | 'Noto Sans Hebrew';

/** Each subset of a family is a font of its own. */
const SUBSETS: readonly { family: Family; weight: 400 | 600; subsets: readonly string[] }[] = [
  {
    family: 'Source Serif 4',
    weight: 600,
    subsets: ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'],
  },
  {
    family: 'Noto Sans',
    weight: 400,
    subsets: ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'devanagari'],
  },
  // For headings in what the first font lacks.
  { family: 'Noto Sans', weight: 600, subsets: ['latin-ext', 'greek', 'greek-ext', 'cyrillic-ext', 'devanagari'] },
  { family: 'IBM Plex Sans Arabic', weight: 400, subsets: ['arabic'] },
  { family: 'IBM Plex Sans Arabic', weight: 600, subsets: ['arabic'] },
  { family: 'Noto Sans Hebrew', weight: 400, subsets: ['hebrew'] },
  { family: 'Noto Sans Hebrew', weight: 600, subsets: ['hebrew'] },
];

/** Has the joiners that letters of other fonts come with: of fonts that have a part of what is one, the first draws it. */
const LAST = 'Noto Sans devanagari';

/** CSS font families; scripts that the first lacks come from the next. */
export const HEADING = cssFamilies('Source Serif 4', 'IBM Plex Sans Arabic', 'Noto Sans Hebrew', 'Noto Sans');
export const TEXT = cssFamilies('Noto Sans', 'IBM Plex Sans Arabic', 'Noto Sans Hebrew');

export function loadFonts(): (FontDetails & { data: Buffer })[] {
  const require = createRequire(import.meta.url);
  return SUBSETS.flatMap(({ family, weight, subsets }) =>
    subsets.map((subset) => {
      const name = family.toLowerCase().replaceAll(' ', '-');
      const file = require.resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`);
      return { name: `${family} ${subset}`, data: readFileSync(file), weight };
    }),
  );
}

function cssFamilies(...families: readonly Family[]): string {
  const names = families.flatMap((family) =>
    SUBSETS.filter((one) => one.family === family).flatMap(({ subsets }) => subsets.map((name) => `${family} ${name}`)),
  );
  const ordered = [...new Set(names)].toSorted((a, b) => Number(a === LAST) - Number(b === LAST));
  return ordered.map((name) => `"${name}"`).join(', ');
}
