/** A process of its own that merges indexes: `<language> <target> <folder>…`. */
import { mergeIndexes } from './merge-indexes.ts';

const [language = '', target = '', ...folders] = process.argv.slice(2);
await mergeIndexes(folders, target, language);
