/** An issue that was written with the form "Suggest a term" -> a draft of the entry. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isVisible } from '../../glossary/characters.ts';
import { bulletList, heading, link, paragraph, text as textNode } from '../../mdx/mdast.ts';
import { distinctNames } from '../names.ts';
import { entryFileText, type Matter } from '../writer/entry-file.ts';
import { stringify, whyNoLink } from '../writer/stringify.ts';

/** What somebody suggests; everything is plain text, or Markdown in `notes`. */
export interface Suggestion {
  term: string;
  /** Undefined when the form does not say. */
  language: string | undefined;
  abbreviation: string | undefined;
  aliases: string[];
  definition: string;
  topics: string[];
  notes: string;
  questions: string[];
  sources: string[];
  /** What is in none of these, a line each. */
  leftOut: string[];
}

/** The headings that the form puts above its answers. */
export const FORM_LABELS = {
  term: 'Term',
  language: 'Language',
  abbreviation: 'Abbreviation',
  aliases: 'Other names',
  definition: 'Definition',
  topic: 'Topic',
  notes: 'What a reader should know',
  questions: 'Questions people ask',
  sources: 'Sources',
} as const;

/** Reads the text of an issue. Headings that are not the form's belong to the answer above them. */
export function readSuggestion(issue: string): Suggestion {
  const answers = answersOf(issue);
  const leftOut: string[] = [];
  const text = (name: keyof typeof FORM_LABELS): string => answers.get(FORM_LABELS[name]) ?? '';
  const lines = (name: keyof typeof FORM_LABELS, written: readonly string[]): string[] =>
    written.map(oneLine).filter((line) => {
      if (line !== '' && !isVisible(line)) leftOut.push(`"${line}" under "${FORM_LABELS[name]}": nobody can see it`);
      return isVisible(line);
    });
  const [term = ''] = lines('term', [text('term')]);
  const [abbreviation] = lines('abbreviation', [text('abbreviation')]);
  const [definition = ''] = lines('definition', [text('definition')]);
  const topic = text('topic');
  return {
    term,
    language: /\(([\w-]+)\)$/.exec(text('language'))?.[1],
    abbreviation,
    aliases: lines('aliases', itemsOf(text('aliases'))),
    definition,
    topics: /^[\w-]+$/.test(topic) ? [topic] : [],
    notes: text('notes'),
    questions: lines('questions', itemsOf(text('questions'))),
    sources: lines('sources', itemsOf(text('sources'))),
    leftOut,
  };
}

/** The whole file of the draft. Text from the issue is data: what would be markup of an entry is escaped. */
export function suggestionText(
  suggestion: Suggestion,
  { term, language, topics, today }: { term: string; language: string; topics: readonly string[]; today: string },
): string {
  const { abbreviation, aliases, definition, notes, questions, sources } = suggestion;
  const root: Root = {
    type: 'root',
    children: [
      ...plainBlocks(notes),
      ...section('Questions to answer', questions),
      ...section('Sources to read and cite', sources),
    ],
  };
  const [, ...names] = distinctNames([term, abbreviation ?? '', ...aliases], language);
  const isShort = abbreviation !== undefined && names[0] === abbreviation;
  const matter: Matter = {
    term,
    abbreviation: isShort ? abbreviation : undefined,
    aliases: isShort ? names.slice(1) : names,
    definition,
    topics: [...topics],
    published: today,
    status: 'draft',
  };
  return entryFileText(matter, stringify(root));
}

/** By heading; the first answer under a heading counts, and `_No response_` is none. */
function answersOf(issue: string): Map<string, string> {
  const known = new Set<string>(Object.values(FORM_LABELS));
  const answers = new Map<string, string>();
  let current: string | undefined;
  for (const line of issue.replace(/\r\n?/g, '\n').split('\n')) {
    const heading = /^### (.+?)\s*$/.exec(line)?.[1];
    if (heading !== undefined && known.has(heading) && !answers.has(heading)) {
      current = heading;
      answers.set(heading, '');
    } else if (current !== undefined) answers.set(current, `${answers.get(current) ?? ''}${line}\n`);
  }
  return new Map([...answers].map(([heading, text]) => [heading, text.trim() === '_No response_' ? '' : text.trim()]));
}

/** Without characters that no text holds, or that show it in another order than it is in. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cs}\p{Co}\p{Cn}\p{Bidi_Control}\uFEFF]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lines without the marks of a list. */
function itemsOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''));
}

/** Paragraphs and lists of Markdown; of everything else the words, because a draft is written out by a person anyway. */
function plainBlocks(markdown: string): RootContent[] {
  if (markdown.length > LONGEST_MARKDOWN) return plainParagraphs(markdown);
  try {
    return markdownBlocks(markdown);
  } catch (error) {
    // Thousands of quotations in each other are no text that anybody wrote.
    if (error instanceof RangeError) return plainParagraphs(markdown);
    throw error;
  }
}

/** Characters. To parse more takes time that grows with the square of them. */
const LONGEST_MARKDOWN = 6000;

function plainParagraphs(text: string): RootContent[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => oneLine(part) !== '')
    .map((part) => paragraph(plain(part)));
}

function markdownBlocks(markdown: string): RootContent[] {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(markdown)
    .children.flatMap((block): RootContent[] => {
      if (block.type === 'list') return [bulletList(block.children.map((item) => [plain(toString(item))]))];
      const text = block.type === 'html' ? block.value : toString(block);
      return text.trim() === '' ? [] : [paragraph(plain(text))];
    });
}

function section(title: string, items: readonly string[]): RootContent[] {
  return items.length === 0 ? [] : [heading(2, title), bulletList(items.map((item) => [plain(item)]))];
}

/** Addresses become links, so that a reviewer can open them. */
function plain(text: string): PhrasingContent {
  const address = oneLine(text);
  if (/^https?:\/\/[^\s<>"]+$/.test(address) && whyNoLink(address) === undefined) {
    return link(address, address);
  }
  return textNode(oneLine(text));
}
