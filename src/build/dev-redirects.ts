/** In dev, addresses that are no page's any more lead on: a build writes something at each of them, no route does. */
import { allRedirects } from '../exports/redirect-formats.ts';
import { getContent } from '../glossary/held.ts';
import { pageAt } from '../glossary/pages/find.ts';
import type { DevServer } from './dev-server.ts';

/** Answers for old addresses; all others are left to the routes. */
export function serveRedirects({ middlewares }: Pick<DevServer, 'middlewares'>): void {
  middlewares.use((request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    const target = address.endsWith('/') ? targetOf(address) : undefined;
    if (target === undefined) next();
    else response.writeHead(302, { location: target }).end();
  });
}

function targetOf(address: string): string | undefined {
  const { glossary } = getContent();
  if (!glossary || pageAt(glossary, address)) return undefined;
  return allRedirects(glossary).find(({ from }) => from === address)?.to;
}
