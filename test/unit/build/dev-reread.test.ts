/** When the dev server reads the content again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Reread } from '../../../src/build/dev-reread.ts';

let text: string;
let reads: number;
let shown: string[];
let reread: Reread<string>;

beforeEach(() => {
  vi.useFakeTimers();
  [text, reads, shown] = ['', 0, ['whole']];
  reread = new Reread({
    read: async () => {
      reads += 1;
      const found = text;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return found;
    },
    isDoubtful: (found) => found.startsWith('broken') && shown.at(-1)?.startsWith('broken') !== true,
    show: async (found) => void shown.push(found),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

async function save(saved: string, after = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(after);
  text = saved;
  void reread.changed();
}

test('changes that come together are read once', async () => {
  for (const name of ['a', 'b', 'c']) await save(name, 10);
  await vi.runAllTimersAsync();
  expect({ reads, shown }).toEqual({ reads: 1, shown: ['whole', 'c'] });
});

test('what changes while it is read is read again', async () => {
  await save('a');
  await save('b', 60);
  await vi.runAllTimersAsync();
  expect({ reads, shown: shown.at(-1) }).toEqual({ reads: 2, shown: 'b' });
});

test('a mistake that is gone at once is never shown', async () => {
  await save('broken');
  await save('mended', 200);
  await vi.runAllTimersAsync();
  expect(shown).toEqual(['whole', 'mended']);
});

test('a mistake that stays is shown, and so is the next one, at once', async () => {
  await save('broken 1');
  await vi.advanceTimersByTimeAsync(400);
  expect(shown).toEqual(['whole', 'broken 1']);
  await save('broken 2');
  await vi.advanceTimersByTimeAsync(100);
  expect(shown).toEqual(['whole', 'broken 1', 'broken 2']);
});

test('who waits for a change waits until it is shown, or is told why it cannot be', async () => {
  const done = reread.changed().then(() => [...shown]);
  text = 'a';
  await vi.runAllTimersAsync();
  expect(await done).toEqual(['whole', 'a']);
  const failing = new Reread({
    read: async (): Promise<string> => Promise.reject(new Error('gone')),
    isDoubtful: () => false,
    show: async () => undefined,
  });
  const failed = expect(failing.changed()).rejects.toThrow('gone');
  await vi.runAllTimersAsync();
  await failed;
});
