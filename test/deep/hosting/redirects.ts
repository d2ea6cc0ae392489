/** The old addresses of a site that was built for any host. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export function redirectsIn(folder: string): { from: string; to: string }[] {
  const lines = readFileSync(path.join(folder, '_redirects'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [from = '', to = ''] = line.split(' ');
    return { from, to };
  });
}
