/** A folder for what is needed for a moment. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Gives a new, empty folder, absolute, which is gone when `use` has ended, whatever came of it. */
export async function withTemporaryFolder<Result>(use: (folder: string) => Result): Promise<Awaited<Result>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keyterms-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
