/** The texts of a file of the content folder, as its readers read them. */
import { z } from 'zod';
import { isElement, plainText, type Body, type BodyNode } from '../glossary/body.ts';
import type { EntryMatter } from '../glossary/entry-matter.ts';
import { plain, type PassageKind, type Written } from '../glossary/quality/passage.ts';
import { parseEntryFile } from '../mdx/entry-file.ts';
import { parseOwnPage } from '../mdx/own-page-file.ts';
import { FILE_LIMITS } from '../mdx/bounds.ts';
import { decodeSource } from '../mdx/source-text.ts';
import { parseYaml } from '../mdx/yaml.ts';
import type { NamedText } from './text-changes.ts';

/** What a reviewer calls a passage. */
const PASSAGES = {
  definition: 'Definition',
  description: 'Description',
  takeaway: 'Takeaway',
  contrast: 'Contrast',
  source: 'Source',
  heading: 'Heading',
  paragraph: 'Text',
  item: 'Item of a list',
  cell: 'Cell of a table',
  title: 'Title',
  question: 'Question',
  alt: 'Picture described as',
  caption: 'Caption',
  expression: 'Formula',
} as const satisfies Record<PassageKind, string>;

/** Those of the fields of an entry, of which `field-texts.ts` tells. */
const IN_MATTER: ReadonlySet<PassageKind> = new Set(['definition', 'takeaway', 'contrast', 'source']);

/** The texts and outside links of the body of an entry; undefined when the file has errors. */
export function bodyTexts(bytes: Uint8Array, file: string, matter: EntryMatter): NamedText[] | undefined {
  const { language, name } = placeOfFile(file);
  const { entry } = parseEntryFile({ bytes, file, language, name });
  if (!entry) return undefined;
  const { passages, links } = entry.written();
  const inMatter = new Set([...matter.sources.map(({ url }) => url), ...matter.sameAs]);
  return [
    ...writtenTexts({
      passages: passages.filter(({ kind }) => !IN_MATTER.has(kind)),
      links: links.filter(({ href }) => !inMatter.has(href)),
    }),
    ...codeTexts(entry.body),
  ];
}

/** Those of a page that the owner has written; undefined when the file has errors. */
export function pageTexts(bytes: Uint8Array, file: string): NamedText[] | undefined {
  const { page } = parseOwnPage({ bytes, file, language: placeOfFile(file).language });
  return page && [...writtenTexts(page.written()), ...codeTexts(page.body)];
}

function writtenTexts({ passages, links }: Written): NamedText[] {
  return [
    ...passages.map((passage) => ({ what: PASSAGES[passage.kind], text: plain(passage) })),
    ...[...new Set(links.map(({ href }) => href))].map((href) => ({ what: 'Link', text: href })),
  ].filter(({ text }) => text !== '');
}

/** Code is no passage: what it says is not judged as prose is. */
function codeTexts({ nodes, notes }: Body): NamedText[] {
  const codeIn = (node: BodyNode): NamedText[] => {
    if (typeof node === 'string') return [];
    if (isElement(node) && node.tag === 'code') return [{ what: 'Code', text: plainText([node], () => []) }];
    return (node.children ?? []).flatMap(codeIn);
  };
  return [...nodes, ...notes.flatMap((note) => note.nodes)].flatMap(codeIn);
}

/** The settings of `site.yaml`, each under its path; undefined when it is no YAML. */
export function settingTexts(bytes: Uint8Array, file: string): NamedText[] | undefined {
  const { text } = decodeSource(bytes, file, FILE_LIMITS);
  if (text === undefined) return undefined;
  const { value } = parseYaml({ text, file, lineOffset: 0, schema: z.json(), code: 'bad-site' });
  return value === undefined ? undefined : settingsOf(value, []);
}

function settingsOf(value: z.core.util.JSONType, path: readonly string[]): NamedText[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => settingsOf(item, [...path, itemName(item) ?? String(index + 1)]));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => settingsOf(inner, [...path, name]));
  }
  return [{ what: path.join(' › '), text: String(value) }];
}

/** Items of lists are known by these fields, so that one more does not change the names of those behind it. */
function itemName(item: z.core.util.JSONType): string | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  const name = item['id'] ?? item['code'] ?? item['name'] ?? item['page'] ?? item['to'];
  return typeof name === 'string' ? name : undefined;
}

/** The lines of a list of words. */
export function wordTexts(bytes: Uint8Array): NamedText[] {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  return lines.map((line) => line.trim()).flatMap((text) => (text === '' ? [] : { what: 'Word', text }));
}

/** `content/terms/en/kam.mdx` → `en`, `kam`. */
function placeOfFile(file: string): { language: string; name: string } {
  const [, , language = '', fileName = ''] = file.split('/');
  return { language, name: fileName.replace(/\.mdx$/, '') };
}
