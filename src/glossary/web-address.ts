/** Addresses of other sites, as fields and links write them. */
import { isVisible } from './characters.ts';

/** What would end the address where it is written, what is not shown, and what turns text round. */
const REFUSED = /[\s<>"\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** What is wrong with an address that should begin with `http:` or `https:`; undefined when all is well. */
export function webAddressComplaint(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address)) return `is not a web address; ${withProtocol(address)}`;
  const [character] = REFUSED.exec(address) ?? [];
  if (character !== undefined) {
    const shown = isVisible(character) ? `"${character}"` : nameOf(character);
    return `is not a web address, since it has ${shown} in it; write ${written(character)}`;
  }
  return hostComplaint(address);
}

/** The same address without the signs that browsers take and no IRI has (https://www.rfc-editor.org/rfc/rfc3987#section-2.2). */
export function withoutStraySigns(address: string): string {
  return address.replace(/[{}|^`]/g, encodeURIComponent);
}

/** `example.org/x` is meant to be one; of anything else nobody knows. */
function withProtocol(address: string): string {
  const whole = `https://${address.replace(/^[/:]+/, '')}`;
  const isMeant = /^https:\/\/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]|$)/u.test(whole) && URL.canParse(whole);
  return `write ${isMeant && !REFUSED.test(whole) ? whole : 'one that begins with https://'}`;
}

/** What is wrong with the host or port of an address with `http:` or `https:`, which programs would refuse. */
function hostComplaint(address: string): string | undefined {
  const host = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  if (host === '') return 'is not a web address, since it has no host; write it out, like https://example.org';
  return URL.canParse(address)
    ? undefined
    : `is not a web address, since no site has the name "${host}"; correct it, like https://example.org`;
}

/**
 * What is wrong with the address that a site is served from: its path becomes the folder that every page lies under, in
 * the files of a build and of a host, and nothing may stand behind it.
 */
export function siteAddressComplaint(address: string): string | undefined {
  const complaint = webAddressComplaint(address);
  if (complaint !== undefined) return complaint;
  const { username, password, hostname, pathname } = new URL(address);
  if (username !== '' || password !== '')
    return 'has a name or password in it, expected the address alone; remove them';
  if (!PLAIN_HOST.test(hostname))
    return `has the host "${hostname}", expected letters, digits and hyphens between its dots; write it so`;
  const [behind] = /[?#].*/s.exec(address) ?? [];
  if (behind !== undefined) return `has "${behind}" behind its path, expected nothing; remove it`;
  return PLAIN_PATH.test(pathname)
    ? undefined
    : `has the path "${pathname}", expected letters from a to z, digits, hyphens, dots and underscores between its slashes; write it so`;
}

/** A name as browsers write it, or a number in brackets. */
const PLAIN_HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:]+\])$/;

const PLAIN_PATH = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*\/?$/;

function nameOf(character: string): string {
  return character === ' '
    ? 'a space'
    : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** How an address says the character; what has no code of its own is left out. */
function written(character: string): string {
  return /[\p{Cc}\p{Cf}\p{Cs}]/u.test(character)
    ? 'it without'
    : `${encodeURIComponent(character)} for it, if it belongs there`;
}
