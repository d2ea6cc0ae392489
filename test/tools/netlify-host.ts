/** Answers as Netlify does: its own engine for redirects, its own reader of headers. */
import { parseAllHeaders } from '@netlify/headers-parser';
import redirector from 'netlify-redirector';
import path from 'node:path';
import { z } from 'zod';
import { PublishedSite, type Answer, type Ask } from './published.ts';

const matchSchema = z.object({ to: z.string(), status: z.int(), force: z.boolean() }).nullable();
const rulesSchema = z.array(z.object({ forRegExp: z.instanceof(RegExp), values: z.record(z.string(), z.string()) }));

/**
 * What is done with a rule is said at https://docs.netlify.com/manage/routing/redirects/redirect-options/: one with "!"
 * stands above files, any other behind them.
 * @param base Path that the site was built for, with a slash at both ends.
 */
export async function netlifyHost(folder: string, base: string): Promise<Ask> {
  const site = new PublishedSite(folder, base);
  const matcher = await redirector.parsePlain(site.lines('_redirects').join('\n'), {});
  const parsed = await parseAllHeaders({
    headersFiles: [path.join(folder, '_headers')],
    configHeaders: undefined,
    minimal: false,
  });
  if (parsed.errors.length > 0) throw new Error(`Netlify does not read _headers: ${String(parsed.errors[0])}`);
  const rules = rulesSchema.parse(parsed.headers);
  const headersAt = (pathname: string): Record<string, string> =>
    Object.fromEntries(
      rules
        .filter(({ forRegExp }) => forRegExp.test(pathname))
        .flatMap(({ values }) => Object.entries(values).map(([name, value]) => [name.toLowerCase(), value])),
    );
  const answer = (pathname: string, search: string): Answer => {
    const found = site.fileAt(decodeURI(pathname)) ?? site.fileAt(`${decodeURI(pathname)}index.html`);
    const asked = { scheme: 'https', host: 'x.example', path: pathname, query: search.slice(1), ...NOTHING };
    const match = matchSchema.parse(matcher.match(asked));
    const headers = headersAt(pathname);
    if (match && (match.force || found === undefined)) {
      if (match.status === 404) return { status: 404, headers, file: site.fileAt(match.to) };
      return { status: match.status, headers: { location: match.to + search }, file: undefined };
    }
    if (found !== undefined) return { status: 200, headers, file: found };
    return { status: 404, headers, file: site.fileAt('/404.html') };
  };
  return (address) => {
    const { pathname, search } = new URL(address, 'https://x.example');
    return Promise.resolve(answer(pathname, search));
  };
}

/** A request without cookies and languages. */
const NOTHING = { headers: {}, cookieValues: {}, getHeader: () => '', getCookie: () => '' };
