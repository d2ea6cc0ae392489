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
}

/** Writes a glossary of `count` generated entries; returns the slugs in the order of their numbers. */
export async function writeCorpus({ folder, count, words = 900, seed = 1 }: CorpusOptions): Promise<string[]> {
  const terms = path.join(folder, 'terms', 'en');
  await mkdir(terms, { recursive: true });
  await writeFile(path.join(folder, 'site.yaml'), siteYaml());
  const writer = new EntryWriter(new Random(seed), words);
  const slugs: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const entry = writer.entry(number);
    slugs.push(entry.slug);
    await writeFile(path.join(terms, `${entry.slug}.mdx`), entry.source);
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
  readonly #vocabulary: readonly string[];

  constructor(random: Random, words: number) {
    this.#random = random;
    this.#words = words;
    this.#vocabulary = makeVocabulary(random, 20_000);
  }

  entry(number: number): { slug: string; source: string } {
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
sources:
  - {id: one, title: "${this.#sentence(5)}", publisher: Example Press, url: "https://example.org/one/${number}", asOf: 2026-01-15}
  - {id: two, title: "${this.#sentence(4)}", publisher: Example Press, url: "https://example.org/two/${number}"}
published: 2026-01-${String((number % 28) + 1).padStart(2, '0')}
---

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

<Callout type="tip">

${this.#sentence(20)}

</Callout>

## ${this.#sentence(3)}

${this.#paragraphs(section)}

<Faq question="${this.#sentence(7).replace('.', '?')}">

${this.#paragraphs(Math.round(section / 2))}

</Faq>

<Faq question="${this.#sentence(8).replace('.', '?')}">

${this.#paragraphs(Math.round(section / 2))}

</Faq>
`;
    return { slug, source };
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
