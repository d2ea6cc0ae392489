/** `npm run import:markdown -- <folder>`: Markdown files with front matter -> entries. */
import { readMarkdownFiles } from '../src/importers/files/sources.ts';
import { importCommand } from './import-command.ts';

await importCommand(
  'npm run import:markdown -- <folder> --out <content folder> --map term=title,definition=summary',
  async ({ given, map, out, encoding }) => readMarkdownFiles(given, { map, out, encoding }),
);
