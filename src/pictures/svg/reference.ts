/** Addresses within a picture, as browsers read them: written in several ways, they lead to the same part. */

/** Without what the parser of addresses takes out (https://url.spec.whatwg.org/#concept-basic-url-parser). */
export function bareAddress(written: string): string {
  return written.replaceAll(/[\t\n\r]/g, '').trim();
}

/** The ids that `#name` may lead to: as it stands there, and decoded. */
export function idsOf(address: string): string[] {
  const id = address.slice(1);
  const decoded = id.replaceAll(/(?:%[\da-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
  );
  return decoded === id ? [id] : [id, decoded];
}
