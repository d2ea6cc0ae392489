/** Names of picture files. */
import { hashOf } from '../../glossary/hash.ts';
import { slugLike } from '../../glossary/slug.ts';
import { decode } from '../../mdx/urls.ts';

/** A file name for a picture's address, without regard to upper case, that no other one has. WordPress's months stay in it. */
export function pictureName(address: string, taken: Set<string>): string {
  const isInline = address.startsWith('data:');
  const pathname = isInline || !URL.canParse(address) ? '' : decode(new URL(address).pathname);
  const part = /\/uploads\/(.+)$/.exec(pathname)?.[1] ?? pathname;
  const [, base = '', extension = ''] = /^(.*?)(\.\w{2,5})?$/s.exec(part) ?? [];
  const type = /^\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(extension) ? extension.toLowerCase() : '';
  const bare =
    slugLike(isInline ? `inline-${hashOf(address).toString(36)}` : base)
      .slice(-120)
      .replace(/^-/, '') || 'picture';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? bare : `${bare}-${number}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name + type;
  }
}
