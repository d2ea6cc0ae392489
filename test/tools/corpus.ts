/** Seeded glossaries of any size, for benchmarks and tests: the same seed and count always give the same files. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface CorpusOptions {
  /** Folder to write `site.yaml` and `terms/en/*.mdx` into; created when missing. */
  folder: string;
  /** Number of entries. */
  count: number;
  /** Approximate words of prose in each entry. */
  words?: number;
  /** Seed of the pseudo-random generator. */
  seed?: number;
  /**
   * `full` (the default) has questions, contrasts, formulas, pictures, notes and former addresses as often as a glossary
   * that people wrote; `plain` has none but two questions, as figures before 2026-12 were measured.
   */
  shape?: CorpusShape;
}

export const CORPUS_SHAPES = ['full', 'plain'] as const;
export type CorpusShape = (typeof CORPUS_SHAPES)[number];

/** Writes a glossary of `count` generated entries; returns the slugs in the order of their numbers. */
export async function writeCorpus(options: CorpusOptions): Promise<string[]> {
  const { folder, count, words = 900, seed = 1, shape = 'full' } = options;
  const terms = path.join(folder, 'terms', 'en');
  await mkdir(terms, { recursive: true });
  await mkdir(path.join(folder, 'images'), { recursive: true });
  await writeFile(path.join(folder, 'site.yaml'), siteYaml());
  const writer = new EntryWriter(new Random(seed), words, shape);
  const slugs: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const entry = writer.entry(number);
    slugs.push(entry.slug);
    await writeFile(path.join(terms, `${entry.slug}.mdx`), entry.source);
    if (entry.picture !== undefined) await writeFile(path.join(folder, 'images', `${number}.svg`), entry.picture);
  }
  return slugs;
}

const TOPICS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'];

function siteYaml(): string {
  const topics = TOPICS.map((id) => `  - {id: ${id}, label: Topic ${id}}`).join('\n');
  return `name: Generated glossary
tagline: Entries made by a generator.
url: https://example.org
publisher: {name: Example, url: "https://example.org"}
languages:
  - {code: en, label: English}
topics:
${topics}
`;
}

class EntryWriter {
  readonly #random: Random;
  readonly #words: number;
  readonly #shape: CorpusShape;
  readonly #vocabulary: readonly string[];

  constructor(random: Random, words: number, shape: CorpusShape) {
    this.#random = random;
    this.#words = words;
    this.#shape = shape;
    this.#vocabulary = makeVocabulary(random, 20_000);
  }

  entry(number: number): { slug: string; source: string; picture?: string } {
    const term = this.#term(number);
    const slug = slugOf(term);
    const near = [number - 1, number - 7, number - 31]
      .filter((other) => other >= 0)
      .map((other) => slugOf(this.#term(other)));
    const broader = number > 10 ? [slugOf(this.#term(Math.floor(number / 10)))] : [];
    const related = near.filter((other) => !broader.includes(other));
    const section = Math.round(this.#words / 6);
    const source = `---
term: ${term}
abbreviation: ${abbreviation(number)}
aliases: [${this.#word(number, 3)} ${this.#word(number, 5)} alias ${number}]
definition: ${this.#sentence(14)} ${this.#sentence(12)}
topics: [${TOPICS[number % TOPICS.length]}]
takeaways:
  - ${this.#sentence(10)}
  - ${this.#sentence(11)}
broader: [${broader.join(', ')}]
related: [${related.join(', ')}]
${this.#contrast(number)}sources:
  - {id: one, title: "${this.#sentence(5)}", publisher: Example Press, url: "https://example.org/one/${number}", asOf: 2026-01-15}
  - {id: two, title: "${this.#sentence(4)}", publisher: Example Press, url: "https://example.org/two/${number}"}
published: 2026-01-${String((number % 28) + 1).padStart(2, '0')}
${this.#has(number, 1 / 20) ? `redirectFrom: [former-${number}]\n` : ''}---

${this.#paragraphs(section)}[^one]

## ${this.#sentence(4)}

${this.#paragraphs(section)} See [${near[0] ?? slug}](${near[0] ?? slug}.mdx).

- **${this.#word(number, 1)}**: ${this.#sentence(12)}
- **${this.#word(number, 2)}**: ${this.#sentence(13)}[^two]

## ${this.#sentence(5)}

${this.#paragraphs(section)}

| ${this.#word(number, 4)} | ${this.#word(number, 6)} |
| --- | --- |
| ${this.#sentence(3)} | ${this.#sentence(4)} |

${this.#extras(number)}

## ${this.#sentence(3)}

${this.#paragraphs(section)}

<Faq question="${this.#sentence(7).replace('.', '?')}">

${this.#paragraphs(Math.round(section / 2))}

</Faq>

<Faq question="${this.#sentence(8).replace('.', '?')}">

${this.#paragraphs(Math.round(section / 2))}

</Faq>
`;
    const picture = this.#has(number, 1 / 4) ? drawing(number) : undefined;
    return { slug, source, ...(picture !== undefined && { picture }) };
  }

  /** True for this share of all numbers, evenly spread; never where the shape is plain. */
  #has(number: number, share: number): boolean {
    return this.#shape === 'full' && Math.floor((number + 1) * share) > Math.floor(number * share);
  }

  /** Two entries in three are told from another one, in four points. */
  #contrast(number: number): string {
    if (number < 3 || !this.#has(number, 2 / 3)) return '';
    const points = Array.from(
      { length: 4 },
      () => `      - {aspect: ${this.#plain(2)}, this: ${this.#plain(6)}, other: ${this.#plain(6)}}\n`,
    );
    return `contrasts:\n  - with: ${slugOf(this.#term(number - 3))}\n    points:\n${points.join('')}`;
  }

  /** Notes, formulas and pictures, and two more questions. */
  #extras(number: number): string {
    const note = `<Callout type="tip">\n\n${this.#sentence(20)}\n\n</Callout>\n`;
    if (this.#shape === 'plain') return note.trimEnd();
    const rate = `${this.#plain(2)} = ${this.#plain(2)} ÷ ${this.#plain(2)}`;
    return [
      this.#has(number, 1 / 4) ? note : '',
      this.#has(number, 3 / 10)
        ? `<Formula expression="${rate}">\n\nWith ${number + 1} and 4: ${number + 1} × 4 = ${(number + 1) * 4}.\n\n</Formula>\n`
        : '',
      this.#has(number, 1 / 4) ? `<Figure src="../../images/${number}.svg" alt="${this.#plain(8)}" />\n` : '',
      ...[9, 10].map(
        (length) =>
          `<Faq question="${this.#plain(length)}?">\n\n${this.#paragraphs(Math.round(this.#words / 20))}\n\n</Faq>\n`,
      ),
    ].join('\n');
  }

  /** Words without the sign at their end. */
  #plain(length: number): string {
    return this.#sentence(length).slice(0, -1);
  }

  /** Terms are a function of their number alone, so that any entry can name any other. */
  #term(number: number): string {
    return `${capitalise(this.#word(number, 0))} ${this.#word(number, 7)} ${number}`;
  }

  #word(number: number, salt: number): string {
    return at(this.#vocabulary, (number * 2_654_435_761 + salt * 40_503) % this.#vocabulary.length);
  }

  /** Words with a Zipf-like distribution: a few very common, most rare, as in real prose. */
  #anyWord(): string {
    return at(this.#vocabulary, Math.floor(this.#vocabulary.length ** this.#random.next()) - 1);
  }

  #sentence(length: number): string {
    const words = Array.from({ length }, () => this.#anyWord());
    return `${capitalise(words.join(' '))}.`;
  }

  #paragraphs(words: number): string {
    const sentences = Array.from({ length: Math.max(1, Math.round(words / 14)) }, () => this.#sentence(14));
    const paragraphs: string[] = [];
    for (let start = 0; start < sentences.length; start += 4)
      paragraphs.push(sentences.slice(start, start + 4).join(' '));
    return paragraphs.join('\n\n');
  }
}

/** Mulberry32: a small deterministic generator, uniform in [0, 1). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }
}

function makeVocabulary(random: Random, size: number): string[] {
  const onsets = ['b', 'br', 'c', 'd', 'dr', 'f', 'g', 'gr', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'st', 't', 'tr', 'v'];
  const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
  const codas = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'st'];
  const syllable = (): string =>
    at(onsets, random.below(onsets.length)) +
    at(vowels, random.below(vowels.length)) +
    at(codas, random.below(codas.length));
  const words = new Set<string>();
  while (words.size < size) {
    const syllables = words.size < 200 ? 1 : 1 + random.below(3);
    words.add(Array.from({ length: syllables }, syllable).join(''));
  }
  return [...words];
}

/** A picture of bars, another for each number. */
function drawing(number: number): string {
  const bars = [3, 5, 7].map(
    (step, index) => `<rect x="${index * 120 + 20}" y="20" width="80" height="${((number * step) % 160) + 20}" />`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 220"><g fill="#4a7">${bars.join('')}</g></svg>\n`;
}

/** AAA0, AAA1 …: all-capital, unique, a function of the number. */
function abbreviation(number: number): string {
  let rest = number;
  let letters = '';
  for (let place = 0; place < 4; place += 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26);
  }
  return letters;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function slugOf(term: string): string {
  return term.toLowerCase().replaceAll(' ', '-');
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
}
