/**
 * What ties the code to the glossary in `content/`, and what must not. Part of `npm run lint`; the other tests know
 * nothing of `content/`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { listTermFiles } from '../../src/loading/folder.ts';
import { requireSite } from '../../src/loading/site-file.ts';
import { parseEntryFile } from '../../src/mdx/entry-file.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = path.join(ROOT, 'content');
const site = requireSite(folder);

describe('the code names no glossary', () => {
  const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .map((file) => ({ file: path.relative(ROOT, file), text: readFileSync(file, 'utf8') }));

  test.each([
    ...new Set([...(typeof site.name === 'string' ? [site.name] : Object.values(site.name)), ...termNames()]),
  ])('%s stands nowhere in src', (name) => {
    expect(sources.filter(({ text }) => holds(text, name)).map(({ file }) => file)).toEqual([]);
  });
});

test('the form for suggestions offers the topics and languages of the site', () => {
  const form = z
    .object({
      body: z.array(
        z.looseObject({
          id: z.string().optional(),
          attributes: z.looseObject({ options: z.array(z.string()).optional(), default: z.number().optional() }),
        }),
      ),
    })
    .parse(parse(readFileSync(path.join(ROOT, '.github/ISSUE_TEMPLATE/suggest-term.yml'), 'utf8')));
  const field = (id: string): (typeof form.body)[number]['attributes'] | undefined =>
    form.body.find((one) => one.id === id)?.attributes;
  const optionsOf = (id: string): readonly string[] | undefined => field(id)?.options;
  expect(optionsOf('topic')).toEqual([...site.topics.map(({ id }) => id), 'not sure']);
  expect(optionsOf('topic')?.[field('topic')?.default ?? -1]).toBe('not sure');
  expect(optionsOf('language')).toEqual(site.languages.map(({ code, label }) => `${label} (${code})`));
});

/** True when the name stands in the text as whole words. */
function holds(text: string, name: string): boolean {
  return text.split(name).some((after, index, parts) => {
    const before = parts[index - 1];
    return before !== undefined && !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
  });
}

/** Terms of several words: those of one may be words of the language, too. */
function termNames(): string[] {
  return listTermFiles(folder, site).files.flatMap((file) => {
    const { entry } = parseEntryFile({ ...file, bytes: readFileSync(file.path) });
    return entry?.matter.term.includes(' ') === true ? [entry.matter.term] : [];
  });
}
