/** `npm run new`: makes a draft of an entry. Without a term, and on a terminal, it asks. */
import { parseArgs } from 'node:util';
import { contentFolder, seenPaths } from '../src/loading/folder.ts';
import { Drafts, type NewEntry } from '../src/loading/new-entry.ts';
import { problemLine } from '../src/glossary/problem.ts';
import { reviewContent } from '../src/loading/review.ts';
import { readToday } from '../src/loading/today.ts';
import { askForEntry } from './new-dialog.ts';
import { ROOT, runCommand, UsageError } from './usage.ts';

const USAGE = `usage: npm run new -- "Term" [options]
  --lang <code>     language of the entry (the default language)
  --topic <id>      topic of site.yaml; may be given more than once
  --qualifier <w>   what tells it from another entry of the same name
  --slug <slug>     address of the entry (made from the term)
  --today <day>     day of publication, as 2026-11-22 (today)`;

const folder = contentFolder(ROOT);
await runCommand(USAGE, create);

async function create(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      topic: { type: 'string', multiple: true },
      qualifier: { type: 'string' },
      slug: { type: 'string' },
      today: { type: 'string' },
    },
  });
  const drafts = new Drafts(folder);
  const { lang: language, topic: topics, qualifier, slug } = values;
  const wish = await readWish(drafts, positionals, { language, topics, qualifier, slug });
  if (!wish) return;
  const today = readToday(values.today);
  const { file, near } = drafts.create(wish, today);
  const { problems } = await reviewContent(folder, { today });
  const say = (text: string): void => console.log(seenPaths(text, folder));
  say(`made ${file}, a draft`);
  if (near.length > 0) say(`much like it: ${near.join(', ')}`);
  console.log('to be written:');
  for (const problem of problems.filter(({ place }) => place.file === file)) say(`  ${problemLine(problem)}`);
  console.log('Then remove "status: draft", and run npm run check.');
}

/** Undefined when the dialog was left. */
async function readWish(
  drafts: Drafts,
  words: readonly string[],
  options: Omit<NewEntry, 'term'>,
): Promise<NewEntry | undefined> {
  const [term] = words;
  if (words.length > 1)
    throw new UsageError(`found ${words.length} terms, expected one; write it in quotes: "${words.join(' ')}"`);
  if (term !== undefined) return { term, ...options };
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new UsageError('the term is missing');
  return askForEntry(drafts, options);
}
