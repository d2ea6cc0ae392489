/**
 * Every entry is ordinary MDX: a plain Astro project with @astrojs/mdx compiles a whole glossary as it stands, and what
 * it shows has the words that ours has. Only `[^id]` of a source in the frontmatter stays text there.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOriginals } from '../../tools/fuzz/cases.ts';
import { parseHtml, textOfHtml } from '../../tools/fuzz/rendered.ts';
import { plainText } from '../../../src/mdx/plain-text.ts';
import { parseEntryFile, type ParsedEntry } from '../../../src/mdx/entry-file.ts';
import { userEnvironment } from '../../run-build.ts';
import { SAMPLE, ROOT } from '../../sites.ts';

const project = mkdtempSync(path.join(tmpdir(), 'glossary-mdx-'));

beforeAll(async () => {
  cpSync(path.join(ROOT, 'test/fixtures/astro-mdx'), project, { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'));
  const astro = path.join(ROOT, 'node_modules/astro/bin/astro.mjs');
  const env = userEnvironment({ TERMS: path.join(SAMPLE.content, 'terms') });
  await promisify(execFile)(process.execPath, [astro, 'build'], { cwd: project, env });
}, 300_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('@astrojs/mdx shows the words that ours shows', () => {
  test.each(readOriginals(SAMPLE.content))('$language/$name', ({ language, name, text }) => {
    const { entry } = parseEntryFile({ bytes: new TextEncoder().encode(text), file: name, language, name });
    if (!entry) throw new Error('has errors');
    expect(shown(path.join(project, 'dist', language, `${name}.html`), entry)).toEqual({
      flow: words(plainText(entry.body.nodes)),
      questions: entry.outline.faqs.map(({ question }) => question),
      notes: entry.body.notes.map(({ nodes }) => words(plainText(nodes))),
    });
  });
});

interface Shown {
  flow: string[];
  questions: string[];
  notes: string[][];
}

function shown(file: string, { matter }: ParsedEntry): Shown {
  const $ = load(readFileSync(file, 'utf8'));
  // What a page of ours shows in another way: a box as a character, the title of a picture as its caption.
  for (const box of $('input[type=checkbox]').toArray())
    $(box).replaceWith($(box).attr('checked') === undefined ? '☐' : '☑');
  for (const picture of $('img[title]').toArray())
    $(picture).after(' ', $('<span>').text($(picture).attr('title') ?? ''));
  const text = (html: string): string =>
    matter.sources.reduce((all, { id }) => all.replaceAll(`[^${id}]`, ''), textOfHtml(parseHtml(html)));
  const questions = $('.question')
    .remove()
    .toArray()
    .map((one) => $(one).text())
    .filter((one) => one !== '');
  $('[data-footnote-backref], sup:has([data-footnote-ref])').remove();
  const notes = $('[data-footnotes]')
    .remove()
    .find('li')
    .toArray()
    .map((one) => words(text($(one).html() ?? '')));
  return { flow: words(text($('main').html() ?? '')), questions, notes };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
