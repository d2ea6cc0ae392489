import { configDefaults, defineConfig } from 'vitest/config';

/**
 * unit: no site, no browser. site: built fixtures, read as files. browser: the same sites in a real browser.
 * lint: what ties the code to the glossary in content/. deep: real builds of all kinds, hostile content, fuzzing, servers; minutes, not seconds.
 */
export default defineConfig({
  test: {
    exclude: [...configDefaults.exclude, 'test/fixtures/**'],
    projects: [
      project('unit', { testTimeout: 30_000, maxWorkers: 2 }),
      project('lint'),
      project('site', { globalSetup: ['test/build-sites.ts'], maxWorkers: 2 }),
      project('browser', {
        globalSetup: ['test/build-sites.ts', 'test/browser/launch.ts'],
        setupFiles: ['test/browser/renew.ts'],
        // Files share their worker's pages.
        isolate: false,
        maxWorkers: 2,
      }),
      project('deep', { globalSetup: ['test/build-sites.ts'], testTimeout: 180_000, maxWorkers: 2 }),
    ],
  },
});

function project(name: string, test: object = {}): { extends: true; test: object } {
  return {
    extends: true,
    test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout: 60_000, hookTimeout: 180_000, ...test },
  };
}
