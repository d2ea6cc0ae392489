/** Mutated entries that are accepted, all in one glossary, through the real build: their text stands on their pages. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { makeCase, readOriginals, type Original } from '../../tools/fuzz/cases.ts';
import { missing } from '../../tools/fuzz/properties.ts';
import { parseHtml, textOfHtml } from '../../tools/fuzz/rendered.ts';
import { wordsOf, wordsOfBody } from '../../tools/fuzz/words.ts';
import { checkContent } from '../../tools/check-content.ts';
import { requireSite } from '../../../src/loading/site-file.ts';
import { parseSlug } from '../../../src/glossary/slug.ts';
import { isError } from '../../../src/glossary/problem.ts';
import { Urls } from '../../../src/glossary/urls.ts';
import { parseEntryFile, splitFrontmatter } from '../../../src/mdx/entry-file.ts';
import { decodeSource } from '../../../src/mdx/source-text.ts';
import { runBuild } from '../../run-build.ts';
import { SAMPLE } from '../../sites.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const work = mkdtempSync(path.join(tmpdir(), 'glossary-fuzz-'));
const content = path.join(work, 'content');
const fileOf = ({ language, name }: Pick<Original, 'language' | 'name'>): string =>
  path.join(content, 'terms', language, `${name}.mdx`);
let mutated: Original[] = [];

beforeAll(async () => {
  cpSync(SAMPLE.content, content, { recursive: true });
  mutated = writeMutants(readOriginals(content));
  const { code, output } = await runBuild({
    content,
    outDir: path.join(work, 'dist'),
    cacheDir: path.join(work, 'cache'),
  });
  if (code !== 0) throw new Error(output);
}, 600_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

test(`the pages of accepted entries show every word of them (FUZZ_SEED=${SEED})`, () => {
  expect(mutated.length).toBeGreaterThan(30);
  expect(mutated.flatMap((entry) => lost(entry).map((fault) => `${entry.language}/${entry.name} ${fault}`))).toEqual(
    [],
  );
});

/** Puts an accepted mutant in the place of as many entries as go together; returns those. */
function writeMutants(originals: readonly Original[]): Original[] {
  const mutants = new Map<string, Original>();
  for (let number = 0; number < 600; number += 1) {
    const { language, name, bytes } = makeCase(originals, SEED, number);
    const { entry, problems } = parseEntryFile({ bytes, file: name, language, name });
    if (!entry || problems.some(isError) || entry.matter.status === 'draft' || bytes.length > 50_000) continue;
    const mutant = { language, name, text: decodeSource(bytes, name).text ?? '' };
    mutants.set(fileOf(mutant), mutant);
  }
  for (const [file, { text }] of mutants) writeFileSync(file, text);
  for (let guilty = guiltyOf(mutants); guilty.length > 0; guilty = guiltyOf(mutants)) {
    for (const file of guilty) {
      mutants.delete(file);
      writeFileSync(file, originals.find((original) => fileOf(original) === file)?.text ?? '');
    }
  }
  return [...mutants.values()];
}

/** Mutants that do not go with the others: those with an error, or those that an error elsewhere names. */
function guiltyOf(mutants: ReadonlyMap<string, Original>): string[] {
  const errors = checkContent(content).problems.filter(isError);
  const named = [...mutants.entries()].filter(([file, { name }]) =>
    errors.some(({ place, message }) => path.join(work, place.file) === file || message.includes(name)),
  );
  if (errors.length > 0 && named.length === 0) throw new Error(JSON.stringify(errors));
  return named.map(([file]) => file);
}

const frontmatter = z.object({
  term: z.coerce.string(),
  definition: z.string(),
  takeaways: z.array(z.string()).default([]),
});

function pageOf(language: string, name: string): string {
  const slug = parseSlug(name);
  if (slug === undefined) throw new Error(name);
  return path.join(work, 'dist', new Urls(requireSite(content)).term(language, slug), 'index.html');
}

function lost({ language, name, text }: Original): string[] {
  const split = splitFrontmatter(text, name);
  if ('problem' in split) throw new Error(name);
  const fields = z
    .object({ sources: z.array(z.object({ id: z.coerce.string() })).default([]) })
    .parse(parse(split.matter));
  const { term, definition, takeaways } = frontmatter.parse(parse(split.matter));
  const body = wordsOfBody(
    split.body,
    fields.sources.map(({ id }) => id),
  );
  const $ = load(readFileSync(pageOf(language, name), 'utf8'));
  for (const picture of $('.prose img').toArray()) $(picture).replaceWith($('<p>').text($(picture).attr('alt') ?? ''));
  // Beside a formula as it is set stands the line that says it.
  $('math').remove();
  const shown = (selector: string): string[] => wordsOf(textOfHtml(parseHtml($(selector).toString())));
  const notes = shown('.sources');
  return [
    ...missing(wordsOf(term), shown('h1')),
    ...missing(wordsOf(definition), shown('#definition')),
    ...missing(wordsOf(takeaways.join('\n')), shown('.takeaways')),
    ...missing(body.flow, shown('.prose')),
    ...body.notes.flatMap((words) => missing(words, notes)),
  ];
}
