/** In dev, routes that know the pages of the content as it is now. */
import { isWithin } from '../disk/inside.ts';
import type { DevServer } from './dev-server.ts';

/**
 * Astro asks a route for its paths once for each run of its module. Here routes run again, and what imports them; all else
 * stays in memory. (`environment.reloadModule` would run everything again, once for each route, beside the next request.)
 */
export function forgetPaths({ environments }: DevServer, routes: string): void {
  for (const { evaluatedModules: modules } of Object.values(environments).flatMap(runnerOf)) {
    for (const [file, nodes] of modules.fileToModulesMap) {
      if (!isWithin(routes, file)) continue;
      for (const node of nodes) {
        modules.invalidateModule(node);
        for (const id of node.importers) {
          const importer = modules.getModuleById(id);
          if (importer) modules.invalidateModule(importer);
        }
      }
    }
  }
}

/** Vite's `RunnableDevEnvironment`, as far as it is used here. */
interface Runnable {
  runner: { evaluatedModules: Modules };
}

interface Modules {
  fileToModulesMap: ReadonlyMap<string, ReadonlySet<ModuleNode>>;
  getModuleById: (id: string) => ModuleNode | undefined;
  invalidateModule: (node: ModuleNode) => void;
}

interface ModuleNode {
  importers: ReadonlySet<string>;
}

function runnerOf(environment: object): Runnable['runner'][] {
  return isRunnable(environment) ? [environment.runner] : [];
}

/** As Vite's own `isRunnableDevEnvironment` tells them apart, which is no part of Astro. */
function isRunnable(environment: object): environment is Runnable {
  return 'runner' in environment;
}
