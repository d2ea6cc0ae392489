/** Entries for tests of the domain, made as the loader makes them: through the parser. */
import { parseEntryFile } from '../../../src/mdx/entry-file.ts';
import { proseOf } from '../../../src/glossary/autolinks/prose.ts';
import { AutoLinker } from '../../../src/glossary/autolinks/linker.ts';
import type { Body } from '../../../src/glossary/body.ts';
import type { Entry } from '../../../src/glossary/entry.ts';

export interface Written {
  entry: Entry;
  body: Body;
}

/** An entry from frontmatter fields and a body. @throws {Error} when it has problems that stop a build. */
export function write(slug: string, fields: object, body = 'Text.', language = 'en'): Written {
  const matter = { definition: 'A definition.', published: '2026-01-01', ...fields };
  const text = `---\n${JSON.stringify(matter)}\n---\n\n${body}\n`;
  const file = `content/terms/${language}/${slug}.mdx`;
  const { entry, problems } = parseEntryFile({ bytes: Buffer.from(text), file, language, name: slug });
  if (!entry) throw new Error(JSON.stringify(problems));
  const { slug: name, matter: read, outline, fieldPlaces } = entry;
  return { entry: { slug: name, language, file, matter: read, outline, fieldPlaces, digest: slug }, body: entry.body };
}

/** The links that a body gets: `words -> slug`. */
export function linksIn(source: string, others: readonly Written[], fields: object = {}, language = 'en'): string[] {
  const page = write('page-itself', { term: 'Page itself', ...fields }, source, language);
  const prose = proseOf(page.body);
  const linker = new AutoLinker([...others.map(({ entry }) => entry), page.entry]);
  return linker.find(page.entry, prose).map(({ slug, run, start, end }) => {
    const block = prose.find(({ runs }) => runs.some(({ index }) => index === run));
    const offset = block?.runs.find(({ index }) => index === run)?.start ?? 0;
    return `${block?.text.slice(offset + start, offset + end) ?? ''} -> ${slug}`;
  });
}
