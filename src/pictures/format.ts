/** What bytes are, whatever their file is called. */
import type { Format } from './address.ts';

/** The kind of a picture by its first bytes; `svg` for anything that begins like XML. Undefined for everything else. */
export function formatOf(bytes: Uint8Array): Format | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  if (start.startsWith('\u0089PNG\r\n\u001A\n')) return 'png';
  if (start.startsWith('\u00FF\u00D8\u00FF')) return 'jpeg';
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'gif';
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp';
  if (start.startsWith('ftyp', 4)) return hasAvifBrand(start) ? 'avif' : undefined;
  return start
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .startsWith('<')
    ? 'svg'
    : undefined;
}

/** The box that an ISO base media file begins with: length, `ftyp`, brand, version, further brands (ISO/IEC 14496-12, 4.3). */
function hasAvifBrand(start: string): boolean {
  const length = Buffer.from(start.slice(0, 4), 'latin1').readUInt32BE();
  const brands = [start.slice(8, 12), ...(start.slice(16, length).match(/.{4}/gs) ?? [])];
  return brands.some((brand) => brand === 'avif' || brand === 'avis');
}
