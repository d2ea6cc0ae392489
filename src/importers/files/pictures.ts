/** Pictures of the source -> files of the content folder. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { cleanSvg } from '../../pictures/svg.ts';
import type { PictureResults } from '../finish.ts';
import { pictureName, pictureType } from '../picture-names.ts';
import { fetchPatiently, type FetchOptions } from './rest.ts';
import { readBytes } from './text.ts';
import { writeWhole, type WriteOptions } from './write.ts';

export interface PictureOptions extends Pick<FetchOptions, 'fetch' | 'wait' | 'signal'> {
  /** `keep` leaves pictures of other sites where they are; pictures of the source folder are always copied. */
  mode: 'download' | 'keep';
  out: string;
  /** Folder whose files `source:` addresses name. */
  folder: string | undefined;
  write: WriteOptions;
  progress: (done: number, all: number) => void;
}

const LARGEST = 25 * 1024 * 1024;
const AT_ONCE = 4;

/** Fetches all pictures that are not there yet. What cannot be had is told in the result, not thrown. @throws {WriteError} */
export async function fetchPictures(
  addresses: readonly string[],
  options: PictureOptions,
): Promise<{ results: PictureResults; written: number }> {
  const results = new Map<string, { file: string } | { reason: string }>();
  const names = new Map<string, string>();
  const deadHosts = new Map<string, string>();
  let written = 0;
  let next = 0;
  const taken = new Set<string>();
  for (const address of addresses) names.set(address, pictureName(address, taken));
  const work = async (): Promise<void> => {
    for (let index = next; index < addresses.length && !options.signal.aborted; index = next) {
      next += 1;
      const address = addresses[index] ?? '';
      const result = await fetchPicture(address, names.get(address) ?? '', { ...options, deadHosts });
      results.set(address, result);
      if ('fresh' in result) written += 1;
      options.progress(results.size, addresses.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { results, written };
}

type Result = { file: string; fresh?: true } | { reason: string };

async function fetchPicture(
  address: string,
  name: string,
  options: PictureOptions & { deadHosts: Map<string, string> },
): Promise<Result> {
  if (address.startsWith('source:')) return copyPicture(address, name, options);
  const inline = /^data:image\/[\w.+-]+(;base64)?,(.*)$/s.exec(address);
  if (inline) {
    const [, base64, data = ''] = inline;
    const bytes = base64 ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data));
    return keepBytes(bytes, name, options);
  }
  if (!/^https?:/.test(address)) return { reason: 'it has no web address' };
  if (options.mode === 'keep') return { reason: 'pictures stay where they are (--images keep)' };
  const there = existing(name, options.out);
  if (there !== undefined && !options.write.force) return { file: there };
  // A dry run asks nobody, and supposes that all goes well.
  if (options.write.dryRun) return { file: `images/${/\.\w+$/.test(name) ? name : `${name}.jpg`}` };
  const { host } = new URL(address);
  const dead = options.deadHosts.get(host);
  if (dead !== undefined) return { reason: dead };
  try {
    const response = await fetchPatiently(address, options, 'image/*');
    if (!response.ok) return { reason: `the server answered ${response.status}` };
    if (Number(response.headers.get('content-length')) > LARGEST) return { reason: 'it is larger than 25 MB' };
    return keepBytes(new Uint8Array(await response.arrayBuffer()), name, options);
  } catch (error) {
    if (error instanceof Error && error.name === 'WriteError') throw error;
    const reason = `it could not be fetched (${error instanceof Error ? error.message.replace(/^.*could not be read: |; check the address.*$/g, '') : String(error)})`;
    options.deadHosts.set(host, reason);
    return { reason };
  }
}

/** Names get the ending of what the bytes are, which servers do not always say. */
function keepBytes(bytes: Uint8Array, name: string, { out, write }: PictureOptions): Result {
  const type = pictureType(bytes);
  if (type === undefined) return { reason: 'it is no picture that pages can show (svg, png, jpg, webp, avif, gif)' };
  if (bytes.length > LARGEST) return { reason: 'it is larger than 25 MB' };
  const clean = type === 'svg' ? cleanSvg(bytes) : { svg: bytes };
  if ('refused' in clean) return { reason: `it ${clean.refused}` };
  const file = `images/${name.replace(/\.(?:jpe?g|png|gif|webp|avif|svg)$/, '')}.${type}`;
  const outcome = writeWhole(path.join(out, file), clean.svg, write);
  return outcome === 'imported' || outcome === 'replaced' ? { file, fresh: true } : { file };
}

function existing(name: string, out: string): string | undefined {
  const bare = name.replace(/\.(?:jpe?g|png|gif|webp|avif|svg)$/, '');
  return ['jpg', 'png', 'webp', 'avif', 'gif', 'svg']
    .map((type) => `images/${bare}.${type}`)
    .find((file) => existsSync(path.join(out, file)));
}

/** A file beside the Markdown, or in one of the folders from which site generators serve files. */
function copyPicture(address: string, name: string, options: PictureOptions): Result {
  const { folder } = options;
  if (folder === undefined) return { reason: 'its address is relative, and the old site is not known' };
  const relative = decodeURIComponent(new URL(address).pathname).replace(/^\/+/, '');
  const roots = [
    folder,
    ...['static', 'public', 'assets'].flatMap((part) => [path.join(folder, part), path.join(folder, '..', part)]),
    path.join(folder, '..'),
  ];
  const found = roots
    .map((root) => path.join(root, relative))
    .find((file) => existsSync(file) && statSync(file).isFile());
  return found === undefined ? { reason: `there is no file ${relative}` } : keepBytes(readBytes(found), name, options);
}
