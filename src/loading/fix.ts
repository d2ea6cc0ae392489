/** Puts right in a whole content folder what has one right form. */
import { readFileSync, realpathSync } from 'node:fs';
import { replaceFile } from '../disk/write-file.ts';
import { missingNames, type FormerState, type NamedEntry } from '../glossary/missing-names.ts';
import { parseEntryFile } from '../mdx/entry-file.ts';
import { tidyEntry } from '../mdx/tidy.ts';
import { listTermFiles, type TermFile } from './folder.ts';
import { readSite } from './site-file.ts';

export interface Fixed {
  file: string;
  /** In a few words each: "order of fields". */
  done: string[];
}

/**
 * Each file is written whole or stays as it was; files that need nothing are not touched.
 * @param former What git knows of the folder as it was: entries get the ids of then, and their old addresses.
 */
export function fixContent(folder: string, former?: FormerState): Fixed[] {
  const { site } = readSite(folder);
  if (!site) return [];
  const { files } = listTermFiles(folder, site);
  const missing = missingNames(site, former ? entriesOf(files) : [], former);
  return files.flatMap((file) => {
    const tidied = tidyEntry({ bytes: readFileSync(file.path), ...file }, missing.get(file.file));
    if (!tidied || tidied.done.length === 0) return [];
    // The file that a link stands for is written, and the link stays.
    replaceFile(realpathSync(file.path), tidied.text);
    return [{ file: file.file, done: tidied.done }];
  });
}

function entriesOf(files: readonly TermFile[]): NamedEntry[] {
  return files.flatMap((file) => {
    const { entry } = parseEntryFile({ bytes: readFileSync(file.path), ...file });
    return entry ? [{ ...entry, language: file.language, file: file.file }] : [];
  });
}
