/** What a content folder says of the look of its site: `theme` in `site.yaml`, `fonts/`, `styles.css`. */
import { createHash } from 'node:crypto';
import { placeOf, type FieldPlaces } from '../glossary/entry.ts';
import { parseLookFile, type Look, type LookFile, type PublishedFont } from '../glossary/look/look.ts';
import { themeCss } from '../glossary/look/theme-css.ts';
import type { Theme } from '../glossary/look/theme.ts';
import type { Problem } from '../glossary/problem.ts';
import type { Site } from '../glossary/site.ts';
import { readFont } from './fonts.ts';
import { readStyles } from './styles.ts';

export interface LookSource {
  /** The content folder, absolute. */
  folder: string;
  site: Pick<Site, 'theme'>;
  /** Where the fields of `site.yaml` stand; unknown where left out. */
  places?: FieldPlaces | undefined;
}

export interface ReadLook {
  look: Look;
  /** The files to publish. */
  files: Map<LookFile, Uint8Array>;
  problems: Problem[];
}

/** Reads the look of a site. Never throws for bad content. */
export function readLook({ folder, site, places = {} }: LookSource): ReadLook {
  const files = new Map<LookFile, Uint8Array>();
  const publish = (bytes: Uint8Array, ending: string): LookFile => {
    const name = nameOf(bytes, ending);
    files.set(name, bytes);
    return name;
  };
  const problems: Problem[] = [];
  const { theme } = site;
  const fonts: PublishedFont[] = [];
  for (const [index, { file, ...font }] of (theme?.fontFiles ?? []).entries()) {
    const read = readFont(folder, file);
    if ('refused' in read) {
      const place = placeOf({ file: 'content/site.yaml', fieldPlaces: places }, 'theme', 'fontFiles', index, 'file');
      problems.push({ code: 'bad-site', place, message: `the font "${file}" ${read.refused}` });
    } else fonts.push({ ...font, name: publish(read.bytes, 'woff2'), ...(read.metrics && { metrics: read.metrics }) });
  }
  const own = readStyles(folder);
  problems.push(...own.problems);
  const css = [theme ? themeCss(theme, fonts) : '', own.css].filter((part) => part !== '').join('\n');
  const stylesheet = css === '' ? undefined : publish(Buffer.from(css), 'css');
  return { look: { ...(stylesheet && { stylesheet }), ...textOf(theme, fonts) }, files, problems };
}

/** What is published under the name of its digest may be kept by browsers for good. */
function nameOf(bytes: Uint8Array, ending: string): LookFile {
  const name = parseLookFile(`${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${ending}`);
  if (name === undefined) throw new RangeError(`"${ending}" ends no file of the look`);
  return name;
}

/** Which font texts begin with. */
function textOf(theme: Theme | undefined, fonts: readonly PublishedFont[]): Pick<Look, 'textFont' | 'hasOwnText'> {
  const first = theme?.fonts?.text?.[0];
  if (first === undefined) return {};
  const own = fonts.find(({ family, style }) => family === first && style === 'normal');
  return { hasOwnText: true, ...(own && { textFont: own.name }) };
}
