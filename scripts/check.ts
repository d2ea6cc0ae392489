/** `npm run check`: everything that is wrong with the content, without building. Exit code 1 when there are errors. */
import path from 'node:path';
import { checkContent } from '../src/content/check.ts';
import { reportProblems } from '../src/content/error.ts';
import { contentFolder } from '../src/content/folder.ts';
import { isError } from '../src/glossary/problem.ts';

const { files, problems } = checkContent(contentFolder(path.resolve(import.meta.dirname, '..')));
console.log(
  `${problems.length > 0 ? `${reportProblems(problems)} in ` : 'No problems in '}${files} ${files === 1 ? 'entry' : 'entries'}.`,
);
process.exitCode = problems.some(isError) ? 1 : 0;
