/**
 * Queries that ask for two terms at once: "a vs b", "difference between a and b". Pagefind sees a bag of word stems, in
 * which "account manager vs key account manager" and "account management vs key account manager" are the same.
 */

/** How a language asks for a comparison; alternatives are separated by `|`. */
export interface VersusWords {
  /** Between two terms: `vs`. */
  versus: string;
  /** Before two terms: `difference between`. */
  lead: string;
  /** Between two terms that follow a lead: `and`. */
  and: string;
}

export type Reading = readonly [string, string];

/** What a found comparison says of itself. */
export interface ComparisonNames {
  title: string;
  /** Every name of each term, as one text. */
  sides: readonly [string, string];
}

/** Every way to read a query as two terms: "a and b and c" has two. Empty when it asks for no comparison. */
export function readVersus(query: string, { versus, lead, and }: VersusWords): Reading[] {
  const text = plain(query);
  const after = new RegExp(`(?:^| )(?:${lead}) (.+)$`, 'u').exec(text)?.[1];
  return splits(after ?? text, after === undefined ? versus : `${versus}|${and}`);
}

/** How well a comparison fits: 3 when the query is its title, either way round, else the terms that are named in it. */
export function fitOf(
  { title, sides }: ComparisonNames,
  readings: readonly Reading[],
  { versus }: VersusWords,
): number {
  const titles = splits(plain(title), versus);
  const fits = readings.flatMap(([a, b]) => [
    titles.some(([first, second]) => (first === a && second === b) || (first === b && second === a)) ? 3 : 0,
    Number(holds(sides[0], a)) + Number(holds(sides[1], b)),
    Number(holds(sides[0], b)) + Number(holds(sides[1], a)),
  ]);
  return Math.max(0, ...fits);
}

/** The two parts around each place where one of the words stands. */
function splits(text: string, words: string): Reading[] {
  const parts = text.split(' ');
  const word = new RegExp(`^(?:${words})$`, 'u');
  return parts.flatMap((part, index): Reading[] => {
    const [before, after] = [parts.slice(0, index).join(' '), parts.slice(index + 1).join(' ')];
    return word.test(part) && before !== '' && after !== '' ? [[before, after]] : [];
  });
}

function holds(names: string, name: string): boolean {
  return ` ${plain(names)} `.includes(` ${name} `);
}

/** Lower-case words without accents and signs, one space between them. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}+#&%]+/gu, ' ')
    .trim();
}
