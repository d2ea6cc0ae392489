/** The border between an import and the network: who is asked, and how much of an answer is taken. */
import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { lookup as lookupOnce } from 'node:dns/promises';
import { Agent, buildConnector, fetch } from 'undici';
import { isPublicAddress } from './public-address.ts';

/** The part of `fetch` that an import uses. */
export type Ask = (url: string, init: { headers: Record<string, string>; signal: AbortSignal }) => Promise<Answer>;

export interface Answer {
  ok: boolean;
  status: number;
  statusText: string;
  headers: { get: (name: string) => string | null };
  body: Body | null;
}

interface Body {
  getReader: () => {
    read: () => Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    cancel: () => Promise<void>;
  };
}

/** The address is one of this machine or its network; the message says so. */
class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

export interface NetOptions {
  /** Allows all addresses. */
  allowPrivate: boolean;
  /** Address of the source. Where it is private itself, what has the same host and port may be asked, too. */
  source: string | undefined;
}

/** Asks addresses of the public internet only, whatever names and redirects lead to. */
export async function publicFetch({ allowPrivate, source }: NetOptions): Promise<Ask> {
  const open = buildConnector({ timeout: CONNECT });
  const guarded = buildConnector({ timeout: CONNECT, lookup: publicLookup });
  const own = source === undefined ? undefined : await privatePlace(source);
  const connect: buildConnector.connector = (options, callback) => {
    if (allowPrivate || placeOf(options) === own) open(options, callback);
    else if (isIP(bare(options.hostname)) !== 0 && !isPublicAddress(options.hostname))
      callback(refusal(options.hostname), null);
    else guarded(options, callback);
  };
  const dispatcher = new Agent({ connect, maxResponseSize: -1 });
  return (url, init) => fetch(url, { ...init, dispatcher });
}

/** Milliseconds. */
const CONNECT = 15_000;

/** Gives the addresses of a name that are public: those and no others are connected to. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const addresses = error ? [] : found.filter(({ address }) => isPublicAddress(address));
    const [first] = addresses;
    if (error) callback(error, []);
    else if (!first) callback(refusal(`${hostname} (${found[0]?.address ?? 'nothing'})`), []);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function refusal(place: string): PrivateAddressError {
  return new PrivateAddressError(
    `${place} is an address of this machine or its network, expected one of the public internet; --allow-private allows it`,
  );
}

/** Host and port of a source that is private itself. */
async function privatePlace(source: string): Promise<string | undefined> {
  const { hostname, protocol, port } = new URL(source);
  const name = bare(hostname);
  // A name that nobody knows is told when it is asked.
  const addresses = isIP(name) === 0 ? await lookupOnce(name, { all: true }).catch(() => []) : [{ address: name }];
  const isPrivate = addresses.some(({ address }) => !isPublicAddress(address));
  return isPrivate ? placeOf({ hostname, protocol, port }) : undefined;
}

function placeOf({ hostname, protocol, port }: Pick<buildConnector.Options, 'hostname' | 'protocol' | 'port'>): string {
  return `${bare(hostname)} ${port || (protocol === 'https:' ? '443' : '80')}`;
}

/** An IPv6 address without its brackets. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/**
 * The bytes of an answer, unpacked; undefined when there are more than `most`. No more than that are ever held, however
 * small they were packed.
 */
export async function readBounded({ headers, body }: Answer, most: number): Promise<Uint8Array | undefined> {
  const reader = body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  const tooLarge = Number(headers.get('content-length')) > most;
  while (!tooLarge) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts, length);
    if (!value) continue;
    length += value.length;
    if (length > most) break;
    parts.push(value);
  }
  // Nobody waits for the rest, nor minds that it does not come.
  await reader.cancel().catch(() => undefined);
  return undefined;
}
