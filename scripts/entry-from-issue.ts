/** `npm run entry:from-issue -- <file>`: a draft from the text of an issue that was written with "Suggest a term". */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentFolder, seenPaths } from '../src/loading/folder.ts';
import { Drafts } from '../src/loading/new-entry.ts';
import { readToday } from '../src/loading/today.ts';
import { readSuggestion, suggestionText } from '../src/importers/readers/issue-form.ts';
import { ROOT, runCommand, UsageError } from './usage.ts';

const USAGE = 'usage: npm run entry:from-issue -- <file with the text of the issue> [--slug my-term]';

await runCommand(USAGE, () => {
  const folder = contentFolder(ROOT);
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { slug: { type: 'string' } } });
  const suggestion = readSuggestion(readFileSync(onlyFile(positionals), 'utf8'));
  if (suggestion.term === '')
    throw new UsageError('the file holds no answer under "### Term"; is it an issue of the form?');
  if (suggestion.definition === '') throw new UsageError('the file holds no answer under "### Definition"');
  const today = readToday();
  const { file, near } = new Drafts(folder).create({ ...suggestion, slug: values.slug }, today, (made) =>
    suggestionText(suggestion, made),
  );
  console.log(seenPaths(`made ${file}, a draft`, folder));
  for (const line of suggestion.leftOut) console.log(`left out: ${line}`);
  if (near.length > 0) console.log(`much like it: ${near.join(', ')}`);
});

function onlyFile([file, ...more]: readonly string[]): string {
  if (file !== undefined && more.length === 0) return file;
  throw new UsageError(`found ${file === undefined ? 0 : more.length + 1} files, expected one`);
}
