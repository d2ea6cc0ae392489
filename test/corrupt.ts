/** What disks, stopped programs and curious people do to files that are kept between builds. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from './tools/corpus.ts';

/** Spoils one file of a folder, or of those in it; says which and how. @throws {RangeError} where there is none. */
export function corrupt(folder: string, random: Random): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .toSorted();
  const file = files[random.below(files.length)];
  const [name, spoil] = WAYS[random.below(WAYS.length)] ?? [];
  if (file === undefined || !spoil) throw new RangeError(`nothing to spoil in ${folder}`);
  writeFileSync(file, spoil(readFileSync(file), random));
  return `${path.relative(folder, file)}: ${name ?? ''}`;
}

const WAYS: readonly (readonly [name: string, spoil: (bytes: Buffer, random: Random) => Uint8Array])[] = [
  ['empty', () => new Uint8Array()],
  ['half', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['random', (bytes, random) => Uint8Array.from(bytes, () => random.below(256))],
  [
    'one bit',
    (bytes, random) => {
      const copy = Buffer.from(bytes);
      const at = random.below(Math.max(1, copy.length));
      if (copy.length > 0) copy.writeUInt8(copy.readUInt8(at) ^ (1 << random.below(8)), at);
      return copy;
    },
  ],
];
