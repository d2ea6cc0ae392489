/** Which pages have a picture for where their links are shared. */
import type { Glossary } from './glossary.ts';

/** Pictures of terms cost about 10 ms of processor time each, once; up to this number `auto` draws them. */
const AUTO_LIMIT = 500;

/** True where each term has a picture of its own. */
export function hasTermPictures({ site, languages }: Pick<Glossary, 'site' | 'languages'>): boolean {
  if (site.socialPictures !== 'auto') return site.socialPictures === 'terms';
  const count = [...languages.values()].reduce((sum, { entries }) => sum + entries.length, 0);
  return count <= AUTO_LIMIT;
}

/** True where each language has a picture, for its pages without one of their own. */
export function hasSitePictures({ site }: Pick<Glossary, 'site'>): boolean {
  return site.socialPictures !== 'none';
}
