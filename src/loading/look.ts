/** What a content folder says of the look of its site: fields of `site.yaml`, `fonts/`, `styles.css`. */
import { createHash } from 'node:crypto';
import { placeOf, type FieldPlaces } from '../glossary/entry.ts';
import {
  LOOK_FOLDER,
  lookFile,
  type LogoFile,
  type Look,
  type LookFile,
  type PublishedFont,
} from '../glossary/look/look.ts';
import { PALETTE } from '../glossary/look/palette.ts';
import { themeCss } from '../glossary/look/theme-css.ts';
import type { Theme } from '../glossary/look/theme.ts';
import type { Problem } from '../glossary/problem.ts';
import type { Site } from '../glossary/site.ts';
import { iconFiles } from '../pictures/icons.ts';
import { drawLogo, iconComplaint, readMark } from '../pictures/marks.ts';
import { readFont } from './fonts.ts';
import { readStyles } from './styles.ts';

export interface LookSource {
  /** The content folder, absolute. */
  folder: string;
  site: Pick<Site, 'theme' | 'logo' | 'icon'>;
  /** Where the fields of `site.yaml` stand; unknown where left out. */
  places?: FieldPlaces | undefined;
}

export interface ReadLook {
  look: Look;
  /** The files to publish, by their paths from the root of the site, and how each is made. */
  files: Map<string, () => Promise<Uint8Array>>;
  problems: Problem[];
}

/** Reads the look of a site. Never throws for bad content. */
export async function readLook(source: LookSource): Promise<ReadLook> {
  const reading = new LookReading(source);
  const look = { ...(await reading.styles()), ...(await reading.logo()), ...(await reading.icon()) };
  return { look, files: reading.files, problems: reading.problems };
}

class LookReading {
  readonly files: ReadLook['files'] = new Map();
  readonly problems: Problem[] = [];
  readonly #source: LookSource;

  constructor(source: LookSource) {
    this.#source = source;
  }

  /** The theme and the owner's own rules, in one file. */
  async styles(): Promise<Pick<Look, 'stylesheet' | 'textFont' | 'hasOwnText'>> {
    const { folder, site } = this.#source;
    const { theme } = site;
    const fonts = await this.#fonts();
    const own = readStyles(folder);
    this.problems.push(...own.problems);
    const css = [theme ? themeCss(theme, fonts) : '', own.css].filter((part) => part !== '').join('\n');
    return { ...(css !== '' && { stylesheet: this.#publish(Buffer.from(css), 'css') }), ...textOf(theme, fonts) };
  }

  async logo(): Promise<Pick<Look, 'logo'>> {
    const { logo } = this.#source.site;
    const light = logo && (await this.#logoFile(logo.light, 'light'));
    const dark = logo?.dark === undefined ? undefined : await this.#logoFile(logo.dark, 'dark');
    return light ? { logo: { light, ...(dark && { dark }) } } : {};
  }

  async icon(): Promise<Pick<Look, 'icon'>> {
    const { folder, site } = this.#source;
    if (site.icon === undefined) return {};
    const mark = await readMark(folder, site.icon);
    const refused = 'refused' in mark ? mark.refused : iconComplaint(mark);
    if (refused !== undefined || 'refused' in mark) {
      this.#refuse(`the icon "${site.icon}" ${refused ?? ''}`, 'icon');
      return {};
    }
    for (const [name, make] of iconFiles(mark, PALETTE.paper.light)) this.files.set(name, make);
    return { icon: mark.format };
  }

  async #fonts(): Promise<PublishedFont[]> {
    const { folder, site } = this.#source;
    const fonts: PublishedFont[] = [];
    for (const [index, { file, ...font }] of (site.theme?.fontFiles ?? []).entries()) {
      const read = await readFont(folder, file);
      if ('refused' in read) this.#refuse(`the font "${file}" ${read.refused}`, 'theme', 'fontFiles', index, 'file');
      else
        fonts.push({
          ...font,
          name: this.#publish(read.bytes, 'woff2'),
          ...(read.metrics && { metrics: read.metrics }),
        });
    }
    return fonts;
  }

  async #logoFile(file: string, field: 'light' | 'dark'): Promise<LogoFile | undefined> {
    const mark = await readMark(this.#source.folder, file);
    if ('refused' in mark) {
      this.#refuse(`the logo "${file}" ${mark.refused}`, 'logo', field);
      return undefined;
    }
    const { format, width, height, bytes } = mark;
    const name = this.#publish(bytes, format, format === 'svg' ? undefined : () => drawLogo(bytes));
    return { name, width, height };
  }

  /** @param make What is published in the place of the bytes. */
  #publish(bytes: Uint8Array, ending: string, make = (): Promise<Uint8Array> => Promise.resolve(bytes)): LookFile {
    const name = nameOf(bytes, ending);
    this.files.set(`${LOOK_FOLDER}/${name}`, make);
    return name;
  }

  #refuse(message: string, ...field: (string | number)[]): void {
    const file = { file: 'content/site.yaml', fieldPlaces: this.#source.places ?? {} };
    this.problems.push({ code: 'bad-site', place: placeOf(file, ...field), message });
  }
}

/** What is published under the name of its digest may be kept by browsers for good. */
function nameOf(bytes: Uint8Array, ending: string): LookFile {
  return lookFile.parse(`${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${ending}`);
}

/** Which font texts begin with. */
function textOf(theme: Theme | undefined, fonts: readonly PublishedFont[]): Pick<Look, 'textFont' | 'hasOwnText'> {
  const first = theme?.fonts?.text?.[0];
  if (first === undefined) return {};
  const own = fonts.find(({ family, style }) => family === first && style === 'normal');
  return { hasOwnText: true, ...(own && { textFont: own.name }) };
}
