/** What may happen to an entry's file by accident or by intent, as functions of its text. */
import { MARKDOWN, ODDITIES, TOKENS, YAML } from './pieces.ts';
import type { Random } from './random.ts';

/** A mutation; `other` gives the text of another entry. */
export type Mutation = (text: string, random: Random, other: () => string) => string;

/** By name, for the record of a case. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'delete characters': (text, random) => {
    const [start, end] = span(text, random, 1 + random.below(random.next() < 0.2 ? 200 : 6));
    return text.slice(0, start) + text.slice(end);
  },
  'duplicate characters': (text, random) => {
    const [start, end] = span(text, random, 1 + random.below(random.next() < 0.2 ? 200 : 6));
    return text.slice(0, end) + text.slice(start);
  },
  'swap characters': (text, random) => {
    const at = random.below(text.length - 1);
    return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
  },
  'insert an odd character': (text, random) => insert(text, random.below(text.length + 1), random.pick(ODDITIES)),
  'insert a token': (text, random) => insert(text, random.below(text.length + 1), random.pick(TOKENS)),
  'insert a token into the body': (text, random) => insert(text, inBody(text, random), random.pick(TOKENS)),
  'insert tokens around words': (text, random) => {
    const words = [...text.slice(bodyStart(text)).matchAll(/[\p{L}\p{N}]+/gu)];
    if (words.length === 0) return text;
    const from = random.below(words.length);
    const to = Math.min(words.length - 1, from + random.below(4));
    const [token, start] = [random.pick(TOKENS), bodyStart(text) + (words[from]?.index ?? 0)];
    const end = bodyStart(text) + (words[to]?.index ?? 0) + (words[to]?.[0].length ?? 0);
    return `${text.slice(0, start)}${token}${text.slice(start, end)}${closing(token)}${text.slice(end)}`;
  },
  'replace a word': (text, random) => {
    const words = [...text.matchAll(/\S+/g)];
    const word = words[random.below(words.length)];
    const piece = random.pick([...TOKENS, ...ODDITIES]);
    return word ? text.slice(0, word.index) + piece + text.slice(word.index + word[0].length) : text;
  },
  'insert Markdown': (text, random) => {
    const piece = random.pick(MARKDOWN);
    return atLine(text, bodyLine(text, random), random.next() < 0.7 ? `\n${piece}\n` : piece);
  },
  'put Markdown into a line': (text, random) => insert(text, inBody(text, random), random.pick(MARKDOWN)),
  'delete lines': (text, random) => lines(text, (all) => all.splice(random.below(all.length), 1 + random.below(4))),
  'duplicate lines': (text, random) =>
    lines(text, (all) => {
      const at = random.below(all.length);
      all.splice(at, 0, ...all.slice(at, at + 1 + random.below(4)));
    }),
  'move a line': (text, random) =>
    lines(text, (all) => all.splice(random.below(all.length), 0, ...all.splice(random.below(all.length), 1))),
  'join lines': (text, random) =>
    lines(text, (all) => {
      const at = random.below(all.length);
      all.splice(at, 2, `${all[at] ?? ''} ${all[at + 1] ?? ''}`);
    }),
  'indent lines': (text, random) =>
    lines(text, (all) => {
      const [at, indent] = [
        random.below(all.length),
        random.pick([' ', '  ', '    ', '\t', '> ', '- ', '1. ', '  > ']),
      ];
      for (let index = at; index < Math.min(all.length, at + 1 + random.below(6)); index += 1) {
        all[index] = indent + (all[index] ?? '');
      }
    }),
  'insert empty lines': (text, random) => atLine(text, bodyLine(text, random), '\n'.repeat(1 + random.below(3))),
  'remove empty lines': (text, random) => {
    const [start, end] = span(text, random, 400);
    return text.slice(0, start) + text.slice(start, end).replace(/\n{2,}/g, '\n') + text.slice(end);
  },
  'unbalance brackets': (text, random) => {
    const brackets = [...text.matchAll(/[[\](){}<>*_`~|]/g)];
    const bracket = brackets[random.below(brackets.length)];
    if (!bracket) return text;
    const twice = random.next() < 0.4 ? bracket[0].repeat(2) : '';
    return text.slice(0, bracket.index) + twice + text.slice(bracket.index + 1);
  },
  'unbalance tags': (text, random) => {
    const tags = [...text.matchAll(/<\/?[A-Z]\w*[^>]*>/g)];
    const tag = tags[random.below(tags.length)];
    if (!tag) return text;
    const changed = random.pick([
      '',
      tag[0] + tag[0],
      tag[0].replace('>', ' />'),
      tag[0].replace('<', '</'),
      `${tag[0]} `,
    ]);
    return text.slice(0, tag.index) + changed + text.slice(tag.index + tag[0].length);
  },
  'edit the frontmatter': (text, random) => insert(text, random.below(bodyStart(text)), random.pick(YAML)),
  'add to the frontmatter': (text, random) =>
    atLine(text, 1 + random.below(matterLines(text)), `${random.pick(YAML).trim()}\n`.slice(0, 200)),
  'replace a value': (text, random) => {
    const values = [...text.slice(0, bodyStart(text)).matchAll(/(?<=: )\S.*$/gm)];
    const value = values[random.below(values.length)];
    return value ? text.slice(0, value.index) + random.pick(YAML) + text.slice(value.index + value[0].length) : text;
  },
  'splice with another entry': (text, random, other) => {
    const second = other();
    return text.slice(0, random.below(text.length)) + second.slice(random.below(second.length));
  },
  'take a passage of another entry': (text, random, other) => {
    const second = other();
    const [start, end] = span(second, random, 20 + random.below(600));
    return insert(text, random.below(text.length + 1), second.slice(start, end));
  },
  truncate: (text, random) => text.slice(0, Math.floor(text.length * Math.max(0.02, random.next() ** 0.3))),
  'repeat a piece many times': (text, random) => {
    const piece = random.pick([...TOKENS, ...ODDITIES, ...MARKDOWN, 'word ', '> ', '- ', '[', '*a ', '_']);
    return insert(text, inBody(text, random), piece.repeat(1 + random.below(random.next() < 0.1 ? 9000 : 40)));
  },
  'make a line very long': (text, random) => {
    const piece = random.pick(['a', 'word ', 'é', '…', '\u200b', ' ']);
    return insert(text, random.below(text.length + 1), piece.repeat(10 ** (2 + random.below(3)) / piece.length));
  },
  'other line ends': (text, random) => {
    const [start, end] = random.next() < 0.5 ? [0, text.length] : span(text, random, 100);
    return (
      text.slice(0, start) +
      text.slice(start, end).replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', ' \n', '\\\n'])) +
      text.slice(end)
    );
  },
};

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

/** Start and end of a stretch of at most `length` characters. */
function span(text: string, random: Random, length: number): [number, number] {
  const start = random.below(text.length);
  return [start, Math.min(text.length, start + length)];
}

/** The offset of the first line after the frontmatter; 0 when that is broken. */
function bodyStart(text: string): number {
  const end = text.indexOf('\n---', 3);
  return end < 0 ? 0 : Math.min(text.length, end + 5);
}

function inBody(text: string, random: Random): number {
  const start = bodyStart(text);
  return start + random.below(text.length - start + 1);
}

function matterLines(text: string): number {
  return text.slice(0, bodyStart(text)).split('\n').length - 2;
}

function bodyLine(text: string, random: Random): number {
  const before = matterLines(text) + 1;
  return before + random.below(text.split('\n').length - before + 1);
}

function atLine(text: string, line: number, piece: string): string {
  return lines(text, (all) => all.splice(line, 0, piece));
}

function lines(text: string, change: (all: string[]) => unknown): string {
  const all = text.split('\n');
  change(all);
  return all.join('\n');
}

/** What would close a token that opens something: `**` and `**`, `<kbd>` and `</kbd>`. */
function closing(token: string): string {
  const tag = /^<(\w+)[^/]*>$/.exec(token)?.[1];
  if (tag !== undefined) return `</${tag}>`;
  const pairs: Readonly<Record<string, string>> = {
    '[': '](https://example.org/)',
    '(': ')',
    '{': '}',
    '{"': '"}',
    '![': '](x.png)',
    '"': '"',
  };
  return pairs[token] ?? token;
}
