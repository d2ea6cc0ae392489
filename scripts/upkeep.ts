/** `npm run upkeep`: what of the glossary is due, though nobody changed it, as Markdown; nothing when nothing is. */
import { parseArgs } from 'node:util';
import { formatProblem, isError } from '../src/glossary/problem.ts';
import { cacheFolder, contentFolder } from '../src/loading/folder.ts';
import { reviewContent } from '../src/loading/review.ts';
import { readToday } from '../src/loading/today.ts';
import { isDue, upkeepText } from '../src/report/upkeep.ts';
import { ROOT, runCommand } from './usage.ts';

const USAGE = `usage: npm run upkeep -- [options]
  --files <address>   where the files of the repository are shown, such as https://github.com/me/my-glossary/blob/main/
  --today YYYY-MM-DD  the day for which dates are judged (GLOSSARY_TODAY, else today)`;

await runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { files: { type: 'string', default: '' }, today: { type: 'string' } } });
  const { problems } = await reviewContent(contentFolder(ROOT), {
    today: readToday(values.today),
    external: { cache: cacheFolder(ROOT) },
  });
  // What cannot be read is not known to be sound: nothing is said rather than "nothing is due".
  const error = problems.find((problem) => isError(problem) && !isDue(problem));
  if (error) {
    process.exitCode = 1;
    console.error(`Mend the content first: ${formatProblem(error)}`);
  } else process.stdout.write(upkeepText(problems, values.files));
});
