import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkContent } from '../../tools/check-content.ts';
import { Drafts, RefusedError } from '../../../src/loading/new-entry.ts';
import { formatProblem } from '../../../src/glossary/problem.ts';
import { FORM_LABELS, readSuggestion, suggestionText } from '../../../src/importers/readers/issue-form.ts';
import { entryText, withFolder } from '../loading/folder.ts';
import { ROOT } from '../../sites.ts';

const SCRIPT = path.join(ROOT, 'scripts', 'entry-from-issue.ts');

/** As GitHub writes the answers of a form into an issue. */
function issueOf(answers: Partial<Record<keyof typeof FORM_LABELS, string>>): string {
  const names = Object.keys(FORM_LABELS).filter((name): name is keyof typeof FORM_LABELS => name in FORM_LABELS);
  return names.map((name) => `### ${FORM_LABELS[name]}\n\n${answers[name] ?? '_No response_'}`).join('\n\n');
}

const ISSUE = issueOf({
  term: 'Ledger review',
  language: 'English (en)',
  abbreviation: 'LR',
  aliases: '- Books review\n- Review of the ledger',
  definition: 'A meeting in which\r\nthe books are read.',
  topic: 'not sure',
  notes: 'Held each year.\n\n- who comes\n- what is read',
  questions: 'Who holds a ledger review?\nHow long does it take?',
  sources: 'https://example.org/ledger',
});

const DRAFT = `---
term: Ledger review
abbreviation: LR
aliases: [Books review, Review of the ledger]
definition: A meeting in which the books are read.
published: 2026-11-22
status: draft
---

Held each year.

- who comes
- what is read

## Questions to answer

- Who holds a ledger review?
- How long does it take?

## Sources to read and cite

- [https://example.org/ledger](https://example.org/ledger)
`;

/** Makes the draft in a new content folder, and returns its text and what a check says. */
function draftOf(issue: string, others: Readonly<Record<string, string>> = {}): { text: string; problems: string[] } {
  return withFolder({ 'terms/en/other.mdx': entryText('Other'), ...others }, (folder) => {
    const suggestion = readSuggestion(issue);
    const { file } = new Drafts(folder).create(suggestion, '2026-11-22', (made) => suggestionText(suggestion, made));
    const text = readFileSync(path.join(folder, file.replace(/^content\//, '')), 'utf8');
    return { text, problems: checkContent(folder).problems.map(formatProblem) };
  });
}

describe('an issue of the form', () => {
  test('becomes a draft that is a sound entry', () => {
    const { text, problems } = draftOf(ISSUE);
    expect(problems).toEqual([]);
    expect(text).toBe(DRAFT);
  });

  test('is never more than data', () => {
    const evil = '</Faq><script>alert(1)</script> {process.env.HOME} import x from "y" --- ```';
    const { text, problems } = draftOf(
      issueOf({
        term: 'Trap: "#1" {x}',
        language: 'English (en)',
        definition: `${evil}\n---\nstatus: published`,
        topic: 'roles: [x]\nstatus: published',
        aliases: '*bold* & <b>',
        notes: `${evil}\n\n<Callout>\n\n# Heading\n\nexport const x = 1\n\n![x](javascript:alert)`,
        questions: evil,
        sources: 'javascript:alert(1)',
      }),
    );
    expect(problems).toEqual([]);
    expect(text).toMatch(/^status: draft$/m);
    expect(text).not.toMatch(/^status: published$/m);
  });

  test('has text, where readers of Markdown would make a link that no entry may have', () => {
    const { text, problems } = draftOf(
      issueOf({
        term: 'New',
        language: 'English (en)',
        definition: 'x',
        notes: 'See www.x<!-- or http://.x',
        sources: 'https://[::1]/',
      }),
    );
    expect(problems.filter((line) => line.includes('error'))).toEqual([]);
    expect(text).toContain('See {"www"}.x\\<!-- or http\\://.x');
    expect(text).toContain('- https\\://\\[::1]/');
  });

  test('loses answers that nobody can see, and says so', () => {
    const suggestion = readSuggestion(
      issueOf({ term: 'New', definition: 'x', abbreviation: '\u2800', aliases: '- \u2800\n- Newer' }),
    );
    expect(suggestion).toMatchObject({
      abbreviation: undefined,
      aliases: ['Newer'],
      leftOut: ['"\u2800" under "Abbreviation": nobody can see it', '"\u2800" under "Other names": nobody can see it'],
    });
  });

  test('of which no address can be made gets one from the command, as its message says', () => {
    withFolder({ 'terms/en/other.mdx': entryText('Other') }, (folder) => {
      const file = path.join(folder, 'issue.md');
      writeFileSync(file, issueOf({ term: '\u2605', definition: 'A star.' }));
      const run = (...args: string[]): string => {
        const env = { ...process.env, GLOSSARY_CONTENT: folder };
        const { stdout, stderr } = spawnSync(process.execPath, [SCRIPT, file, ...args], { env, encoding: 'utf8' });
        return stdout + stderr;
      };
      const [, advice = ''] = /such as (--slug my-term)/.exec(run()) ?? [];
      expect(run(...advice.split(' '))).toMatch(/^made .*terms\/en\/my-term\.mdx, a draft/);
    });
  });

  test('is refused when an entry has the name, or the language is none of the glossary', () => {
    expect(() => draftOf(issueOf({ term: 'other', language: 'English (en)', definition: 'x' }))).toThrow(RefusedError);
    expect(() => draftOf(issueOf({ term: 'New', language: 'Klingon (tlh)', definition: 'x' }))).toThrow(
      '"tlh" is not a language in site.yaml',
    );
  });

  test('has the headings that the form gives it', () => {
    const form = z
      .object({
        body: z.array(
          z.looseObject({ id: z.string().optional(), attributes: z.looseObject({ label: z.string().optional() }) }),
        ),
      })
      .parse(parse(readFileSync(path.join(ROOT, '.github', 'ISSUE_TEMPLATE', 'suggest-term.yml'), 'utf8')));
    const labels = form.body.flatMap(({ id, attributes }) => (id === undefined ? [] : [[id, attributes.label]]));
    expect(Object.fromEntries(labels)).toEqual(FORM_LABELS);
  });
});
