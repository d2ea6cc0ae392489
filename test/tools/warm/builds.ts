/** Builds in a copy of the project, so that its code can be changed and nothing else builds in it meanwhile. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from './state.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

export interface Built {
  code: number | null;
  /** Standard output and standard error. */
  output: string;
  seconds: number;
}

export class Workshop {
  readonly #work: string;
  readonly project: string;
  readonly content: string;
  /** Files of the project as they came: all that were ever asked for. */
  readonly #originals = new Map<string, string>();

  /** @param work An empty folder. */
  constructor(work: string) {
    this.#work = work;
    this.project = path.join(work, 'project');
    this.content = path.join(work, 'content');
    mkdirSync(this.project);
    for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(this.project, part), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(this.project, 'node_modules'));
  }

  /** A file of the project as it came. */
  readonly original = (file: string): string => {
    const text = this.#originals.get(file) ?? readFileSync(path.join(this.project, file), 'utf8');
    this.#originals.set(file, text);
    return text;
  };

  /** Makes the content folder hold these files and no others, and the project this code; other files stay untouched. */
  write(files: Files, code: ReadonlyMap<string, string>): void {
    const present = readFolder(this.content);
    for (const file of present.keys()) if (!files.has(file)) rmSync(path.join(this.content, file));
    for (const [file, bytes] of files)
      if (present.get(file)?.equals(Buffer.from(bytes)) !== true) writeUnder(this.content, file, bytes);
    for (const [file, original] of this.#originals) {
      const wanted = code.get(file) ?? original;
      if (readFileSync(path.join(this.project, file), 'utf8') !== wanted) writeUnder(this.project, file, wanted);
    }
  }

  /** Builds what was written; `name` chooses the cache and the output. Stopped dead as soon as `killWhen` says so. */
  build(name: string, { killWhen }: { killWhen?: (seconds: number) => boolean } = {}): Promise<Built> {
    const started = performance.now();
    const child = spawn(
      process.execPath,
      [path.join(this.project, 'scripts/build.ts'), '--outDir', this.outDir(name)],
      {
        cwd: this.project,
        env: {
          ...cleanEnvironment(),
          GLOSSARY_CONTENT: this.content,
          GLOSSARY_CACHE: this.cacheDir(name),
          SITE_URL: '',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
      },
    );
    const seconds = (): number => (performance.now() - started) / 1000;
    const timer = setInterval(() => killWhen?.(seconds()) === true && child.kill('SIGKILL'), 2);
    return new Promise((resolve, reject) => {
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('error', reject);
      child.on('close', (code) => {
        clearInterval(timer);
        resolve({ code, output, seconds: seconds() });
      });
    });
  }

  /** A build without a cache. */
  async buildClean(): Promise<Built> {
    for (const folder of [this.cacheDir('clean'), this.outDir('clean')])
      rmSync(folder, { recursive: true, force: true });
    return this.build('clean');
  }

  /** What a build made: paths with forward slashes, and bytes. */
  made(name: string): Map<string, Buffer> {
    return readFolder(this.outDir(name));
  }

  /** Names beside the outputs that are neither outputs, caches nor sources. */
  leftOvers(): string[] {
    const known = ['project', 'content', 'out', 'cache'];
    return [...readdirSync(this.#work), ...readdirSync(path.join(this.#work, 'out'))].filter(
      (name) => !known.includes(name) && !['warm', 'clean'].includes(name),
    );
  }

  outDir(name: string): string {
    return path.join(this.#work, 'out', name);
  }

  cacheDir(name: string): string {
    return path.join(this.#work, 'cache', name);
  }
}

/** Vitest's own variables would make Astro and Vite believe that they are under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|TEST|MODE|PROD|DEV|SSR|BASE_URL)/.test(name)),
  );
}

function writeUnder(folder: string, file: string, bytes: string | Uint8Array): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}

function readFolder(folder: string): Map<string, Buffer> {
  mkdirSync(folder, { recursive: true });
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name))
      .toSorted()
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)]),
  );
}
