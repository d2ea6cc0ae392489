/** Pictures of the source -> files of the content folder. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { lookInside } from '../../disk/inside.ts';
import type { PictureResults } from '../plan/finish.ts';
import { formatOf } from '../../pictures/format.ts';
import { inspect } from '../../pictures/inspect.ts';
import { sourceOf } from '../../pictures/read.ts';
import { pictureName } from './picture-names.ts';
import { decode } from '../../mdx/urls.ts';
import type { Answer } from './net.ts';
import { askPatiently, type FetchOptions } from './rest.ts';
import { readBytes, SourceError } from './text.ts';
import { writeWhole, type WriteOptions } from './write-whole.ts';

export interface PictureOptions extends Pick<FetchOptions, 'fetch' | 'wait' | 'signal'> {
  /** `keep` leaves pictures of other sites where they are; pictures of the source folder are always copied. */
  mode: 'download' | 'keep';
  out: string;
  /** Folder whose files `source:` addresses name. */
  folder: string | undefined;
  /** Another folder that holds them. */
  files?: string | undefined;
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
  const taken = new Set<string>();
  const waiting = addresses.map((address) => ({ address, name: pictureName(address, taken) }));
  const failures: Fetching['failures'] = new Map();
  let written = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !options.signal.aborted; next = waiting.shift()) {
      const result = await fetchPicture(next.address, next.name, { ...options, failures });
      results.set(next.address, result);
      if ('fresh' in result) written += 1;
      options.progress(results.size, addresses.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { results, written };
}

interface Fetching extends PictureOptions {
  /** By host: one that cannot be reached, or had no answer to several requests, is not asked again. */
  failures: Map<string, { count: number; reason: string }>;
}
type Result = { file: string; fresh?: true } | { reason: string };

/** Whatever is wrong with one address is a reason, and the next one has its turn. @throws {WriteError} */
async function fetchPicture(address: string, name: string, options: Fetching): Promise<Result> {
  try {
    if (address.startsWith('source:')) return await copyPicture(address, name, options);
    if (/^data:/i.test(address)) return await keepInline(address, name, options);
    if (!/^https?:/i.test(address) || !URL.canParse(address)) return { reason: 'it has no web address' };
    return await downloadPicture(address, name, options);
  } catch (error) {
    if (error instanceof Error && error.name === 'WriteError') throw error;
    return { reason: `it could not be read (${error instanceof Error ? error.message : String(error)})` };
  }
}

async function downloadPicture(address: string, name: string, options: Fetching): Promise<Result> {
  if (options.mode === 'keep') return { reason: 'pictures stay where they are (--images keep)' };
  const there = existing(name, options.out);
  if (there !== undefined && !options.write.force) return { file: there };
  // A dry run asks nobody, and supposes that all goes well.
  if (options.write.dryRun) return { file: `images/${/\.\w+$/.test(name) ? name : `${name}.jpg`}` };
  const { host } = new URL(address);
  const known = options.failures.get(host);
  if (known && known.count >= MOST_FAILURES) return { reason: known.reason };
  try {
    const asked = await askPatiently(address, options, { accept: 'image/*', most: LARGEST, refuse: whyNoPicture });
    return 'reason' in asked ? asked : await keepBytes(asked.bytes, name, options);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const reason = `it could not be fetched (${error.message.replace(/^.*could not be read: |; check the address.*$/g, '')})`;
    // A host that answers may have one bad address among good ones.
    const weight = reason.includes('it answered') ? 1 : MOST_FAILURES;
    options.failures.set(host, { count: (options.failures.get(host)?.count ?? 0) + weight, reason });
    return { reason };
  }
}

const MOST_FAILURES = 3;

/** Types that say nothing of what comes: then the bytes do. */
const VAGUE = /^(?:application|binary)\/octet-stream$|^text\/(?:plain|xml)$|^application\/xml$/;

function whyNoPicture({ ok, status, headers }: Answer): string | undefined {
  const type = (headers.get('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
  if (!ok) return `the server answered ${status}`;
  if (type === '' || type.startsWith('image/') || VAGUE.test(type)) return undefined;
  return `the server sent ${type}, expected a picture`;
}

async function keepInline(address: string, name: string, options: PictureOptions): Promise<Result> {
  const [, base64, data = ''] = /^data:image\/[\w.+-]+(?:;[\w=.+-]+)*?(;base64)?,(.*)$/is.exec(address) ?? [];
  if (data === '') return { reason: 'its data: address holds no picture' };
  const bytes = base64 ? Buffer.from(data, 'base64') : Buffer.from(decodeBytes(data), 'latin1');
  return keepBytes(bytes, name, options);
}

/** A percent sign that begins no byte is one. */
function decodeBytes(data: string): string {
  const bytes = Buffer.from(data, 'utf8').toString('latin1');
  return bytes.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * Names get the ending of what the bytes are, which servers do not always say. What no build would take is not written;
 * an SVG is written as a build would publish it.
 */
async function keepBytes(bytes: Uint8Array, name: string, { out, write }: PictureOptions): Promise<Result> {
  const format = formatOf(bytes);
  if (format === undefined) return { reason: 'it is no picture that pages can show (svg, png, jpg, webp, avif, gif)' };
  if (bytes.length > LARGEST) return { reason: 'it is larger than 25 MB' };
  const read = sourceOf(bytes, format);
  if ('refused' in read) return { reason: `it ${read.refused}` };
  const { source } = read;
  const inspected = await inspect(source);
  if ('refused' in inspected) return { reason: `it ${inspected.refused}` };
  const ending = format === 'jpeg' ? 'jpg' : format;
  const file = `images/${name.replace(/\.(?:jpe?g|png|gif|webp|avif|svg)$/, '')}.${ending}`;
  const outcome = writeWhole(
    path.join(out, file),
    source.format === 'svg' ? Buffer.from(source.clean.svg) : bytes,
    write,
  );
  return outcome === 'imported' || outcome === 'replaced' ? { file, fresh: true } : { file };
}

function existing(name: string, out: string): string | undefined {
  const bare = name.replace(/\.(?:jpe?g|png|gif|webp|avif|svg)$/, '');
  return ['jpg', 'png', 'webp', 'avif', 'gif', 'svg']
    .map((type) => `images/${bare}.${type}`)
    .find((file) => existsSync(path.join(out, file)));
}

/** A file of the source: in its folder, or in one of those below from which site generators serve files. */
async function copyPicture(address: string, name: string, options: PictureOptions): Promise<Result> {
  const { folder, files } = options;
  if (folder === undefined) return { reason: 'its address is relative, and the old site is not known' };
  const relative = decode(URL.canParse(address) ? new URL(address).pathname : address).replace(/^\/+/, '');
  const served = ['static', 'public', 'assets'].map((part) => path.join(folder, part));
  for (const root of [folder, ...(files === undefined ? [] : [files]), ...served]) {
    const found = lookInside(root, path.join(root, relative));
    if (found.kind === 'refused') return { reason: `its file ${relative} is none of the source` };
    if (found.kind !== 'file') continue;
    if (statSync(found.path).size > LARGEST) return { reason: 'it is larger than 25 MB' };
    return keepBytes(readBytes(found.path), name, options);
  }
  return {
    reason: `there is no file ${relative} in the folder of the source; --files names the one it is served from`,
  };
}
