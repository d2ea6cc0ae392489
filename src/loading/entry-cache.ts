/** Entries as they were read and linked, kept between builds by the digest of their files. */
import path from 'node:path';
import { z } from 'zod';
import type { AutoLink } from '../glossary/autolinks/linker.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Problem } from '../glossary/problem.ts';
import type { Use } from '../glossary/uses.ts';
import { digestOf } from './digest.ts';
import { TextCache } from './text-cache.ts';

/** An entry without an error, and what was found out about it. */
export interface KnownEntry {
  entry: Entry;
  /** Warnings of its file. */
  problems: readonly Problem[];
  links: Links;
  /** Digest of the labels for which the links were found. */
  labels: string;
}

/** What links the prose of an entry to others: found when all entries are known. */
export interface Links {
  autoLinks: AutoLink[];
  /** The sentences that hold its links, automatic ones and those that the editor wrote. */
  uses: Use[];
}

export class EntryCache {
  readonly #texts: TextCache;
  /** Entries that were asked for: in dev all are, after each change. */
  readonly #read = new Map<string, KnownEntry>();

  /** @param cache The folder of all caches. */
  constructor(cache: string) {
    this.#texts = new TextCache(path.join(cache, 'entries'));
  }

  get(digest: string): KnownEntry | undefined {
    const read = this.#read.get(digest);
    if (read) return read;
    const text = this.#texts.get(digest);
    if (text === undefined) return undefined;
    const known = knownEntry.parse(JSON.parse(text));
    this.#read.set(digest, known);
    return known;
  }

  set(digest: string, known: KnownEntry): void {
    this.#read.set(digest, known);
    this.#texts.set(digest, JSON.stringify(known));
  }

  /** The labels of a language for which links were found last, as `AutoLinker` writes them. */
  labels(language: string): string | undefined {
    return this.#texts.get(labelsKey(language));
  }

  setLabels(language: string, labels: string): void {
    this.#texts.set(labelsKey(language), labels);
  }

  save(): void {
    this.#texts.save();
  }
}

function labelsKey(language: string): string {
  return digestOf('labels', language);
}

/** A look at the outside: the digest says that the same code has written it, and to check each field takes as long as to parse it. */
const knownEntry = z.custom<KnownEntry>(
  (value) => typeof value === 'object' && value !== null && 'entry' in value && 'links' in value,
);
