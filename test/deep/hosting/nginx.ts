/** The nginx of the tests. */
import { hasNginx } from '../../tools/nginx-host.ts';

/** False where there is none, and says so. @throws {Error} when `NGINX_TESTS=required` and there is none. */
export function findNginx(): boolean {
  if (hasNginx()) return true;
  const message = 'nginx is not installed (Debian and Ubuntu: apt-get install nginx-light)';
  if (process.env['NGINX_TESTS'] === 'required') throw new Error(message);
  console.warn(`\nNO TESTS WITH NGINX: ${message}. NGINX_TESTS=required makes this a failure.\n`);
  return false;
}
