/** Browsers of three makers behind one small interface, each where the machine has it. */
import { existsSync } from 'node:fs';

/** One window of a browser of its own. */
export interface Tab {
  open: (url: string) => Promise<void>;
  /** The value of an expression in the page, when it has come. */
  evaluate: (expression: string) => Promise<unknown>;
  /** Presses keys one after the other: letters, or one of the named ones. */
  type: (keys: string) => Promise<void>;
  press: (key: NamedKey) => Promise<void>;
  screenshot: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

export type NamedKey = 'Enter' | 'Escape' | 'Tab' | 'ArrowDown';

export interface Engine {
  name: 'Chromium' | 'Firefox' | 'WebKit';
  /** Whether it can show pages in the colours of the system. */
  canForceColors: boolean;
  /** @throws {Missing} where the machine does not have it. */
  launch: (options?: Options) => Promise<Tab>;
}

export interface Options {
  forcedColors?: boolean;
  width?: number;
  height?: number;
}

/** What the machine lacks, and how to get it. */
export class Missing extends Error {}

/** The first of these files that is there. @throws {Missing} */
export function firstOf(files: readonly (string | undefined)[], advice: string): string {
  const found = files.find((file) => file !== undefined && existsSync(file));
  if (found === undefined) throw new Missing(advice);
  return found;
}

/**
 * A window of an engine; undefined, and said aloud, where the machine does not have it.
 * @throws {Missing} with `BROWSERS=all`, where every engine has to be there.
 */
export async function launchIfThere({ name, launch }: Engine, options?: Options): Promise<Tab | undefined> {
  try {
    return await launch(options);
  } catch (error) {
    if (!(error instanceof Missing) || process.env['BROWSERS'] === 'all') throw error;
    console.warn(`\nNOT TRIED IN ${name.toUpperCase()}: ${error.message}\nWith BROWSERS=all this is an error.\n`);
    return undefined;
  }
}
