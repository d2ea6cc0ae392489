/** Reads `site.yaml`. */
import path from 'node:path';
import { checkChoices } from '../glossary/chosen-checks.ts';
import type { FieldPlaces } from '../glossary/entry.ts';
import { GlossaryError } from '../glossary/error.ts';
import { isError, sortProblems, type Problem } from '../glossary/problem.ts';
import { HOSTS, hostSchema, siteSchema, type Host, type Site } from '../glossary/site.ts';
import { siteAddressComplaint } from '../glossary/web-address.ts';
import { FILE_LIMITS } from '../mdx/bounds.ts';
import { decodeSource } from '../mdx/source-text.ts';
import { parseYaml, type YamlResult } from '../mdx/yaml.ts';
import { displayPath } from './folder.ts';
import { readInside } from '../disk/inside.ts';

/** From the content folder. */
export const SITE_FILE = 'site.yaml';

/**
 * The site, when there is no error in the file, and where its fields stand. What the environment says stands above the
 * file: `SITE_URL` above its `url`, `GLOSSARY_HOST`, or the host that builds the site, above its `host`.
 */
export function readSite(
  folder: string,
  environment: NodeJS.ProcessEnv = process.env,
): { site?: Site; places?: FieldPlaces; problems: Problem[] } {
  const file = path.join(folder, SITE_FILE);
  const name = displayPath(folder, file);
  const refuse = (message: string, code: Problem['code'] = 'bad-site'): { problems: Problem[] } => ({
    problems: [{ code, place: { file: name, line: 1, column: 1 }, message }],
  });
  const read = readInside(folder, file);
  if (!read)
    return refuse(
      `there is no site.yaml in the content folder ${folder}, expected the name, url, publisher and languages of the glossary; write it (the README shows one) or set GLOSSARY_CONTENT to the right folder`,
    );
  if ('reason' in read) return refuse(read.reason, 'bad-file');
  if (/[#?]/.test(path.resolve(folder)))
    return refuse(
      `the content folder is ${folder}, expected a path without "#" and "?", which the bundler takes for parts of an address; rename or move the folder`,
    );
  const { value, places, problems } = parseSite(read.bytes, name);
  if (!value) return { problems };
  const { SITE_URL: url, GLOSSARY_HOST: host } = environment;
  if (url && siteAddressComplaint(url) !== undefined)
    return refuse(`SITE_URL is "${url}", expected a web address; set it to one like https://example.org or unset it`);
  if (host && !hostSchema.safeParse(host).success)
    return refuse(`GLOSSARY_HOST is "${host}", expected one of ${HOSTS.join(', ')}; set it to one of them or unset it`);
  const site = { ...value, ...(url && { url }), host: hostOf(environment) ?? value.host };
  return { site, places, problems: [...problems, ...checkChoices(site, places)] };
}

/** What the file itself says; no value where it has errors. @param file Path for problems. */
export function parseSite(bytes: Uint8Array, file: string): YamlResult<Site> {
  const { text, problems } = decodeSource(bytes, file, FILE_LIMITS);
  if (text === undefined) return { problems };
  const parsed = parseYaml({ text, file, lineOffset: 0, schema: siteSchema, code: 'bad-site' });
  return { ...parsed, problems: sortProblems([...problems, ...parsed.problems]) };
}

/** The host that the environment names, or that builds the site itself; undefined where it is neither. */
function hostOf({ GLOSSARY_HOST, NETLIFY, CF_PAGES }: NodeJS.ProcessEnv): Host | undefined {
  const named = hostSchema.safeParse(GLOSSARY_HOST);
  if (named.success) return named.data;
  if (NETLIFY) return 'netlify';
  return CF_PAGES ? 'cloudflare' : undefined;
}

/** The site. @throws {GlossaryError} when the file is missing or wrong. */
export function requireSite(folder: string): Site {
  const { site, problems } = readSite(folder);
  if (!site || problems.some(isError)) throw new GlossaryError(problems);
  return site;
}
