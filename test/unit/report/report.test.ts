import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { forkPoint, HistoryError, readSnapshot, readSnapshotAt } from '../../../src/loading/snapshot.ts';
import { compareStates, type Report } from '../../../src/report/compare.ts';
import { writeReport } from '../../../src/report/write-report.ts';
import { entryText, SITE, withFolder, withFolderAsync } from '../loading/folder.ts';

const BEFORE = {
  'terms/en/anchor.mdx': entryText('Anchor'),
  'terms/en/buoy.mdx': entryText('Buoy', { body: 'Tied to an [anchor](anchor.mdx).' }),
  'terms/en/capstan.mdx': entryText('Capstan'),
  'terms/en/dock.mdx': entryText('Dock'),
};

/** A repository with these entries committed, then changed in the folder: `undefined` removes a file. */
function reportOf(
  after: Readonly<Record<string, string | undefined>>,
  before: Readonly<Record<string, string>> = BEFORE,
): Promise<{ report: Report; markdown: string }> {
  return withFolderAsync(before, async (folder) => {
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

/** What GitHub, Markdown or HTML would make something of. */
const HOSTILE = [
  '</details> <b>x</b> <!-- y --> <script>z</script>',
  '[a](https://evil.example) ![](https://evil.example/x.png) www.evil.example a@evil.example',
  '@someone, #12, GH-12, o/r#3 and :tada:',
  '``` ~~~ ` **a** _b_ ~~c~~ | d | [^1] [ ] &amp; &#64; \\',
  '$a$ costs $5',
  '# a - b + c 1. d > e',
];

/** The text that GitHub shows (joiners left out), and the tags that it takes for HTML. Fails where it would act on text. */
function readAsGitHub(markdown: string): [text: string, tags: string[]] {
  const tags: string[] = [];
  const texts: string[] = [];
  for (const node of nodesOf(unified().use(remarkParse).use(remarkGfm).parse(markdown))) {
    expect(['link', 'image', 'linkReference', 'footnoteReference', 'table']).not.toContain(node.type);
    if (node.type === 'html') {
      expect(node.value.replace(/<\/?(?:del|ins|span|details)>|<summary>[^<>]*<\/summary>/g, '').trim()).toBe('');
      tags.push(...[...node.value.matchAll(/<\/?([a-z]+)>/g)].map(([, name = '']) => name));
    } else if (node.type === 'text') {
      expect(node.value).not.toMatch(/[@#]\w|GH-\d|:\w+:|.\$|\$./);
      texts.push(node.value);
    } else if (node.type === 'paragraph' || node.type === 'heading') texts.push('\n');
  }
  return [texts.join('').replaceAll('\u2060', ''), tags];
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
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
      unreadable: [],
      files: [],
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
    expect(report.changed.map(({ entry, texts }) => [entry.slug, texts])).toEqual([
      ['buoy', [{ what: 'Text', before: 'Tied to an anchor.', now: 'Seen from the dock.' }]],
      ['capstan', [{ what: 'Definition', before: 'Something.', now: 'A winch that stands upright.' }]],
    ]);
    expect(report.changed[0]?.links).toEqual({ out: ['en/dock'], noLongerOut: ['en/anchor'], in: [], noLongerIn: [] });
    expect(report.removed.map(({ before, linkedFrom }) => [before.slug, linkedFrom])).toEqual([
      ['anchor', ['en/buoy']],
    ]);
    expect(report.pages).toContainEqual({ path: '/en/glossary/ebb/', change: 'added' });
    expect(report.pages).toContainEqual({ path: '/en/glossary/anchor/', change: 'removed' });
    expect(report.pages).toContainEqual({ path: '/en/glossary/dock/', change: 'changed' });
    expect(markdown).toContain('Entries: 1 added, 2 changed, 1 removed.');
    expect(markdown).toContain(`- **Definition**
  - before: <del>Something</del>.
  - now: <ins>A winch that stands upright</ins>.
`);
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

  test('says in words what is deprecated, replaced, a translation, or a draft', async () => {
    const { markdown } = await reportOf({
      'terms/en/anchor.mdx': entryText('Anchor', { more: 'status: deprecated\nreplacedBy: dock\n' }),
      'terms/en/capstan.mdx': entryText('Capstan', { more: 'status: draft\n' }),
      'terms/en/dock.mdx': entryText('Dock', { more: 'translations: {es: muelle}\n' }),
      'terms/en/later.mdx': entryText('Later').replace('2026-01-01', '2027-01-01'),
      'terms/es/muelle.mdx': entryText('Muelle', { more: 'translations: {en: dock}\n' }),
    });
    expect(markdown).toContain('- Deprecated: replaced by “Dock” (en/dock).\n');
    expect(markdown).toContain('- A draft again: readers no longer see it.\n');
    expect(markdown).toContain('- A draft: readers do not see it yet.\n');
    expect(markdown).toContain('- Translation of “Muelle” (es/muelle), in the language es.\n');
    expect(markdown).toContain('- Translation of “Dock” (en/dock), in the language en.\n');
  });

  test('tells of settings, own pages, words and pictures, and calls no entry with errors removed', async () => {
    const { report, markdown } = await reportOf({
      'site.yaml': SITE.replace('name: Test\n', 'name: Better\n'),
      'pages/en/privacy.mdx': '---\ntitle: Privacy\ndescription: What we keep.\n---\n\nNothing.\n',
      'words/en.txt': 'bollard\n',
      'images/pier.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>\n',
      'terms/en/anchor.mdx': entryText('Anchor').replace('term:', 'trem:'),
      'terms/en/dock.mdx': entryText('Dock', { body: '<Figure src="../../images/pier.svg" alt="A pier" />' }),
    });
    expect(report.removed).toEqual([]);
    expect(report.unreadable).toEqual(['content/terms/en/anchor.mdx']);
    expect(report.files.map(({ file, change, shownBy }) => [file, change, shownBy])).toEqual([
      ['content/images/pier.svg', 'added', ['en/dock']],
      ['content/pages/en/privacy.mdx', 'added', []],
      ['content/site.yaml', 'changed', []],
      ['content/words/en.txt', 'added', []],
    ]);
    expect(markdown).toContain('- **name**\n  - before: <del>Test</del>\n  - now: <ins>Better</ins>\n');
    expect(markdown).toContain('- **Text** added: Nothing.\n');
    expect(markdown).toContain('- **Word** added: bollard\n');
    expect(markdown).toContain('- **Picture described as** added: A pier\n');
    expect(report.pages).toContainEqual({ path: '/en/privacy/', change: 'added' });
  });

  test('a renamed entry changes no links of others', async () => {
    const { report } = await reportOf({
      'terms/en/anchor.mdx': undefined,
      'terms/en/grapnel.mdx': entryText('Anchor', { more: 'redirectFrom: [anchor]\n' }),
      'terms/en/buoy.mdx': entryText('Buoy', { body: 'Tied to an [anchor](grapnel.mdx).' }),
    });
    expect(report.changed.map(({ links }) => links)).toEqual([{ out: [], noLongerOut: [], in: [], noLongerIn: [] }]);
  });

  test.each(HOSTILE)('shows the text of an entry as it is: %s', async (hostile) => {
    const { markdown } = await reportOf({
      'terms/en/gig.mdx': entryText(JSON.stringify(hostile)).replace('Something.', JSON.stringify(hostile)),
      'terms/en/dock.mdx': entryText('Dock').replace('Something.', JSON.stringify(`It is ${hostile}`)),
    });
    const [seen, tags] = readAsGitHub(markdown);
    expect(seen.split(hostile).length - 1).toBeGreaterThanOrEqual(3);
    expect(seen).toContain('Before merging');
    expect(new Set(tags)).toEqual(
      new Set(['del', 'ins', 'details', 'summary', ...(hostile.includes('$') ? ['span'] : [])]),
    );
  });

  test('is no longer than a comment may be, and says what it left out', async () => {
    const stones = (word: string): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [
          `terms/en/dock-${index}.mdx`,
          entryText(`Dock ${index}`, { body: `A long ${word}, and stone ${index}, `.repeat(60) }).replace('Some', word),
        ]),
      );
    const { report, markdown } = await reportOf(stones('Hard'), stones('Soft'));
    expect(report.changed).toHaveLength(40);
    expect(markdown.length).toBeGreaterThan(50_000);
    expect(markdown.length).toBeLessThan(65_000);
    expect(markdown).toMatch(/Left out here, .* What programs read \(JSON-LD\) of \d+ entries\.\n/);
    const told = [...markdown.matchAll(/^### Changed: /gm)].length;
    const named = [...markdown.matchAll(/changed Dock \d+ \(/g)].length;
    const more = Number(/; and (\d+) more\./.exec(markdown)?.[1]);
    // Besides entries, lists of problems and of pages may be left out.
    expect(told + named + more - 40).toBeOneOf([0, 1, 2, 3]);
  });

  test('says what is wrong with the commit to compare with', () => {
    withFolder(BEFORE, (folder) => {
      expect(() => forkPoint(folder, 'HEAD')).toThrow(HistoryError);
      expect(() => forkPoint(folder, '--upload-pack=x')).toThrow('is no commit');
    });
  });
});
