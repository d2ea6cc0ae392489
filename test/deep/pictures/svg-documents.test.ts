/**
 * What is written of attacks, opened on its own and without any policy, as on a host that sends no headers: nothing runs,
 * nothing is asked of other hosts, and a click leads nowhere. As they were, the same files do all of it.
 */
import fc from 'fast-check';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanSvg } from '../../../src/pictures/svg.ts';
import { ATTACKS } from '../../unit/pictures/svg-attacks.ts';
import { MADE_UP } from '../../unit/pictures/svg-made.ts';
import { openChromium, openFirefox, type Opener } from './browsers.ts';

const decode = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);
const sources = ATTACKS.map(({ source, ...attack }) => ({ ...attack, svg: decode(source) }));
const madeUp = fc.sample(MADE_UP, { numRuns: 200, seed: 24 }).map((svg) => ({ name: svg, svg }));
const written = [...sources, ...madeUp].flatMap(({ name, svg }) => {
  const result = cleanSvg(Buffer.from(svg));
  return 'svg' in result && result.svg.length < 1_000_000 ? [{ name, svg: result.svg }] : [];
});
/** A quarter of those that a browser opens at once: none that keeps it busy. */
const raw = sources
  .filter(({ svg, refused }) => svg.length < 2000 && refused?.includes('million times') !== true)
  .filter((_, index) => index % 4 === 0);

const files = new Map<string, string>();
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const svg = files.get(request.url ?? '');
    response.writeHead(svg === undefined ? 404 : 200, { 'content-type': 'image/svg+xml' }).end(svg ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test server has no port');
  origin = `http://127.0.0.1:${address.port}`;
});

afterAll(() => server.close());

describe.each([
  ['Chromium', openChromium],
  ['Firefox', openFirefox],
])('in %s', (_, open) => {
  let opener: Opener | undefined;

  beforeAll(async () => {
    opener = await open();
  });

  afterAll(async () => opener?.close());

  test('attacks as they are run, load and lead away', async ({ skip }) => {
    if (!opener) return skip();
    const found = await openAll(opener, raw, 'raw');
    for (const what of ['ran', 'dialog', 'asked']) expect(found.filter((text) => text.includes(what))).not.toEqual([]);
    expect(found.length).toBeGreaterThan(10);
  });

  test('what is written of them does nothing', async ({ skip }) => {
    if (!opener) return skip();
    expect(written.length).toBeGreaterThan(80);
    expect(await openAll(opener, written, 'clean')).toEqual([]);
  });
});

const AT_ONCE = 4;

async function openAll(
  opener: Opener,
  pictures: readonly { name: string; svg: string }[],
  kind: string,
): Promise<string[]> {
  const found: string[] = [];
  const rest = [...pictures.entries()];
  const openSome = async (): Promise<void> => {
    const tab = await opener.newTab();
    for (let next = rest.shift(); next; next = rest.shift()) {
      const [index, { name, svg }] = next;
      files.set(`/${kind}/${index}.svg`, svg);
      const seen = await tab(`${origin}/${kind}/${index}.svg`);
      if (seen.length > 0) found.push(`${name}: ${seen.join(', ')}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, openSome));
  return found;
}
