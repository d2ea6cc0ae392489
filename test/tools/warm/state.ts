/** A small glossary as plain data that can be edited, kept and restored; and the files that it is written as. */
import sharp from 'sharp';
import { stringify } from 'yaml';
import { Random } from '../corpus.ts';

/** Everything that a build depends on. */
export interface State {
  site: SiteFile;
  /** By id: `en/kam`. */
  entries: Map<string, EntryFile>;
  /** By file name. */
  pictures: Map<string, Picture>;
  /** How many names were given. */
  names: number;
  /** Files of the project that differ from what they are, by their paths: the code changes, too. */
  code: Map<string, string>;
}

export interface SiteFile {
  name: string | Record<string, string>;
  tagline: string | Record<string, string>;
  description?: string | Record<string, string>;
  url: string;
  publisher: { name: string; url: string; logo?: string };
  languages: { code: string; label: string; direction?: 'rtl'; glossaryPath?: string }[];
  defaultLanguage?: string;
  topics: TopicFile[];
  repository?: { url: string; branch?: string };
  license?: { name: string; url: string };
  socialPictures?: 'auto' | 'terms' | 'site' | 'none';
}

export interface TopicFile {
  id: string;
  label: string | Record<string, string>;
  description?: string;
  introduction?: string;
  start?: Record<string, string[]>;
}

export interface EntryFile {
  language: string;
  slug: string;
  term: string;
  abbreviation?: string;
  aliases: string[];
  forms: string[];
  autolink?: false;
  autolinkExcept: string[];
  definition: string;
  topics: string[];
  takeaways: string[];
  broader: string[];
  narrower: string[];
  related: string[];
  contrasts: { with: string; points: { aspect: string; this: string; other: string }[] }[];
  sources: { id: string; title: string; url?: string; asOf?: string }[];
  sameAs: string[];
  translations: Record<string, string>;
  published: string;
  updated?: string;
  redirectFrom: string[];
  status?: 'draft' | 'deprecated';
  replacedBy?: string;
  body: Block[];
}

/** A part of a body. In texts, `{{en/kam#id|label}}` is a link that the editor wrote, and `[^id]` cites a source. */
export type Block =
  | { kind: 'text' | 'list' | 'tip'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'faq'; text: string; question: string }
  | { kind: 'formula'; text: string; expression: string }
  | { kind: 'picture'; file: string; alt: string; caption?: string; align?: 'start' | 'end' };

/** What it shows is a function of its seed. */
export interface Picture {
  format: 'svg' | 'png' | 'jpg';
  seed: number;
}

export type Files = Map<string, string | Uint8Array>;

export function idOf({ language, slug }: Pick<EntryFile, 'language' | 'slug'>): string {
  return `${language}/${slug}`;
}

/** The files of the content folder, by their paths. */
export async function contentFiles({ site, entries, pictures }: State): Promise<Files> {
  const files: Files = new Map([['site.yaml', stringify(site, { lineWidth: 0 })]]);
  for (const entry of entries.values()) files.set(`terms/${idOf(entry)}.mdx`, entryText(entry));
  for (const [name, picture] of pictures) files.set(`images/${name}`, await pictureBytes(picture));
  return files;
}

function entryText({ body, ...entry }: EntryFile): string {
  const { language } = entry;
  const written = Object.fromEntries(
    Object.entries(entry).filter(([field, value]) => field !== 'language' && field !== 'slug' && !isEmpty(value)),
  );
  return `---\n${stringify(written, { lineWidth: 0 })}---\n\n${body.map((block) => blockText(block, language)).join('\n\n')}\n`;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

function blockText(block: Block, language: string): string {
  if (block.kind === 'picture') {
    const { file, alt, caption, align } = block;
    const more = [caption === undefined ? '' : ` caption="${caption}"`, align ? ` align="${align}"` : ''].join('');
    return `<Figure src="../../images/${file}" alt="${alt}"${more} />`;
  }
  const text = linksWritten(block.text, language);
  if (block.kind === 'heading') return `## ${text}`;
  if (block.kind === 'list') return `- ${text}\n- **${text.split(' ', 1)[0] ?? ''}**: ${text}`;
  if (block.kind === 'tip') return `<Callout type="tip">\n\n${text}\n\n</Callout>`;
  if (block.kind === 'faq') return `<Faq question="${block.question}">\n\n${text}\n\n</Faq>`;
  if (block.kind === 'formula') return `<Formula expression="${block.expression}">\n\n- ${text}\n\n</Formula>`;
  return text;
}

/** A link by hand: language, slug, fragment or none, label. */
export const LINK = /\{\{([a-z]+)\/([^|#}]+)(#[^|}]+)?\|([^}]+)\}\}/g;

function linksWritten(text: string, from: string): string {
  return text.replace(LINK, (_, language: string, slug: string, fragment: string | undefined, label: string) => {
    const folder = language === from ? '' : `../${language}/`;
    return `[${label}](${folder}${slug}.mdx${fragment ?? ''})`;
  });
}

async function pictureBytes({ format, seed }: Picture): Promise<string | Uint8Array> {
  if (format === 'svg') {
    const color = `#${(seed * 7919).toString(16).padStart(6, '0').slice(-6)}`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${400 + (seed % 7)} 300"><path fill="${color}" d="M0 0h${seed % 400}v90z"/></svg>\n`;
  }
  const random = new Random(seed);
  const [width, height] = [40 + random.below(8), 30];
  const dots = Uint8Array.from({ length: width * height * 3 }, () => random.below(256));
  const image = sharp(dots, { raw: { width, height, channels: 3 } }).resize(width * 10, height * 10);
  return format === 'png' ? image.png().toBuffer() : image.jpeg().toBuffer();
}

/** The record but for one of its keys. */
export function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
