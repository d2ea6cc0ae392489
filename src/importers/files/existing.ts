/** What lies in a content folder before an import. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formerSlugs } from '../../glossary/entry.ts';
import { listTermFiles } from '../../loading/folder.ts';
import { readEntry } from '../../loading/read-entry.ts';
import { readSite } from '../../loading/site-file.ts';
import { reportProblems } from '../../glossary/error.ts';
import type { Site } from '../../glossary/site.ts';
import type { ExistingEntry } from '../plan/target.ts';
import { SourceError } from './text.ts';

/** @throws {SourceError} when there is a `site.yaml` with errors */
export function readSiteOf(out: string): Site | undefined {
  if (!existsSync(path.join(out, 'site.yaml'))) return undefined;
  const { site, problems } = readSite(out, {});
  if (!site) throw new SourceError(reportProblems(problems));
  return site;
}

/** The entries that can be read; none where there is no site. */
export function readExisting(out: string, site: Site | undefined): ExistingEntry[] {
  if (!site) return [];
  return listTermFiles(out, site).files.flatMap((file): ExistingEntry[] => {
    const { entry } = readEntry(file, readFileSync(file.path), out);
    if (!entry) return [];
    const { abbreviation, aliases } = entry.matter;
    const otherLabels = [...(abbreviation === undefined ? [] : [abbreviation]), ...aliases];
    const { language, name: slug } = file;
    return [{ ...entry.matter, language, slug, otherLabels, redirectFrom: formerSlugs(entry) }];
  });
}
