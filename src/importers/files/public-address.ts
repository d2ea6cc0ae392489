/** Which addresses of the network belong to everybody. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Global unicast: the part of IPv6 that is given out. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');
/** In a network without IPv4 the addresses of that are written so: what counts is the address at the end. */
const TRANSLATED = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** True for an address of the public internet; false for those of this machine, its network, and all that is reserved. */
export function isPublicAddress(text: string): boolean {
  const bare = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (isIP(bare) === 0) return false;
  const address = ipaddr.process(bare);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  if (address.match(TRANSLATED)) return new ipaddr.IPv4(address.toByteArray().slice(-4)).range() === 'unicast';
  return address.match(GLOBAL) && address.range() === 'unicast';
}
