/** Keeps what Node makes of code when it loads it: half a second of each command. Node itself checks what it keeps. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../node_modules/.cache/keyterms/code');
// Threads and other processes of a command read it here.
process.env['NODE_COMPILE_CACHE'] ??= folder;
enableCompileCache(folder);
