/** What the graph of a list says on its later pages. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PAGES } from '../../../src/glossary/pages/all.ts';
import { letterPage, topicPage, type ListPage } from '../../../src/glossary/pages/lists.ts';
import type { PageContext } from '../../../src/glossary/pages/page.ts';
import { listGraph } from '../../../src/structured-data/graph.ts';
import { context, entry, site } from '../glossary/make.ts';

const listSchema = z.object({
  '@type': z.literal('CollectionPage'),
  name: z.string(),
  mainEntity: z.object({ itemListElement: z.array(z.object({ position: z.int() })) }),
});

function listOf(own: PageContext, page: ListPage): { name: string; positions: number[] } {
  const nodes = z.object({ '@graph': z.array(z.unknown()) }).parse(listGraph(own, page))['@graph'];
  const [list] = nodes.flatMap((node) => listSchema.safeParse(node).data ?? []);
  if (!list) throw new Error('no list');
  return { name: list.name, positions: list.mainEntity.itemListElement.map(({ position }) => position) };
}

const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);

/** 120 terms, each with another name under the same letter. */
const OWN = context(
  from(100, 120).map((number) => entry(`en/a${number}`, { aliases: [`A${number} too`], topics: ['t'] })),
  { site: site({ topics: [{ id: 't', label: { en: 'Topic' } }] }) },
);

test('a letter: positions go on, other names have none', () => {
  const pages = PAGES.letter.all(OWN).map(({ item }) => listOf(OWN, letterPage(OWN, item)));
  expect(pages).toEqual([
    { name: 'Terms under A', positions: from(1, 50) },
    { name: 'Terms under A, page 2', positions: from(51, 50) },
    { name: 'Terms under A, page 3', positions: from(101, 20) },
  ]);
});

test('a topic', () => {
  const pages = PAGES.topic.all(OWN).map(({ item }) => listOf(OWN, topicPage(OWN, item)));
  expect(pages).toEqual([
    { name: 'Topic', positions: from(1, 100) },
    { name: 'Topic: Topic, page 2', positions: from(101, 20) },
  ]);
});
