/** `npm run check`: everything that is wrong with the content, without building. Exit code 1 when there are errors. */
import path from 'node:path';
import { checkContent } from '../src/content/check.ts';
import { reportProblems } from '../src/content/error.ts';
import { contentFolder } from '../src/content/folder.ts';
import { readHistory } from '../src/content/history.ts';
import { isError } from '../src/glossary/problem.ts';

const folder = contentFolder(path.resolve(import.meta.dirname, '..'));
const history = readHistory(folder);
if (history?.kind === 'shallow') {
  console.log(
    'note: the git history is cut off here, so dates are not compared with it; fetch all of it (git fetch --unshallow)',
  );
}
const { files, problems } = checkContent(folder, { history });
console.log(
  `${problems.length > 0 ? `${reportProblems(problems)} in ` : 'No problems in '}${files} ${files === 1 ? 'entry' : 'entries'}.`,
);
process.exitCode = problems.some(isError) ? 1 : 0;
