/** What somebody wants who comes to an address that leads nowhere. */

export interface AskedAddress {
  /** The words of the address, as they would be typed; empty where there are none. */
  query: string;
  /** The language whose folder, or whose glossary's folder, the address names. */
  language?: string;
}

/**
 * @param pathname As the browser has it, encoded once or more.
 * @param site Path of the site, and the folders of its glossaries, such as `/docs/en/glossary/`.
 */
export function readAddress(pathname: string, site: { base: string; glossaries: readonly string[] }): AskedAddress {
  const folders = site.glossaries.map((folder) => partsOf(folder, site.base));
  const parts = partsOf(pathname, site.base);
  const named =
    folders.find(([language]) => same(language, parts[0])) ?? folders.find(([, path]) => same(path, parts[0]));
  const [language] = named ?? [];
  const rest = parts.filter((part, index) => index > 1 || !named?.some((folder) => same(folder, part)));
  // The last part is nearly always the term that the reader wanted; a number is that of a page of a list.
  const last = rest.findLast((part) => !/^\d+$/.test(part)) ?? rest.at(-1) ?? '';
  return { query: wordsOf(last), ...(language !== undefined && { language }) };
}

/** Parts of a path below the site, decoded. */
function partsOf(path: string, base: string): string[] {
  const whole = `${decode(path)}/`;
  const below = same(whole.slice(0, base.length), decode(base)) ? whole.slice(base.length) : whole;
  return below
    .split('/')
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !/^index(?:\.\w+)?$/i.test(part));
}

/** "Churn_Rate.html)." -> "Churn Rate": without an ending of files, and what stood around the address in a text. */
function wordsOf(part: string): string {
  return part
    .replace(/[^\p{L}\p{M}\p{N}]+$/u, '')
    .replace(/\.[a-z]\w{0,4}$/i, '')
    .replaceAll(/[-_+\s]+/g, ' ')
    .trim();
}

function same(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}

/** Some programs encode what is encoded already. */
function decode(text: string): string {
  let decoded = text;
  for (let times = 0; times < 3; times += 1) {
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      break;
    }
  }
  return decoded.normalize('NFC');
}
