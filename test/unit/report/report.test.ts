import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { forkPoint, HistoryError, readSnapshot, readSnapshotAt } from '../../../src/loading/snapshot.ts';
import { compareStates, type Report } from '../../../src/report/compare.ts';
import { writeReport } from '../../../src/report/write-report.ts';
import { entryText, withFolder, withFolderAsync } from '../loading/folder.ts';

const BEFORE = {
  'terms/en/anchor.mdx': entryText('Anchor'),
  'terms/en/buoy.mdx': entryText('Buoy', { body: 'Tied to an [anchor](anchor.mdx).' }),
  'terms/en/capstan.mdx': entryText('Capstan'),
  'terms/en/dock.mdx': entryText('Dock'),
};

/** A repository with these entries committed, then changed in the folder: `undefined` removes a file. */
function reportOf(after: Readonly<Record<string, string | undefined>>): Promise<{ report: Report; markdown: string }> {
  return withFolderAsync(BEFORE, async (folder) => {
    const commit = (...args: string[]): string =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
        encoding: 'utf8',
      });
    commit('init', '--quiet');
    commit('add', '.');
    commit('commit', '--quiet', '-m', 'Before');
    for (const [name, text] of Object.entries(after)) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      if (text === undefined) rmSync(file);
      else writeFileSync(file, text);
    }
    const base = forkPoint(folder, 'HEAD');
    const report = compareStates(
      await readSnapshotAt(folder, base, '2026-11-22'),
      await readSnapshot(folder, '2026-11-22'),
    );
    return { report, markdown: writeReport(report, 'base') };
  });
}

describe('report', () => {
  test('says nothing of entries that did not change', async () => {
    const { report, markdown } = await reportOf({});
    const { oldProblems, ...rest } = report;
    expect(oldProblems).toBeGreaterThan(0);
    expect(rest).toEqual({
      added: [],
      changed: [],
      renamed: [],
      removed: [],
      newProblems: [],
      solved: [],
      pages: [],
    });
    expect(markdown).toContain('No entry was added, changed or removed. Pages that differ: 0. No new problems.');
  });

  test('tells of added, changed and removed entries, with what links to them', async () => {
    const { report, markdown } = await reportOf({
      'terms/en/anchor.mdx': undefined,
      'terms/en/buoy.mdx': entryText('Buoy', { body: 'Seen from the [dock](dock.mdx).' }),
      'terms/en/capstan.mdx': entryText('Capstan').replace('Something.', 'A winch that stands upright.'),
      'terms/en/ebb.mdx': entryText('Ebb', { body: 'Felt at the [dock](dock.mdx).' }).replace(
        'Something.',
        'The falling tide.',
      ),
    });
    expect(report.added.map(({ entry, links }) => [entry.slug, links.out])).toEqual([['ebb', ['en/dock']]]);
    expect(report.changed.map(({ entry, fields }) => [entry.slug, fields])).toEqual([
      ['buoy', ['body']],
      ['capstan', ['definition']],
    ]);
    expect(report.changed[0]?.links).toEqual({ out: ['en/dock'], noLongerOut: ['en/anchor'], in: [], noLongerIn: [] });
    expect(report.removed.map(({ before, linkedFrom }) => [before.slug, linkedFrom])).toEqual([
      ['anchor', ['en/buoy']],
    ]);
    expect(report.pages).toContainEqual({ path: '/en/glossary/ebb/', change: 'added' });
    expect(report.pages).toContainEqual({ path: '/en/glossary/anchor/', change: 'removed' });
    expect(report.pages).toContainEqual({ path: '/en/glossary/dock/', change: 'changed' });
    expect(markdown).toContain('Entries: 1 added, 2 changed, 1 removed.');
    expect(markdown).toMatch(/-Something\.\n\+A winch that stands upright\./);
    expect(markdown).toMatch(/^\+ .*"description": "A winch that stands upright\."/m);
    expect(markdown).toContain('redirectFrom: [anchor]');
  });

  test('knows a renamed entry, and whether the old address still leads to it', async () => {
    const renamed = { 'terms/en/dock.mdx': undefined, 'terms/en/pier.mdx': entryText('Dock') };
    const lost = await reportOf(renamed);
    expect(lost.report.renamed.map(({ before, entry, redirected }) => [before.slug, entry.slug, redirected])).toEqual([
      ['dock', 'pier', false],
    ]);
    expect(lost.report.added).toEqual([]);
    expect(lost.report.removed).toEqual([]);
    expect(lost.markdown).toContain('The old address would lead nowhere: add `redirectFrom: [dock]`');
    const kept = await reportOf({
      ...renamed,
      'terms/en/pier.mdx': entryText('Pier', { more: 'redirectFrom: [dock]\n' }),
    });
    expect(kept.report.renamed.map(({ redirected }) => redirected)).toEqual([true]);
  });

  test('tells new problems from old ones, collisions of labels among them', async () => {
    const { report, markdown } = await reportOf({
      'terms/en/jetty.mdx': entryText('Jetty', { more: 'aliases: [Dock]\n' }),
    });
    expect(report.newProblems.map(({ code }) => code)).toContain('duplicate-label');
    expect(report.newProblems.filter(({ place }) => place.file !== 'content/terms/en/jetty.mdx')).toEqual([]);
    expect(markdown).toContain('### Problems that this brings');
    expect(markdown).toMatch(/content\/terms\/en\/jetty\.mdx:\d+:\d+ /);
  });

  test('never lets the text of an entry act in the report', async () => {
    const { markdown } = await reportOf({
      'terms/en/gig.mdx': entryText('"# @team <b>x</b> [a](https://evil.example)"').replace(
        'Something.',
        'See @someone, #12, ``` and ![](https://evil.example/x.png).',
      ),
    });
    // Code spans show what they hold.
    const prose = markdown.replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
    expect(prose).not.toMatch(/@(?:team|someone)|#12/);
    expect(prose).not.toMatch(/(?<!\\)<b>|(?<!\\)\[a\]\(|(?<!\\)!\[\]\(/);
    expect(markdown).not.toMatch(/^```/m);
  });

  test('says what is wrong with the commit to compare with', () => {
    withFolder(BEFORE, (folder) => {
      expect(() => forkPoint(folder, 'HEAD')).toThrow(HistoryError);
      expect(() => forkPoint(folder, '--upload-pack=x')).toThrow('is no commit');
    });
  });
});
