/** `npm run import:wordpress -- <file|folder|url>`: records of the WordPress REST API -> entries. */
import { fetchRecords } from '../src/importers/files/rest.ts';
import { readWordPressFiles } from '../src/importers/files/sources.ts';
import { readWordPress } from '../src/importers/readers/wordpress.ts';
import { importCommand } from './import-command.ts';

await importCommand(
  'npm run import:wordpress -- <file|folder|url> --out <content folder>',
  async ({ given, signal, wait, say, fetch }) => {
    if (!/^https?:\/\//i.test(given)) return readWordPressFiles(given);
    const progress = (page: number, pages: number | undefined): void =>
      say(`page ${page}${pages === undefined ? '' : ` of ${pages}`}`);
    const read = (await fetchRecords(given, { fetch, wait, signal, progress })).map(({ origin, value }) =>
      readWordPress(value, origin),
    );
    return { records: read.flatMap(({ records }) => records), refusals: read.flatMap(({ refusals }) => refusals) };
  },
);
