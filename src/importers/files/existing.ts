/** What lies in a content folder before an import. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listTermFiles } from '../../loading/folder.ts';
import { readEntry } from '../../loading/read-entry.ts';
import { readSite } from '../../loading/site.ts';
import { reportProblems } from '../../glossary/error.ts';
import type { Site } from '../../glossary/site.ts';
import type { ExistingEntry } from '../plan/targets.ts';
import { SourceError } from './text.ts';

/** @throws {SourceError} when there is a `site.yaml` with errors */
export function readExisting(out: string): { site: Site | undefined; existing: ExistingEntry[] } {
  if (!existsSync(path.join(out, 'site.yaml'))) return { site: undefined, existing: [] };
  const { site, problems } = readSite(out, {});
  if (!site) throw new SourceError(reportProblems(problems));
  const existing = listTermFiles(out, site).files.flatMap((file): ExistingEntry[] => {
    const { entry } = readEntry(file, readFileSync(file.path), out);
    if (!entry) return [];
    const { term, abbreviation, aliases, published, broader, redirectFrom } = entry.matter;
    const otherLabels = [...(abbreviation === undefined ? [] : [abbreviation]), ...aliases];
    return [{ language: file.language, slug: file.name, term, otherLabels, published, broader, redirectFrom }];
  });
  return { site, existing };
}
