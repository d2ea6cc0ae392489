/** A page of an owner: the same safe MDX as an entry, with fields of its own. */
import type { Body, Outline } from '../glossary/body.ts';
import { ownPageMatterSchema, type OwnPageMatter } from '../glossary/own-page.ts';
import type { Problem } from '../glossary/problem.ts';
import type { WrittenText } from '../glossary/quality/passage.ts';
import { parseBody } from './body.ts';
import { FILE_LIMITS } from './bounds.ts';
import { splitFrontmatter } from './entry-file.ts';
import { pageMatterPassages } from './matter-passages.ts';
import { decodeSource } from './source-text.ts';
import { parseYaml } from './yaml.ts';

export interface OwnPageFile {
  bytes: Uint8Array;
  /** Path as the owner knows it, for problems. */
  file: string;
  language: string;
}

/** What the file holds, when there is no error; warnings stand beside it. Never throws for bad input. */
export interface OwnPageResult {
  page?: {
    matter: OwnPageMatter;
    outline: Outline;
    body: Body;
    /** Reads what rules about writing need besides. */
    written: () => WrittenText;
  };
  problems: Problem[];
}

export function parseOwnPage({ bytes, file, language }: OwnPageFile): OwnPageResult {
  const { text, problems } = decodeSource(bytes, file, FILE_LIMITS);
  if (text === undefined) return { problems };
  const split = splitFrontmatter(text, file);
  if ('problem' in split) return { problems: [...problems, split.problem] };
  const matter = parseYaml({
    text: split.matter,
    file,
    lineOffset: 1,
    schema: ownPageMatterSchema,
    code: 'bad-frontmatter',
  });
  const source = { text: split.body, file, lineOffset: split.bodyLine - 1, language };
  const {
    body,
    outline,
    written: inBody,
    problems: ofBody,
  } = parseBody({ ...source, sourceIds: [], checkCitations: true });
  const all = [...problems, ...matter.problems, ...ofBody];
  const { value } = matter;
  if (!value || !body) return { problems: all };
  const written = (): WrittenText => {
    const { passages, links } = inBody();
    const head = pageMatterPassages(value, matter.allPlaces());
    return { file, language, lines: text.split('\n'), passages: [...head, ...passages], links };
  };
  return { page: { matter: value, outline, body, written }, problems: all };
}
