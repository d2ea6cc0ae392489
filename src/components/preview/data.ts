/** Fetches previews, each file once. */
import type { Preview, PreviewFile } from '../../glossary/previews.ts';
import type { PreviewAddress } from './link-with-preview.ts';

export type FoundPreview = Preview & Pick<PreviewFile, 'language' | 'direction'>;

const files = new Map<string, Promise<unknown>>();

/** The preview at an address; undefined when there is none. A file that could not be fetched is asked for again. */
export async function findPreview({ slug, file }: PreviewAddress): Promise<FoundPreview | undefined> {
  const known = files.get(file) ?? fetchJson(file);
  files.set(file, known);
  const content = await known.catch(() => {
    files.delete(file);
  });
  if (!isPreviewFile(content) || !Object.hasOwn(content.previews, slug)) return undefined;
  const preview = content.previews[slug];
  return preview && { ...preview, language: content.language, direction: content.direction };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  return response.ok ? response.json() : undefined;
}

/** The build wrote the file; only what came instead of it is told apart, such as a page of an error. */
function isPreviewFile(value: unknown): value is PreviewFile {
  return typeof value === 'object' && value !== null && 'previews' in value && value.previews instanceof Object;
}
