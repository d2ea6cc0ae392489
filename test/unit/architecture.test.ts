/** The arrows of the architecture page (`.github/docs/architecture.md`): which part of `src/` may import which, read from the import statements. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * For each part of `src/`, the other parts that it may import: `routes -> layouts -> components ->
 * (structured-data | exports | search | maps | pictures | typeset) -> mdx -> glossary -> languages`. Beside that line
 * stand `disk`, what may be read of a folder and why not; `loading` (files -> entries) and `build`, which the
 * integration and scripts use alone; and `importers`,
 * other formats -> entry files, which nothing in `src/` imports.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  languages: [],
  glossary: ['languages'],
  mdx: ['glossary', 'languages'],
  maps: ['glossary', 'languages'],
  typeset: ['glossary', 'languages'],
  disk: [],
  pictures: ['glossary', 'disk'],
  exports: ['glossary', 'languages', 'mdx', 'typeset'],
  search: ['glossary', 'languages', 'styles', 'typeset'],
  'structured-data': ['glossary', 'languages'],
  styles: [],
  components: ['glossary', 'mdx', 'maps', 'typeset', 'languages', 'exports', 'search', 'structured-data', 'styles'],
  layouts: ['components', 'glossary', 'mdx', 'languages', 'exports', 'search', 'structured-data', 'styles'],
  routes: [
    'layouts',
    'components',
    'glossary',
    'languages',
    'exports',
    'search',
    'structured-data',
    'styles',
    'maps',
    'pictures',
    'typeset',
  ],
  loading: ['glossary', 'languages', 'mdx', 'pictures', 'disk'],
  build: ['loading', 'disk', 'exports', 'glossary', 'languages', 'pictures', 'search'],
  'integration.ts': ['build', 'loading'],
  importers: ['glossary', 'languages', 'mdx', 'pictures', 'loading', 'disk'],
  report: ['glossary', 'mdx', 'languages', 'structured-data'],
};

/** The file of each part that says what comes in, what goes out, and what the part imports. */
const MAIN_FILES: Readonly<Record<string, string>> = {
  languages: 'index.ts',
  glossary: 'glossary.ts',
  mdx: 'entry-file.ts',
  maps: 'neighbourhood.ts',
  typeset: 'text.ts',
  disk: 'inside.ts',
  pictures: 'reader.ts',
  exports: 'formats.ts',
  search: 'build-index.ts',
  'structured-data': 'graph.ts',
  components: 'Body.astro',
  layouts: 'Page.astro',
  routes: '[lang]/[glossary]/[term].astro',
  loading: 'content-reader.ts',
  importers: 'import.ts',
  report: 'compare.ts',
  build: 'site-build.ts',
  styles: 'site.css',
};

/** Pure libraries that the domain may stand on. */
const DOMAIN_LIBRARIES = new Set(['zod', 'pluralize']);

/** What only importers stand on: nobody else loads it. */
const FOREIGN_FORMATS =
  /^(hast-util-to-mdast|mdast-util-gfm-autolink-literal|csv-parse|smol-toml|undici|ipaddr\.js|jsonc-parser)(\/|$)/;

/** What the search in the browser may stand on, besides its own folders: little, for all of it is downloaded. */
const BROWSER_SAFE =
  /^src\/(search\/(client|labels)\/|languages\/|styles\/search\.css$|glossary\/(naming|pair|title-order)\.ts$)/;

/** Files that are found by their place and name: routes, views of components, what browsers know of a language. */
const FOUND_BY_NAME =
  /^src\/(routes\/.*\/?[^/_][^/]*|mdx\/components\/\w+\/View\.astro|languages\/\w+\/browser\.ts|integration\.ts|(css-tree|env)\.d\.ts)$/;

interface Import {
  /** Path in the repository. */
  from: string;
  /** As written. */
  specifier: string;
  /** Path in the repository of what a relative import names. */
  target?: string;
  typeOnly: boolean;
}

const FILES = filesUnder('src');
const IMPORTS = FILES.filter((file) => /\.(ts|astro|mdx)$/.test(file)).flatMap(importsOf);

describe('imports', () => {
  test('are found in every kind of file', () => {
    const found = new Set(IMPORTS.map(({ from }) => path.extname(from)));
    expect([...found].toSorted()).toEqual(['.astro', '.ts']);
    expect(IMPORTS.length).toBeGreaterThan(150);
    expect(IMPORTS.filter(({ target }) => target !== undefined && !FILES.includes(target))).toEqual([]);
  });

  test('run one way', () => {
    expect(wrongWay()).toEqual([]);
  });

  test('are told by a main file of every part', () => {
    const folders = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).filter((item) => item.isDirectory());
    expect(Object.keys(MAIN_FILES).toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });

  test.each(Object.entries(MAIN_FILES))(
    'of %s are those that %s says, with what comes in and goes out',
    (part, file) => {
      const [head = ''] = readFileSync(path.join(ROOT, 'src', part, file), 'utf8').split('*/');
      const lines = head.replace(/\n \*   /g, ' ').split('\n');
      for (const name of ['In', 'Out']) expect(lines.filter((line) => line.startsWith(` * ${name}: `))).toHaveLength(1);
      const [imports = ''] = lines.filter((line) => line.startsWith(' * Imports: '));
      expect([...imports.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual(ARROWS[part]?.toSorted());
    },
  );

  test('never run in a circle between parts', () => {
    const reach = (part: string, seen: readonly string[] = []): string[] =>
      (ARROWS[part] ?? []).flatMap((next) => (seen.includes(next) ? [] : [next, ...reach(next, [...seen, next])]));
    for (const part of Object.keys(ARROWS)) expect(reach(part)).not.toContain(part);
  });

  test('never run in a circle between files, of types neither', () => {
    const next = Map.groupBy(IMPORTS, ({ from }) => from);
    const circles = FILES.map((file) => circleThrough(file, next)).filter((circle) => circle !== undefined);
    // A circle is found once from each of its files.
    const once = new Map(circles.map((circle) => [circle.toSorted().join(), [...circle, circle[0]].join(' -> ')]));
    expect([...once.values()]).toEqual([]);
  });

  test('of the domain are small pure libraries', () => {
    const outside = IMPORTS.filter(
      ({ from, target }) => ['glossary', 'languages'].includes(partOf(from)) && target === undefined,
    );
    expect(outside.map(({ specifier }) => specifier).filter((name) => !DOMAIN_LIBRARIES.has(name))).toEqual([]);
  });

  /** TeX is read by a library that is loaded with the first formula. */
  const isLazy = ({ from, specifier }: { from: string; specifier: string }): boolean =>
    from === 'src/mdx/math/tex.ts' && specifier === 'node:module';

  test('of mdx, maps, structured-data and exports need neither Astro nor the file system', () => {
    const pure = ['mdx', 'maps', 'structured-data', 'exports', 'languages'];
    const wrong = IMPORTS.filter(
      ({ from, specifier }) => pure.includes(partOf(from)) && /^(node:(?!crypto$)|astro)/.test(specifier),
    );
    expect(wrong.filter((one) => !isLazy(one)).map(({ from, specifier }) => `${from}: ${specifier}`)).toEqual([]);
  });

  test('of collections of Astro stand nowhere: there is one model, and it is ours', () => {
    expect(IMPORTS.filter(({ specifier }) => specifier.startsWith('astro:')).map(({ from }) => from)).toEqual([]);
  });

  test('of modules of Node stand where files are read and written', () => {
    const users = IMPORTS.filter(({ specifier }) => specifier.startsWith('node:') && specifier !== 'node:crypto')
      .filter((one) => !isLazy(one))
      .map(({ from }) => partOf(from));
    const parts = ['integration.ts', 'build', 'disk', 'loading', 'pictures', 'search', 'importers'];
    expect(users.filter((part) => !parts.includes(part))).toEqual([]);
  });

  test('of importers read and write in one folder, which the door leads to, and are pure outside it', () => {
    const outside = IMPORTS.filter(
      ({ from }) => partOf(from) === 'importers' && !/^src\/importers\/(files\/|import\.ts$)/.test(from),
    );
    const impure = outside.filter(
      ({ specifier, target }) =>
        specifier.startsWith('node:') || /^src\/(importers\/files|loading)\//.test(target ?? ''),
    );
    expect(impure.map(({ from, specifier }) => `${from}: ${specifier}`)).toEqual([]);
  });

  test('of importers are asked for by their two commands, and by nothing else', () => {
    const scripts = filesUnder('scripts').flatMap(importsOf);
    const users = [...IMPORTS, ...scripts].filter(
      ({ from, target }) => target?.startsWith('src/importers/') && !from.startsWith('src/importers/'),
    );
    expect([...new Set(users.map(({ from }) => from))].toSorted()).toEqual([
      'scripts/entry-from-issue.ts',
      'scripts/import.ts',
    ]);
  });

  test('of packages that read other formats stand in importers alone', () => {
    const users = IMPORTS.filter(({ specifier }) => FOREIGN_FORMATS.test(specifier)).map(({ from }) => partOf(from));
    expect([...new Set(users)]).toEqual(['importers']);
  });

  test('of importers never run in a circle, types included', () => {
    const own = IMPORTS.filter(({ from, target }) =>
      [from, target].every((file) => file?.startsWith('src/importers/')),
    );
    const reach = (file: string, seen: Set<string>): Set<string> => {
      for (const { target } of own.filter(({ from }) => from === file))
        if (target !== undefined && !seen.has(target)) reach(target, seen.add(target));
      return seen;
    };
    const files = [...new Set(own.map(({ from }) => from))];
    expect(files.filter((file) => reach(file, new Set()).has(file))).toEqual([]);
  });

  test('of the search in the browser reach neither Node nor the part that builds the index', () => {
    const client = IMPORTS.filter(({ from }) => /^src\/search\/(client|labels)\//.test(from));
    const outside = client.filter(({ target }) => !BROWSER_SAFE.test(target ?? ''));
    expect(outside.map(({ from, specifier }) => `${from}: ${specifier}`)).toEqual([]);
  });

  test('of what knows Pagefind’s files are of its one door, and nothing else names such files', () => {
    const box = (file = ''): boolean => file.startsWith('src/search/pagefind/');
    const doors = IMPORTS.filter(({ from, target }) => !box(from) && box(target)).map(({ target }) => target);
    expect([...new Set(doors)]).toEqual(['src/search/pagefind/join.ts']);
    const naming = FILES.filter(
      (file) => !box(file) && /\.pf_|pagefind_dcd/.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    expect(naming).toEqual([]);
  });

  test('of packages are declared in package.json', () => {
    const file = readFileSync(path.join(ROOT, 'package.json'), 'utf8');
    const { dependencies, devDependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(file));
    const declared = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
    const undeclared = IMPORTS.filter(({ specifier, target }) => target === undefined && !isBuiltIn(specifier))
      .map(({ specifier }) => packageOf(specifier))
      // Types of syntax trees come as `@types/hast` and `@types/unist`.
      .filter((name) => !declared.has(name) && !declared.has(`@types/${name}`));
    expect([...new Set(undeclared)]).toEqual([]);
  });

  test('of scripts stay in src, scripts and packages; benchmarks use what tests are made with, too', () => {
    const wrong = filesUnder('scripts')
      .filter((file) => file.endsWith('.ts'))
      .flatMap(importsOf)
      .filter(({ from, target = 'src/' }) => {
        const isBench = /^scripts\/(bench|lighthouse)/.test(from);
        return !/^(src|scripts)\//.test(target) && !(isBench && target.startsWith('test/tools/'));
      });
    expect(wrong.map(({ from, specifier }) => `${from}: ${specifier}`)).toEqual([]);
  });

  test('lead to every file of code: a writer, rule or component without its row would be one that nothing reaches', () => {
    const code = FILES.filter((file) => /\.(ts|astro)$/.test(file));
    const scripts = filesUnder('scripts').filter((file) => file.endsWith('.ts'));
    const targets = [...IMPORTS, ...scripts.flatMap(importsOf)].map(({ target }) => target);
    const reached = new Set([...targets, ...[...code, ...scripts].flatMap(namedBy)]);
    expect(code.filter((file) => !reached.has(file) && !FOUND_BY_NAME.test(file))).toEqual([]);
  });

  test('of src never name tests, scripts or content', () => {
    expect(
      IMPORTS.flatMap(({ target }) => (target === undefined || target.startsWith('src/') ? [] : [target])),
    ).toEqual([]);
  });
});

function wrongWay(): string[] {
  const wrong = IMPORTS.flatMap(({ from, target }) => {
    const [part, other] = [partOf(from), target === undefined ? undefined : partOf(target)];
    if (other === undefined || other === part || ARROWS[part]?.includes(other)) return [];
    return [`${from} -> ${other}`];
  });
  return [...new Set(wrong)].toSorted();
}

/** The shortest way along imports from a file back to it. */
function circleThrough(start: string, next: ReadonlyMap<string, readonly Import[]>): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const { target } of next.get(file) ?? []) {
      if (target === undefined || cameFrom.has(target)) continue;
      cameFrom.set(target, file);
      queue.push(target);
    }
  }
  const circle: string[] = [];
  for (let at = cameFrom.get(start); at !== undefined; at = cameFrom.get(at)) {
    circle.unshift(at);
    if (at === start) return circle;
  }
  return undefined;
}

/** The folder right under `src/`, or the file that stands there. */
function partOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(ROOT, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .toSorted();
}

/** Static and dynamic imports, re-exports, and those for side effects; type imports count like any other. */
function importsOf(from: string): Import[] {
  const text = readFileSync(path.join(ROOT, from), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statements = text.matchAll(
    /(?:^|[;\n])\s*(?:import|export)\s(type\s)?(?:[^;'"]*?\sfrom\s)?\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g,
  );
  return [...statements].map(([, type, fixed, dynamic]) => {
    const specifier = fixed ?? dynamic ?? '';
    const found = { from, specifier, typeOnly: type !== undefined };
    return specifier.startsWith('.')
      ? { ...found, target: path.posix.join(path.posix.dirname(from), specifier.replace(/\?\w+$/, '')) }
      : found;
  });
}

/** Files that are named, whatever for: threads, processes, scripts of pages. */
function namedBy(from: string): string[] {
  const named = readFileSync(path.join(ROOT, from), 'utf8').matchAll(/['"]([\w./-]+\.ts)['"]/g);
  return [...named].map(([, file = '']) => path.posix.join(path.posix.dirname(from), file));
}

function isBuiltIn(specifier: string): boolean {
  return specifier.startsWith('node:') || specifier.startsWith('astro:') || specifier.startsWith('/');
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
