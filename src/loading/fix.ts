/** Puts right in a whole content folder what has one right form. */
import { readFileSync, realpathSync } from 'node:fs';
import { missingNames, type Renames } from '../glossary/history.ts';
import { parseEntryFile } from '../mdx/entry-file.ts';
import { tidyEntry } from '../mdx/tidy.ts';
import { listTermFiles, type TermFile } from './folder.ts';
import { readSite } from './site.ts';
import { replaceFile } from './write-file.ts';

export interface Fixed {
  file: string;
  /** In a few words each: "order of fields". */
  done: string[];
}

/**
 * Each file is written whole or stays as it was; files that need nothing are not touched.
 * @param renames Entries whose files had another name: they get their id and the old address.
 */
export function fixContent(folder: string, renames: Renames = new Map()): Fixed[] {
  const { site } = readSite(folder);
  if (!site) return [];
  const { files } = listTermFiles(folder, site);
  const missing = missingNames(renames.size > 0 ? entriesOf(files) : [], renames);
  return files.flatMap((file) => {
    const tidied = tidyEntry({ bytes: readFileSync(file.path), ...file }, missing.get(file.file));
    if (!tidied || tidied.done.length === 0) return [];
    // The file that a link stands for is written, and the link stays.
    replaceFile(realpathSync(file.path), tidied.text);
    return [{ file: file.file, done: tidied.done }];
  });
}

type NamedEntry = Parameters<typeof missingNames>[0][number];

function entriesOf(files: readonly TermFile[]): NamedEntry[] {
  return files.flatMap((file) => {
    const { entry } = parseEntryFile({ bytes: readFileSync(file.path), ...file });
    return entry ? [{ ...entry, language: file.language, file: file.file }] : [];
  });
}
