/** Puts right in a whole content folder what has one right form. */
import { readFileSync, realpathSync } from 'node:fs';
import { tidyEntry } from '../mdx/tidy.ts';
import { listTermFiles } from './folder.ts';
import { readSite } from './site.ts';
import { replaceFile } from './write-file.ts';

export interface Fixed {
  file: string;
  /** In a few words each: "order of fields". */
  done: string[];
}

/** Each file is written whole or stays as it was; files that need nothing are not touched. */
export function fixContent(folder: string): Fixed[] {
  const { site } = readSite(folder);
  if (!site) return [];
  return listTermFiles(folder, site).files.flatMap((file) => {
    const tidied = tidyEntry({ bytes: readFileSync(file.path), ...file });
    if (!tidied || tidied.done.length === 0) return [];
    // The file that a link stands for is written, and the link stays.
    replaceFile(realpathSync(file.path), tidied.text);
    return [{ file: file.file, done: tidied.done }];
  });
}
