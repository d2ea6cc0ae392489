/** In dev, warnings are called old for as long as the check of what has changed is not done. */
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { DevReview } from '../../../src/build/dev-review.ts';
import { entryText, withFolderAsync } from '../loading/folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

test('warnings are stale from the change until they are there', async () => {
  await withFolderAsync({ 'terms/en/a.mdx': entryText('Ledger', { body: 'TODO' }) }, async (folder) => {
    const seen = new Set<boolean>();
    const onDone = vi.fn();
    const review = new DevReview({ folder, root: ROOT, onDone, logger: { error: expect.unreachable } });
    try {
      review.changed();
      await vi.waitFor(
        () => {
          if (onDone.mock.calls.length === 0) seen.add(review.isStale);
          expect(onDone).toHaveBeenCalledOnce();
        },
        { timeout: 60_000, interval: 20 },
      );
      expect([...seen]).toEqual([true]);
      expect(review.isStale).toBe(false);
      expect(review.warnings.map(({ file }) => file)).toContain('content/terms/en/a.mdx');
    } finally {
      review.close();
    }
  });
}, 60_000);
