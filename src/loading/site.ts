/** Reads `site.yaml`. */
import path from 'node:path';
import type { FieldPlaces } from '../glossary/entry.ts';
import { GlossaryError } from '../glossary/error.ts';
import { isError, sortProblems, type Problem } from '../glossary/problem.ts';
import { siteSchema, type Site } from '../glossary/site.ts';
import { siteAddressComplaint } from '../glossary/web-address.ts';
import { FILE_LIMITS } from '../mdx/bounds.ts';
import { decodeSource } from '../mdx/source-text.ts';
import { parseYaml } from '../mdx/yaml.ts';
import { displayPath } from './folder.ts';
import { readInside } from '../disk/inside.ts';

/** The site, when there is no error in the file, and where its fields stand. `SITE_URL` stands above the file's `url`. */
export function readSite(
  folder: string,
  environment: NodeJS.ProcessEnv = process.env,
): { site?: Site; places?: FieldPlaces; problems: Problem[] } {
  const file = path.join(folder, 'site.yaml');
  const name = displayPath(folder, file);
  const read = readInside(folder, file);
  if (!read) {
    const message = `there is no site.yaml in the content folder ${folder}, expected the name, url, publisher and languages of the glossary; write it (the README shows one) or set GLOSSARY_CONTENT to the right folder`;
    return { problems: [{ code: 'bad-site', place: { file: name, line: 1, column: 1 }, message }] };
  }
  if ('reason' in read)
    return { problems: [{ code: 'bad-file', place: { file: name, line: 1, column: 1 }, message: read.reason }] };
  if (/[#?]/.test(path.resolve(folder))) {
    const message = `the content folder is ${folder}, expected a path without "#" and "?", which the bundler takes for parts of an address; rename or move the folder`;
    return { problems: [{ code: 'bad-site', place: { file: name, line: 1, column: 1 }, message }] };
  }
  const { text, problems } = decodeSource(read.bytes, name, FILE_LIMITS);
  if (text === undefined) return { problems };
  const parsed = parseYaml({ text, file: name, lineOffset: 0, schema: siteSchema, code: 'bad-site' });
  if (!parsed.value) return { problems: sortProblems([...problems, ...parsed.problems]) };
  const { value, places } = parsed;
  const url = environment['SITE_URL'];
  if (!url) return { site: value, places, problems };
  if (siteAddressComplaint(url) !== undefined) {
    return {
      problems: [
        {
          code: 'bad-site',
          place: { file: name, line: 1, column: 1 },
          message: `SITE_URL is "${url}", expected a web address; set it to one like https://example.org or unset it`,
        },
      ],
    };
  }
  return { site: { ...value, url }, places, problems };
}

/** The site. @throws {GlossaryError} when the file is missing or wrong. */
export function requireSite(folder: string): Site {
  const { site, problems } = readSite(folder);
  if (!site || problems.some(isError)) throw new GlossaryError(problems);
  return site;
}
