import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../tools/check-content.ts';
import { formatProblem } from '../../../src/glossary/problem.ts';
import { BYTE_CASES } from './byte-cases.ts';
import { withFolder } from './folder.ts';

/** macOS and Windows do not keep two names apart that differ by case only. */
const CASE_SENSITIVE = !existsSync(path.join(import.meta.dirname, 'BYTES.TEST.TS'));

describe('bytes and file names give exactly these lines:', () => {
  for (const { name, files, expected, caseSensitive, normalizationSensitive } of BYTE_CASES) {
    const skip = (caseSensitive && !CASE_SENSITIVE) || (normalizationSensitive && process.platform === 'darwin');
    test.skipIf(skip)(name, () => {
      withFolder(files, (folder) => {
        expect(checkContent(folder).problems.map(formatProblem)).toEqual(expected);
      });
    });
  }
});
