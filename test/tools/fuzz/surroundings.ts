/** The glossary around the entry that a case changes. */
import path from 'node:path';
import type { ReadFile } from '../../../src/loading/assemble.ts';
import { requireSite } from '../../../src/loading/site-file.ts';
import { AutoLinker } from '../../../src/glossary/autolinks/linker.ts';
import type { Entry } from '../../../src/glossary/entry.ts';
import type { Site } from '../../../src/glossary/site.ts';
import { parseEntryFile } from '../../../src/mdx/entry-file.ts';
import type { Original } from './cases.ts';

export interface Surroundings {
  site: Site;
  files: readonly ReadFile[];
  linker: AutoLinker;
}

/** Rules between entries cost time with their number, so that each case has but some of the others around it. */
const GROUPS = 6;

/** The surroundings of a case by its number. @throws {RangeError} when an original has errors. */
export function surroundings(folder: string, originals: readonly Original[]): (number: number) => Surroundings {
  const files = originals.map(readOriginal);
  const linker = new AutoLinker(files.flatMap(({ entry }) => entry ?? []));
  const site = requireSite(folder);
  return (number) => ({ site, linker, files: files.filter((_, index) => index % GROUPS === number % GROUPS) });
}

function readOriginal({ language, name, text }: Original): ReadFile {
  const file = path.posix.join('content/terms', language, `${name}.mdx`);
  const { entry: parsed, problems } = parseEntryFile({ bytes: new TextEncoder().encode(text), file, language, name });
  if (!parsed) throw new RangeError(`${file} has errors`);
  const { slug, matter, outline, fieldPlaces } = parsed;
  const entry: Entry = { slug, language, file, matter, outline, fieldPlaces, digest: '' };
  return { file: { language, name }, entry, problems };
}
