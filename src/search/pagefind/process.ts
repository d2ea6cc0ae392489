/** A process of its own that joins indexes: `<language> <id> <target> <folder>…`. */
import { joinIndexes } from './join.ts';

const [language = '', id = '', target = '', ...folders] = process.argv.slice(2);
await joinIndexes({ language, id, target, folders });
