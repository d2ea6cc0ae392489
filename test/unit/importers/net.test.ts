/** The border between an import and the network. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fetchPictures, type PictureOptions } from '../../../src/importers/files/fetch-pictures.ts';
import { publicFetch, readBounded, type NetOptions } from '../../../src/importers/files/net.ts';
import { isPublicAddress } from '../../../src/importers/files/public-address.ts';
import { fetchRecords } from '../../../src/importers/files/rest.ts';
import { listSources, readFiles } from '../../../src/importers/files/sources.ts';
import { DISK } from '../../../src/importers/files/write-whole.ts';
import { READERS } from '../../../src/importers/readers/index.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAD0lEQVQImWNgaGgAIQgFABoOBAF5E+7/AAAAAElFTkSuQmCC',
  'base64',
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';

let work: string;
let out: string;
beforeEach(() => {
  out = mkdtempSync(path.join(work, 'out-'));
});

/** Two servers of this machine; what they were asked for. */
const asked: string[] = [];
const servers: Server[] = [];
let own = '';
let other = '';

async function start(handle: RequestListener): Promise<string> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
}

beforeAll(async () => {
  work = mkdtempSync(path.join(tmpdir(), 'net-'));
  other = await start((request, response) => {
    asked.push(`other ${request.url ?? ''}`);
    response.setHeader('content-type', 'image/png').end(PNG);
  });
  own = await start((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://x');
    asked.push(`own ${pathname}`);
    const missing: RequestListener = (_, answer) => answer.writeHead(404).end();
    (answers[pathname] ?? missing)(request, response);
  });
});
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
  rmSync(work, { recursive: true, force: true });
});

/** Packed it is small. */
const MEGABYTES = Buffer.alloc(16 * 1024 * 1024);
const ANSWERS_OF_2_GB = 128;

const answers: Record<string, RequestListener> = {
  '/ok.png': (_, response) => response.setHeader('content-type', 'image/png').end(PNG),
  '/untyped.png': (_, response) => response.end(PNG),
  '/typed.png': (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(PNG),
  '/away.png': (_, response) => response.writeHead(302, { location: `${other}/secret.png` }).end(),
  '/inside.png': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/round.png': (_, response) => response.writeHead(302, { location: '/round.png' }).end(),
  '/file.png': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/error.png': (_, response) => response.writeHead(500).end(),
  '/gzip.png': (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'content-encoding': 'gzip' });
    const packed = gzipSync(MEGABYTES);
    for (let part = 0; part < ANSWERS_OF_2_GB; part += 1) response.write(packed);
    response.end();
  },
  '/br.png': (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'content-encoding': 'br' });
    response.end(brotliCompressSync(Buffer.concat([MEGABYTES, MEGABYTES]), { params: { 0: 5 } }));
  },
  '/twice.png': (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'content-encoding': 'gzip, gzip' });
    response.end(gzipSync(gzipSync(Buffer.concat([MEGABYTES, MEGABYTES]))));
  },
  '/endless.png': (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    const more = (): void => {
      if (!response.destroyed) response.write(MEGABYTES, () => setImmediate(more));
    };
    more();
  },
  '/said.png': (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': String(2 ** 40) });
    response.write(PNG);
  },
  '/broken.png': (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': '100' });
    response.write(PNG);
    setImmediate(() => response.destroy());
  },
  '/records': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    const packed = gzipSync(MEGABYTES);
    for (let part = 0; part < ANSWERS_OF_2_GB; part += 1) response.write(packed);
    response.end();
  },
  '/many': (_, response) =>
    response.setHeader('x-wp-totalpages', '1e9').setHeader('content-type', 'application/json').end('[]'),
  '/half': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('[{');
    setImmediate(() => response.destroy());
  },
};

const instantly = { wait: () => Promise.resolve(), signal: new AbortController().signal };

async function pictures(
  addresses: readonly string[],
  { net, ...more }: Partial<PictureOptions> & { net?: Partial<NetOptions> } = {},
): Promise<string[]> {
  const { results } = await fetchPictures(addresses, {
    ...instantly,
    mode: 'download',
    out,
    folder: undefined,
    progress: () => undefined,
    fetch: await publicFetch({ allowPrivate: false, source: undefined, ...net }),
    write: { root: out, force: false, dryRun: false, disk: DISK },
    ...more,
  });
  return addresses.map((address) => {
    const result = results.get(address) ?? { reason: 'no result' };
    return 'file' in result ? result.file : result.reason;
  });
}

describe('addresses of the public internet', () => {
  test.each(['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '::ffff:1.1.1.1', '64:ff9b::1.1.1.1', '2a00::1'])(
    '%s is one',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.127.255.254', '127.0.0.1', '127.9.9.9', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.1.1', '198.18.0.1', '198.51.100.1'],
    ...['203.0.113.1', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::7f00:1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:0:127.0.0.1'],
    ...['64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::1'],
    ...['3fff::1', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '5f00::1'],
    ...['', 'localhost', '1.1.1', '0x7f.1', '2130706433'],
  ])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false));

  test('no address of IPv4 becomes one by the way in which it is written', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [a = '', b = '', c = '', d = ''] = address
          .split('.')
          .map((part) => Number(part).toString(16).padStart(2, '0'));
        for (const form of [`::ffff:${address}`, `::ffff:${a}${b}:${c}${d}`, `64:ff9b::${a}${b}:${c}${d}`])
          expect(isPublicAddress(form), form).toBe(isPublicAddress(address));
      }),
    );
  });
});

describe('an import asks nobody on this machine or in its network', () => {
  const port = (): string => new URL(other).port;

  test.each([
    ...['127.0.0.1', '127.1', '0x7f.0.0.1', '0177.0.0.1', '2130706433', '0x7f000001', '017700000001', '0', '0.0.0.0'],
    ...['localhost', 'LOCALHOST', 'localhost.', '127.0.0.1.', '１２７.０.０.１', '127。0。0。1', '[::1]', '[::]'],
    ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[0:0:0:0:0:ffff:7f00:0001]', '[64:ff9b::7f00:1]'],
    ...['169.254.169.254', '10.0.0.1', '192.168.0.1', '100.100.100.200', '[fd00:ec2::254]', '[fe80::1]', '224.0.0.1'],
  ])('%s', async (host) => {
    asked.length = 0;
    const [reason] = await pictures([`http://${host}:${port()}/secret.png`]);
    expect(reason).toMatch(
      /is an address of this machine or its network, expected .*; --allow-private allows it|ENOTFOUND/,
    );
    expect(asked).toEqual([]);
    expect(readdirSync(out)).toEqual([]);
  });

  test('unless --allow-private says so', async () => {
    expect(await pictures([`${other}/a.png`], { net: { allowPrivate: true } })).toEqual(['images/a.png']);
    expect(
      await pictures([`${other.replace('127.0.0.1', 'localhost')}/b.png`], { net: { allowPrivate: true } }),
    ).toEqual(['images/b.png']);
  });

  test('unless the source itself is there: then its own host and port, and nothing that it leads to', async () => {
    asked.length = 0;
    const net = { source: `${own}/wp-json/wp/v2/posts` };
    const [ok, ...refused] = await pictures(
      ['/ok.png', '/away.png', '/inside.png'].map((name) => `${own}${name}`),
      { net },
    );
    expect(ok).toBe('images/ok.png');
    for (const reason of refused) expect(reason).toContain('is an address of this machine or its network');
    expect((await pictures([`${other}/x.png`], { net }))[0]).toContain('is an address of this machine or its network');
    expect(asked.filter((one) => one.startsWith('other'))).toEqual([]);
  });

  test('records neither, when the source leads there', async () => {
    const fetch = await publicFetch({ allowPrivate: false, source: own });
    const options = { ...instantly, fetch, progress: () => undefined };
    await expect(fetchRecords(`${own}/away.png`, options)).rejects.toThrow(
      'is an address of this machine or its network',
    );
  });
});

describe('an answer is bounded while it streams', () => {
  test('no more is held than is wanted', async () => {
    let reads = 0;
    let cancelled = 0;
    const reader = {
      read: () => Promise.resolve({ done: false, value: new Uint8Array(1000 + 0 * (reads += 1)) }),
      cancel: () => Promise.resolve(void (cancelled += 1)),
    };
    const answer = { ok: true, status: 200, statusText: '', headers: new Headers(), body: { getReader: () => reader } };
    expect(await readBounded(answer, 10_000)).toBeUndefined();
    expect([reads, cancelled]).toEqual([11, 1]);
  });

  test.each(['/gzip.png', '/br.png', '/twice.png', '/endless.png', '/said.png'])('%s', async (name) => {
    expect(await pictures([`${own}${name}`], { net: { source: own } })).toEqual(['it is larger than 25 MB']);
  });

  test.each([
    ['/records', 'it is larger than 64 MB, expected a page of records'],
    ['/many', 'says that it has 1e9 pages, expected 10000 at most'],
    ['/half', 'could not be read: '],
  ])('records of %s', async (name, message) => {
    const fetch = await publicFetch({ allowPrivate: false, source: own });
    const records = fetchRecords(`${own}${name}`, { ...instantly, fetch, progress: () => undefined });
    await expect(records).rejects.toThrow(message);
    await expect(records).rejects.toMatchObject({ name: 'SourceError' });
  });
});

describe('one bad address', () => {
  test('has its reason, and the others have their turn', async () => {
    const bad = [
      'data:image/svg+xml,%zz',
      'data:image/png;base64,%%%',
      'data:text/html,<b>',
      'data:',
      'http://',
      'http://[',
      'http://a b/x.png',
      'http://x:99999/x.png',
      'https://user:secret@example.org/x.png',
      'http://127.0.0.1:1/x.png',
      'file:///etc/passwd',
      'blob:x',
      'javascript:1',
      'ftp://example.org/x.png',
      'source:///a%zz.png',
      'source:///%00.png',
      'source:../../x.png',
      `${own}/%zz.png`,
      `${own}/typed.png`,
      `${own}/round.png`,
      `${own}/file.png`,
      `${own}/error.png`,
      `${own}/broken.png`,
    ];
    const results = await pictures(
      [
        ...bad,
        `${own}/ok.png`,
        `${own}/untyped.png`,
        `data:image/svg+xml,${SVG.replace('/>', '><title>%zz</title></svg>')}`,
      ],
      {
        net: { source: own },
        folder: work,
      },
    );
    expect(results.slice(0, bad.length).filter((result) => result.startsWith('images/'))).toEqual([]);
    // What broke off in the middle says nothing of the host.
    expect(results.slice(bad.length, -1).map((result) => /^images|could not be fetched/.test(result))).toEqual([
      true,
      true,
    ]);
    expect(results.at(-1)).toMatch(/^images\/inline-\w+\.svg$/);
    expect(results[bad.indexOf(`${own}/typed.png`)]).toBe('the server sent text/html, expected a picture');
  });

  test('whatever it is', async () => {
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(
          fc.constantFrom('data:image/png,', 'data:image/svg+xml;base64,', 'source:///', 'source:', 'http://', 'data:'),
          fc.string(),
        )
        .map(([scheme, rest]) => `${scheme}${rest}`),
    );
    const fetch = (): Promise<never> => Promise.reject(new TypeError('fetch failed'));
    await fc.assert(
      fc.asyncProperty(fc.array(address), async (addresses) => {
        const results = await pictures(addresses, { fetch, folder: work });
        expect(results.filter((result) => result === 'no result' || /\n\s+at /.test(result))).toEqual([]);
      }),
      { numRuns: 200, seed: 20261129 },
    );
  });

  test('of a host that is busy does not speak for the host', async () => {
    expect(await pictures([`${own}/error.png`, `${own}/ok.png`], { net: { source: own } })).toEqual([
      expect.stringContaining('it answered 500'),
      'images/ok.png',
    ]);
  });
});

describe('pictures of a folder', () => {
  let source: string;
  beforeAll(() => {
    source = path.join(work, 'source');
    for (const folder of ['source/static', 'source/sub', 'static', 'beside'])
      mkdirSync(path.join(work, folder), { recursive: true });
    for (const file of [
      'secret.svg',
      'static/secret.svg',
      'beside/served.svg',
      'source/static/own.svg',
      'source/sub/own.svg',
    ])
      writeFileSync(path.join(work, file), SVG);
    symlinkSync('../secret.svg', path.join(source, 'link.svg'));
    symlinkSync('..', path.join(source, 'up'));
    symlinkSync('sub/own.svg', path.join(source, 'inside.svg'));
  });

  test.each([
    ...'../secret.svg ..%2fsecret.svg ..%2Fsecret.svg %2e%2e/secret.svg %2e%2e%2fsecret.svg'.split(' '),
    ...'..%5csecret.svg'.split(' '),
    ...'sub/../../secret.svg sub%2f..%2f..%2fsecret.svg link.svg up/secret.svg /secret.svg'.split(' '),
    ...'//secret.svg'.split(' '),
    ...'%252e%252e%252fsecret.svg ....//secret.svg ..;/secret.svg static/../../secret.svg'.split(' '),
    ...'secret.svg%00.png'.split(' '),
  ])('%s is none', async (address) => {
    for (const written of [`source:///${address}`, `source:${address}`, `source:///sub/${address}`])
      expect((await pictures([written], { folder: source }))[0]).toMatch(/^there is no file|is none of the source$/);
    expect(existsSync(path.join(out, 'images'))).toBe(false);
  });

  test('a file by its whole path is none', async () => {
    const [reason] = await pictures([`source://${path.join(work, 'secret.svg')}`], { folder: source });
    expect(reason).toMatch(/^there is no file/);
  });

  test.each(['own.svg', 'sub/own.svg', 'inside.svg'])('%s is one', async (name) => {
    expect((await pictures([`source:///${name}`], { folder: source }))[0]).toMatch(/^images\//);
  });

  test('another folder is one where --files names it', async () => {
    const files = path.join(work, 'beside');
    expect((await pictures(['source:///served.svg'], { folder: source }))[0]).toContain('--files names');
    expect(await pictures(['source:///served.svg'], { folder: source, files })).toEqual(['images/served.svg']);
    expect((await pictures(['source:///..%2fsecret.svg'], { folder: source, files }))[0]).toContain(
      'none of the source',
    );
  });

  test('texts neither lie outside it, and links that lead there are told', () => {
    writeFileSync(path.join(work, 'secret.md'), '# Secret\n\nKept.');
    writeFileSync(path.join(source, 'a.md'), '# A\n\nA thing.');
    symlinkSync('../secret.md', path.join(source, 'b.md'));
    expect(listSources(source, ['.md']).files).toEqual([path.join(source, 'a.md')]);
    const { records, refusals } = readFiles(READERS.markdown, source, {
      map: new Map(),
      delimiter: undefined,
      languages: undefined,
      encoding: undefined,
    });
    expect(records.map(({ origin }) => origin)).toEqual(['a.md']);
    expect(refusals.map(({ origin, message }) => `${origin}: ${message}`)).toEqual([
      expect.stringMatching(/^b\.md: leads out of the folder through a symbolic link/),
      expect.stringMatching(/^up: leads out of the folder through a symbolic link/),
    ]);
  });
});

test('nothing is written through a link of the content folder', async () => {
  const elsewhere = mkdtempSync(path.join(work, 'elsewhere-'));
  symlinkSync(elsewhere, path.join(out, 'images'));
  await expect(pictures([`data:image/svg+xml,${SVG}`])).rejects.toThrow(/images\/inline.*leads out of the folder/);
  expect(readdirSync(elsewhere)).toEqual([]);
});
