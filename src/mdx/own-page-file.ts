/** A page of an owner: the same safe MDX as an entry, with fields of its own. */
import type { Body, Outline } from '../glossary/body.ts';
import { ownPageMatterSchema, type OwnPageMatter } from '../glossary/own-page.ts';
import type { Problem } from '../glossary/problem.ts';
import type { WrittenText } from '../glossary/quality/passage.ts';
import { readParts, type EntryFile } from './entry-file.ts';
import { pageMatterPassages } from './matter-passages.ts';

/** What the file holds, when there is no error; warnings stand beside it. Never throws for bad input. */
interface OwnPageResult {
  page?: {
    matter: OwnPageMatter;
    outline: Outline;
    body: Body;
    /** Reads what rules about writing need besides. */
    written: () => WrittenText;
  };
  problems: Problem[];
}

export function parseOwnPage(source: Omit<EntryFile, 'name'>): OwnPageResult {
  const { parts, problems } = readParts(source, ownPageMatterSchema, () => []);
  if (!parts) return { problems };
  const { matter, outline, body, allPlaces } = parts;
  const written = (): WrittenText => parts.written({ passages: pageMatterPassages(matter, allPlaces()), links: [] });
  return { page: { matter, outline, body, written }, problems };
}
