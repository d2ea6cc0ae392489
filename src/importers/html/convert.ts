/** The HTML of one record -> blocks of an entry, and what they say of the entry's fields. */
import type { Element, ElementContent } from 'hast';
import type { Note, SourceRecord } from '../record.ts';
import { toBlocks } from './blocks.ts';
import { unfold } from './lists.ts';
import { cleanHtml } from './clean.ts';
import { findQuestions, foldOf, looksLikeQuestion, questionKey } from './faq.ts';
import { takeFootnotes } from './footnotes.ts';
import { element, foldParts, isElement, lineOf, parseHtml, plainLine, property, text } from './hast.ts';
import { readStructuredData, type StructuredData } from './json-ld.ts';
import { firstSentences, takeLead } from './lead.ts';
import { withoutSize } from './picture-elements.ts';
import {
  isHeading,
  levelHeadings,
  questionsUnderHeadings,
  takeNames,
  takeRelated,
  type Named,
  type RelatedItem,
} from './sections.ts';

export interface ConvertOptions {
  term: string;
  language: string;
  /** The slug of the entry that an item of a list of related terms means. */
  resolve: (item: RelatedItem) => string | undefined;
}

export interface ConvertedBody {
  definition: string | undefined;
  blocks: Element[];
  named: Named;
  related: string[];
  structuredData: StructuredData;
  notes: Note[];
}

export function convertBody(record: SourceRecord, options: ConvertOptions): ConvertedBody {
  const { nodes, structuredData, notes } = readHtml(record.body);
  const data = readStructuredData([...structuredData, ...record.structuredData]);
  const asked = new Set(data.questions.map(({ question }) => questionKey(question)));
  const footnotes = takeFootnotes(nodes);
  const flat = toBlocks(findQuestions(footnotes.nodes, asked), notes);
  const stated = statedDefinition(record, notes);
  const whole = [...stated.blocks, ...withoutTitle(flat, options.term, notes)];
  const { blocks: unnamed, named } = takeNames(whole, notes);
  const { blocks: unrelated, related } = takeRelated(unnamed, options.resolve, notes);
  const lead = takeLead(unrelated, {
    language: options.language,
    stated: stated.lines,
    summary: data.definitions[0] ?? summaryOf(record, flat, options.language),
    notes,
  });
  const questions = soundQuestions(
    [...questionsUnderHeadings(lead.blocks, asked), ...missingQuestions(data, lead.blocks, notes)],
    notes,
  );
  const pictured = withPicture(record, questions);
  const blocks = [
    ...levelHeadings(pictured),
    ...footnotes.notes.map(({ id, children }) => element('note', unfold(toBlocks(children, notes)), { dataNote: id })),
  ];
  return { definition: lead.definition, blocks, named, related, structuredData: data, notes };
}

function readHtml(html: string): ReturnType<typeof cleanHtml> {
  return cleanHtml(parseHtml(html));
}

/** A definition that is a whole text is one: its first sentences are the field, and it stands at the start of the body. */
function statedDefinition({ definition = '' }: SourceRecord, notes: Note[]): { lines: string[]; blocks: Element[] } {
  const line = plainLine(definition);
  if (line === '') return { lines: [], blocks: [] };
  const { nodes, notes: own } = readHtml(definition);
  notes.push(...own);
  const blocks = toBlocks(nodes, notes);
  const isLine = blocks.length === 1 && line.length <= 400 && !/<a\s/i.test(definition);
  return isLine ? { lines: [line], blocks: [] } : { lines: [], blocks };
}

/** A written summary says more than the first sentences only when it is not just their beginning. */
function summaryOf({ excerpt = '' }: SourceRecord, blocks: readonly Element[], language: string): string | undefined {
  const line = plainLine(excerpt);
  const isCut = /(\[?(…|\.\.\.)\]?|read more|leer más|continue reading.*)\s*[→»›]?$/i.test(line);
  if (line.length < 25 || isCut) return undefined;
  const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  const isStart = letters(blocks.map((block) => lineOf([block])).join(' ')).includes(letters(line).slice(0, 80));
  return isStart ? undefined : firstSentences(line, language);
}

/** The term is the page's heading; the same heading once more is not needed. */
function withoutTitle(blocks: readonly Element[], term: string, notes: Note[]): Element[] {
  const at = blocks.findIndex((block) => isHeading(block) || lineOf([block]) !== '');
  const block = blocks[at];
  if (!block || !isElement(block, 'h1', 'h2') || questionKey(lineOf(block.children)) !== questionKey(term))
    return [...blocks];
  notes.push({ kind: 'changed', message: `the first heading, "${lineOf(block.children)}", is the page's own` });
  return blocks.toSpliced(at, 1);
}

/** Questions that only the structured data asks. */
function missingQuestions(data: StructuredData, blocks: readonly Element[], notes: Note[]): Element[] {
  const said = new Set(
    blocks.map((block) =>
      questionKey(lineOf(isElement(block, 'details') ? block.children.slice(0, 1) : block.children)),
    ),
  );
  return data.questions.flatMap(({ question, answer }) => {
    const key = questionKey(question);
    if (said.has(key)) return [];
    said.add(key);
    notes.push({
      kind: 'changed',
      message: `the question "${question}" stood in structured data only; it is shown now`,
    });
    const { nodes, notes: own } = readHtml(answer);
    notes.push(...own);
    return [foldOf([text(question)], unfold(toBlocks(nodes, notes)), true)];
  });
}

/** Each question once, with a question mark and an answer; anything else is text. */
function soundQuestions(blocks: readonly Element[], notes: Note[]): Element[] {
  const asked = new Map<string, number>();
  const sound: Element[] = [];
  for (const block of blocks) {
    if (!isElement(block, 'details') || property(block, 'dataKind') !== 'faq') {
      sound.push(block);
      continue;
    }
    const { title, content: answer } = foldParts(block);
    const line = lineOf(title);
    if (lineOf(answer) === '' || line === '') {
      if (line !== '')
        notes.push({ kind: 'changed', message: `the question "${line}" has no answer and became a line of text` });
      sound.push(...unfold([block]));
      continue;
    }
    const at = asked.get(questionKey(line)) ?? -1;
    const earlier = sound[at];
    if (earlier) {
      const repeats = lineOf(earlier.children.slice(1)) === lineOf(answer);
      notes.push({
        kind: repeats ? 'left-out' : 'changed',
        message: `the question "${line}" stands there twice, ${repeats ? `with the same answer; the second is left out: ${lineOf(answer)}` : 'and has both answers now'}`,
      });
      if (!repeats) sound[at] = { ...earlier, children: [...earlier.children, ...answer] };
      continue;
    }
    asked.set(questionKey(line), sound.length);
    sound.push(looksLikeQuestion(line) ? block : marked(block, line, answer, notes));
  }
  return sound;
}

function marked(block: Element, line: string, answer: readonly ElementContent[], notes: Note[]): Element {
  const question = `${line.replace(/[\s.:…]+$/, '')}?`;
  notes.push({ kind: 'changed', message: `the question "${line}" got a question mark` });
  return { ...block, children: [element('summary', [text(question)]), ...answer] };
}

/** The picture of the whole record stands at the start, unless the text shows it. */
function withPicture({ picture }: SourceRecord, blocks: readonly Element[]): Element[] {
  const name = withoutSize(picture?.src ?? '').replace(/^.*\/|\.\w+$/g, '');
  if (!picture || JSON.stringify(blocks).includes(name)) return [...blocks];
  const { src, alt, caption } = picture;
  return [element('picture', [], { src, alt, dataCaption: caption, dataAlign: 'end' }), ...blocks];
}
