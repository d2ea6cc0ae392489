/** A content folder that lives as long as one test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const SITE = `name: Test
tagline: Test
url: https://example.org
publisher: {name: Test, url: "https://example.org"}
languages:
  - {code: en, label: English}
  - {code: es, label: Español}
`;

/** A whole entry file; `more` is further frontmatter. */
export function entryText(term: string, { more = '', body = '' }: { more?: string; body?: string } = {}): string {
  return `---\nterm: ${term}\ndefinition: Something.\npublished: 2026-01-01\n${more}autolink: false\n---\n\n${body}`;
}

/** Writes files into a new folder, with a `site.yaml` unless there is one among them, and removes it afterwards. */
export function withFolder<Result>(
  files: Readonly<Record<string, Uint8Array | string>>,
  use: (folder: string) => Result,
): Result {
  const folder = writeFolder(files);
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for what takes its time. */
export async function withFolderAsync<Result>(
  files: Readonly<Record<string, Uint8Array | string>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = writeFolder(files);
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeFolder(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'glossary-'));
  for (const [name, content] of Object.entries({ 'site.yaml': SITE, ...files })) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** What a command that runs in the project says of a folder with its path taken for `content/`, wherever it lies. */
export function asContent(said: string, folder: string): string {
  return said.replaceAll(`${seenFolder(folder)}/`, 'content/');
}

/** How a command that runs in the project names a folder: relative to the project, or from the root where that is shorter. */
export function seenFolder(folder: string): string {
  const relative = path.relative(path.resolve(import.meta.dirname, '../../..'), folder);
  return relative.length < folder.length ? relative : folder;
}
