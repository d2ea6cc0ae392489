/** Whatever `check` accepts builds: mutated entries in real builds. `FUZZ_SEED` chooses others. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildCases } from '../../tools/fuzz/builds.ts';
import { runFuzz } from '../../tools/fuzz/run.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/edge');
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

test(`accepted entries build (FUZZ_SEED=${seed})`, { timeout: 600_000 }, async () => {
  const { acceptedCases, faults } = await runFuzz({ folder, seed, cases: 300 });
  expect(faults).toEqual([]);
  const result = await buildCases({ folder, seed, cases: acceptedCases, most: 2 });
  expect(result.faults).toEqual([]);
  expect(result.builds).toBe(2);
  expect(result.built).toBeGreaterThan(10);
});
