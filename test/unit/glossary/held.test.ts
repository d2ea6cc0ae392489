/** What the code of the integration puts in place is what the other copy of the code, that of pages, finds. */
import { afterEach, expect, test, vi } from 'vitest';
import { GlossaryError } from '../../../src/glossary/error.ts';
import { buildGlossary } from '../../../src/glossary/glossary.ts';
import * as held from '../../../src/glossary/held.ts';
import { entry, site } from './make.ts';

afterEach(() => held.holdContent(undefined));

/** Another copy of every module, as a bundler makes one. */
async function otherCopy(): Promise<typeof held> {
  vi.resetModules();
  return import('../../../src/glossary/held.ts');
}

const content = (problems: held.Content['problems'] = []): held.Content => ({
  folder: '/content',
  pictures: '/pictures',
  problems,
  ownFiles: new Map(),
  readBody: () => ({ nodes: ['Text.'], notes: [] }),
});

test('content, bodies and page models are the same objects in each copy', async () => {
  const glossary = buildGlossary({ site: site(), entries: [entry('en/lead'), entry('en/deal')] });
  held.holdContent({ ...content(), glossary });
  const other = await otherCopy();
  expect(other).not.toBe(held);
  expect(other.getGlossary()).toBe(glossary);
  const [first] = other.getContext('en').own.entries;
  if (!first) throw new Error('no entry');
  expect(other.getBody(first).nodes).toEqual(['Text.']);
  expect(other.getTermPage(other.getContext('en'), first)).toBe(held.getTermPage(held.getContext('en'), first));
});

test('errors of the content are told by their code, whichever copy throws them', async () => {
  held.holdContent(content([{ code: 'bad-mdx', place: { file: 'x', line: 1, column: 2 }, message: 'm' }]));
  const { getGlossary } = await otherCopy();
  const error = caught(getGlossary);
  expect(error).not.toBeInstanceOf(GlossaryError);
  expect(error).toMatchObject({ code: 'BAD_CONTENT', message: 'error x:1:2 bad-mdx: m\n1 error' });
});

test('a process in which nothing was loaded is refused in one line', () => {
  const error = caught(held.getGlossary);
  expect(error).toMatchObject({ code: 'NO_CONTENT' });
  expect(String(error)).toMatch(/^Error: pages are rendered in a process that does not hold .*astro\.config\.mjs$/);
});

function caught(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}
