/** What the project stands on: every dependency is used and explained, and nothing runs at install but what is named. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const versions = z.record(z.string(), z.string());
const project = z
  .object({
    scripts: versions,
    dependencies: versions,
    devDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(read('package.json')));
const locked = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        link: z.boolean().optional(),
        integrity: z.string().optional(),
        resolved: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json'))).packages;

const direct = Object.entries({ ...project.dependencies, ...project.devDependencies });
const section = read('.github/docs/dependencies.md');

/** Packages that no code imports, and where they are used instead. */
const ELSEWHERE: Readonly<Record<string, { file: string; text: string | RegExp }>> = {
  '@astrojs/check': { file: 'package.json', text: /"lint:types": ".*astro\.mjs check/ },
  '@cspell/dict-es-es': { file: 'src/loading/spelling.ts', text: '@cspell' },
  '@types/node': { file: 'tsconfig.json', text: '"types": ["node"]' },
  concurrently: { file: 'package.json', text: '"lint": "concurrently ' },
  node: { file: 'package.json', text: /"build": "node / },
  prettier: { file: 'package.json', text: '"format": "prettier' },
  temml: { file: 'src/mdx/math/tex.ts', text: "require('temml')" },
  typescript: { file: 'package.json', text: /"lint:types": ".*astro\.mjs check/ },
  ...Object.fromEntries(
    ['Source Serif 4', 'Noto Sans', 'Noto Sans Hebrew', 'IBM Plex Sans Arabic'].map((family) => [
      `@fontsource/${family.toLowerCase().replaceAll(' ', '-')}`,
      { file: 'src/build/social/fonts.ts', text: `'${family}'` },
    ]),
  ),
};

const code = ['src', 'scripts', 'test']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.(?:ts|mjs|astro|mdx)$/.test(file) && !file.includes('fixtures'))
  .concat('astro.config.mjs', 'eslint.config.mjs', 'vitest.config.ts', '.prettierrc.json')
  .map(read)
  .join('\n');

/** True where a module or a setting names the package, or a file of it. */
function isNamed(name: string): boolean {
  const own = name.replace(/^@types\//, '').replaceAll(/[.+?^$(){}|[\]\\/]/g, String.raw`\$&`);
  return new RegExp(`(?:from|import|import\\(|resolve\\(|"plugins": \\[)\\s*['"]${own}(?:/[^'"]*)?['"]`).test(code);
}

describe('every direct dependency', () => {
  test('has its line in dependencies.md, which names no other', () => {
    const lines = section.split('\n').filter((line) => line.startsWith('- '));
    const named = lines.flatMap((line) => {
      const [names = '', purpose = ''] = line.slice(2).split(/: (.*)/);
      expect(purpose, line).not.toBe('');
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    });
    expect(named.toSorted()).toEqual(direct.map(([name]) => name).toSorted());
  });

  test('is used', () => {
    const unused = direct.filter(([name]) => {
      const elsewhere = ELSEWHERE[name];
      if (elsewhere === undefined) return !isNamed(name);
      const text = read(elsewhere.file);
      return typeof elsewhere.text === 'string' ? !text.includes(elsewhere.text) : !elsewhere.text.test(text);
    });
    expect(unused.map(([name]) => name)).toEqual([]);
    expect(Object.keys(ELSEWHERE).filter((name) => !direct.some(([other]) => other === name))).toEqual([]);
  });

  test('has one exact version', () => {
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('of all packages', () => {
  const packages = Object.entries(locked).filter(([place]) => place !== '');

  test('those with scripts at install are allowed or refused by name, and each is explained', () => {
    expect(packages.length).toBeGreaterThan(300);
    const withScripts = packages
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([place]) => place.split('node_modules/').at(-1) ?? '');
    expect([...new Set(withScripts)].toSorted()).toEqual(Object.keys(project.allowScripts).toSorted());
    for (const name of Object.keys(project.allowScripts))
      expect(section).toMatch(new RegExp(`\`${name}\`.*install script`));
    // Older versions of npm neither know the list nor stop at what is not in it.
    expect(read('.npmrc')).toMatch(/^strict-allow-scripts=true$/m);
  });

  test('each comes from the registry, with a digest of what it holds', () => {
    const wrong = packages.filter(
      ([, { integrity, resolved, link }]) =>
        link === true ||
        !integrity?.startsWith('sha512-') ||
        !/^(?:https:\/\/registry\.npmjs\.org\/|$)/.test(resolved ?? ''),
    );
    expect(wrong.map(([place]) => place)).toEqual([]);
  });

  test('the project itself runs nothing at install', () => {
    expect(Object.keys(project.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name))).toEqual([]);
  });
});
