import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { EDGE, ONE } from '../sites.ts';
import { filesOf } from './pages.ts';

describe.each([EDGE, ONE])('$name', (site) => {
  test('another glossary holds no trace of this one, nor of the machine that built it', () => {
    const traces = filesOf(site).filter((file) => {
      const bytes = readFileSync(path.join(site.outDir, file));
      const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
      return /keyterms|account manage|unused\.example/i.test(text) || text.includes(import.meta.dirname);
    });
    expect(traces).toEqual([]);
  });

  test('drafts are in no file', () => {
    const leaks = filesOf(site).filter((file) =>
      readFileSync(path.join(site.outDir, file), 'latin1').includes('Hidden draft'),
    );
    expect(leaks).toEqual([]);
  });
});
