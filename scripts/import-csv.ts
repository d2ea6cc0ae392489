/** `npm run import:csv -- <file>`: rows of a table -> entries. */
import path from 'node:path';
import { readCsv } from '../src/importers/readers/csv.ts';
import { listSources } from '../src/importers/files/sources.ts';
import { decodeText, readBytes } from '../src/importers/files/text.ts';
import { importCommand } from './import-command.ts';

await importCommand(
  'npm run import:csv -- <file> --out <content folder> --map term=Title,definition=Meaning',
  async ({ given, map, encoding, delimiter }) => {
    const { files, refusals } = listSources(given, ['.csv', '.tsv', '.txt']);
    const read = files.map((file) =>
      readCsv(decodeText(readBytes(file), file, encoding), path.basename(file), {
        map,
        delimiter: delimiter === '\\t' ? '\t' : delimiter,
      }),
    );
    return {
      records: read.flatMap(({ records }) => records),
      refusals: [...refusals, ...read.flatMap((one) => one.refusals)],
    };
  },
);
