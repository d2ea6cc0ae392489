/**
 * Bodies on disk, as the loader parsed them, for what the same build makes of them, in other processes too: to read one
 * takes a twentieth of the time that it takes to parse it again. Held in memory they would be 100 MB at 7,000 entries.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Body } from '../glossary/body.ts';
import { entryId, type Entry } from '../glossary/entry.ts';
import { cacheFolder } from './folder.ts';

/** Where a build of the project keeps them, until it is done. */
export function bodiesFolder(root: string): string {
  return path.join(cacheFolder(root), 'bodies');
}

/** Writes the bodies of one build; those of the last one are gone. Each stands behind the digest of its entry. */
export class BodyWriter {
  readonly #folder: string;
  readonly #data: number;
  readonly #places: Record<string, Place> = {};
  #end = 0;

  constructor(folder: string) {
    this.#folder = folder;
    // New files: what else reads the content meanwhile, as a check of types does, must not write into those of a build.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    this.#data = openSync(path.join(folder, DATA), 'w');
  }

  add(entry: Pick<Entry, 'language' | 'slug' | 'digest'>, body: Body): void {
    const bytes = Buffer.from(`${entry.digest}\n${JSON.stringify(body)}`);
    writeSync(this.#data, bytes);
    this.#places[entryId(entry)] = { start: this.#end, length: bytes.length };
    this.#end += bytes.length;
  }

  close(): void {
    closeSync(this.#data);
    writeFileSync(path.join(this.#folder, LIST), JSON.stringify(this.#places));
  }
}

/** Reads the bodies of the build that goes on. */
export class ParsedBodies {
  readonly #folder: string;
  #open: { data: number; places: Map<string, Place> } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The body of an entry in exactly this state; undefined when this build did not parse it. */
  get(entry: Pick<Entry, 'language' | 'slug' | 'digest'>): Body | undefined {
    this.#open ??= openList(this.#folder);
    const place = this.#open.places.get(entryId(entry));
    if (!place) return undefined;
    const bytes = Buffer.alloc(place.length);
    readSync(this.#open.data, bytes, 0, place.length, place.start);
    const text = bytes.toString('utf8');
    const head = `${entry.digest}\n`;
    return text.startsWith(head) ? bodySchema.parse(JSON.parse(text.slice(head.length))) : undefined;
  }
}

function openList(folder: string): { data: number; places: Map<string, Place> } {
  const list = path.join(folder, LIST);
  if (!existsSync(list)) return { data: -1, places: new Map() };
  const places = placesSchema.parse(JSON.parse(readFileSync(list, 'utf8')));
  return { data: openSync(path.join(folder, DATA), 'r'), places: new Map(Object.entries(places)) };
}

const DATA = 'bodies';
const LIST = 'list.json';

const placesSchema = z.record(z.string(), z.object({ start: z.number(), length: z.number() }));
type Place = z.infer<typeof placesSchema>[string];

/** A look at the outside: this build has written it, and to check each node would take as long as to parse the entry. */
const bodySchema = z.custom<Body>(isBody);

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && 'nodes' in value && 'notes' in value;
}
