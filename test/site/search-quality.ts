/** How good search is, as numbers: queries as readers type them, each with the page that should come first. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../sites.ts';

export interface Case {
  /** What is hard about the query: `typo`, `plural` and so on. */
  kind: string;
  query: string;
  /**
   * Address inside the glossary, or from the root, without the slash at its end; with a fragment where a question is meant; empty where
   * nothing should be found.
   */
  expected: string;
}

export interface Score {
  kind: string;
  count: number;
  /** Share of the queries whose expected page is first, or among the first three. */
  hit1: number;
  hit3: number;
  /** Mean reciprocal rank: 1 when every expected page is first, 1/2 when each is second. */
  mrr: number;
}

/** The queries of a language: `test/fixtures/search/<language>.tsv`. */
export function casesOf(language: string): Case[] {
  const file = path.join(ROOT, 'test', 'fixtures', 'search', `${language}.tsv`);
  const [, ...lines] = readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
  return lines.map((line) => {
    const [kind = '', query = '', expected = ''] = line.split('\t');
    return { kind, query, expected };
  });
}

/** From 1; 0 when the page is not among the results, or when there are results where nothing should be found. An expected question must be opened at its fragment. */
export function rankOf({ expected }: Case, addresses: readonly string[], glossary: string): number {
  if (expected === '') return addresses.length === 0 ? 1 : 0;
  const [page = '', fragment] = expected.split('#');
  const wanted = page.startsWith('/') ? `${page}/` : `${glossary}${page}/`;
  const found = addresses.findIndex((address) => {
    const [own = '', ownFragment = ''] = decodeURI(address).split('#');
    return own === wanted && (fragment === undefined || decodeURIComponent(ownFragment) === fragment);
  });
  return found + 1;
}

export function scoreOf(kind: string, ranks: readonly number[]): Score {
  const share = (holds: (rank: number) => boolean): number => ranks.filter(holds).length / ranks.length;
  return {
    kind,
    count: ranks.length,
    hit1: share((rank) => rank === 1),
    hit3: share((rank) => rank > 0 && rank <= 3),
    mrr: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
  };
}
