/** `npm run entry:from-issue -- <file>`: a draft from the text of an issue that was written with "Suggest a term". */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/loading/folder.ts';
import { Drafts } from '../src/loading/new-entry.ts';
import { readToday } from '../src/loading/today.ts';
import { readSuggestion, suggestionText } from '../src/importers/readers/issue-form.ts';
import { describeError, UsageError } from './usage.ts';

const USAGE = 'usage: npm run entry:from-issue -- <file with the text of the issue>';

try {
  const folder = contentFolder(path.resolve(import.meta.dirname, '..'));
  const suggestion = readSuggestion(readFileSync(readFile(), 'utf8'));
  if (suggestion.term === '')
    throw new UsageError('the file holds no answer under "### Term"; is it an issue of the form?');
  if (suggestion.definition === '') throw new UsageError('the file holds no answer under "### Definition"');
  const today = readToday();
  const { file, near } = new Drafts(folder).create(suggestion, today, (made) => suggestionText(suggestion, made));
  console.log(`made ${path.relative(process.cwd(), path.join(folder, ...file.split('/').slice(1)))}, a draft`);
  if (near.length > 0) console.log(`much like it: ${near.join(', ')}`);
} catch (error) {
  process.exitCode = 1;
  console.error(describeError(error, USAGE));
}

function readFile(): string {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError(`found ${positionals.length} files, expected one`);
  return file;
}
