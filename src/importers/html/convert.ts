/** The HTML of one record -> blocks of an entry, and what they say of the entry's fields. */
import { text, type FlowContent } from '../../mdx/mdast.ts';
import { tell, type Note, type SourceRecord } from '../record.ts';
import { cleanHtml } from './clean.ts';
import { toBlocks } from './constructs.ts';
import { findQuestions, looksLikeQuestion, questionKey } from './faq.ts';
import { takeFootnotes } from './footnotes.ts';
import { parseHtml, plainLine } from './hast.ts';
import { readStructuredData, type StructuredData } from './json-ld.ts';
import { firstSentences, takeLead } from './lead.ts';
import { unfold } from './lists.ts';
import { isHeading, lineIn } from './mdast.ts';
import { withoutSize } from './pictures.ts';
import {
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
  blocks: FlowContent[];
  named: Named;
  related: string[];
  structuredData: StructuredData;
  notes: Note[];
}

export function convertBody(record: SourceRecord, options: ConvertOptions): ConvertedBody {
  const { nodes, structuredData, notes } = cleanHtml(parseHtml(record.body));
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
    ...footnotes.notes.map(({ id, children }): FlowContent => ({
      type: 'footnoteDefinition',
      identifier: id,
      children: unfold(toBlocks(children, notes)),
    })),
  ];
  return { definition: lead.definition, blocks, named, related, structuredData: data, notes };
}

function blocksOf(html: string, notes: Note[]): FlowContent[] {
  const cleaned = cleanHtml(parseHtml(html));
  notes.push(...cleaned.notes);
  return toBlocks(cleaned.nodes, notes);
}

/** A definition that is a whole text is one: its first sentences are the field, and it stands at the start of the body. */
function statedDefinition(
  { definition = '' }: SourceRecord,
  notes: Note[],
): { lines: string[]; blocks: FlowContent[] } {
  const line = plainLine(definition);
  if (line === '') return { lines: [], blocks: [] };
  const blocks = blocksOf(definition, notes);
  const isLine = blocks.length === 1 && line.length <= 400 && !/<a\s/i.test(definition);
  return isLine ? { lines: [line], blocks: [] } : { lines: [], blocks };
}

/** A written summary says more than the first sentences only when it is not just their beginning. */
function summaryOf(
  { excerpt = '' }: SourceRecord,
  blocks: readonly FlowContent[],
  language: string,
): string | undefined {
  const line = plainLine(excerpt);
  const isCut = /(\[?(…|\.\.\.)\]?|read more|leer más|continue reading.*)\s*[→»›]?$/i.test(line);
  if (line.length < 25 || isCut) return undefined;
  const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  const isStart = letters(lineIn(blocks)).includes(letters(line).slice(0, 80));
  return isStart ? undefined : firstSentences(line, language);
}

/** The term is the page's heading; the same heading once more is not needed. */
function withoutTitle(blocks: readonly FlowContent[], term: string, notes: Note[]): FlowContent[] {
  const at = blocks.findIndex((block) => isHeading(block) || lineIn([block]) !== '');
  const block = blocks[at];
  if (!isHeading(block) || block.depth > 2 || questionKey(lineIn([block])) !== questionKey(term)) return [...blocks];
  tell(notes, 'changed', `the first heading, "${lineIn([block])}", is the page's own`);
  return blocks.toSpliced(at, 1);
}

/** Questions that only the structured data asks. */
function missingQuestions(data: StructuredData, blocks: readonly FlowContent[], notes: Note[]): FlowContent[] {
  const said = new Set(blocks.map((block) => questionKey(lineIn(block.type === 'fold' ? block.title : [block]))));
  return data.questions.flatMap(({ question, answer }) => {
    const key = questionKey(question);
    if (said.has(key)) return [];
    said.add(key);
    tell(notes, 'changed', `the question "${question}" stood in structured data only; it is shown now`);
    return [{ type: 'fold', isQuestion: true, title: [text(question)], children: unfold(blocksOf(answer, notes)) }];
  });
}

/** Each question once, with a question mark and an answer; anything else is text. */
function soundQuestions(blocks: readonly FlowContent[], notes: Note[]): FlowContent[] {
  const asked = new Map<string, number>();
  const sound: FlowContent[] = [];
  const change = (message: string): void => {
    tell(notes, 'changed', `the question ${message}`);
  };
  for (const block of blocks) {
    if (block.type !== 'fold' || !block.isQuestion) {
      sound.push(block);
      continue;
    }
    const line = lineIn(block.title);
    const answer = lineIn(block.children);
    const at = asked.get(questionKey(line)) ?? -1;
    const earlier = sound[at];
    if (answer === '' || line === '') {
      if (line !== '') change(`"${line}" has no answer and became a line of text`);
      sound.push(...unfold([block]));
    } else if (earlier?.type === 'fold' && lineIn(earlier.children) === answer) {
      const message = `the question "${line}" stands there twice, with the same answer; the second is left out: ${answer}`;
      tell(notes, 'left-out', message);
    } else if (earlier?.type === 'fold') {
      change(`"${line}" stands there twice, and has both answers now`);
      sound[at] = { ...earlier, children: [...earlier.children, ...block.children] };
    } else {
      asked.set(questionKey(line), sound.length);
      if (!looksLikeQuestion(line)) change(`"${line}" got a question mark`);
      const marked = text(`${line.replace(/[\s.:…]+$/, '')}?`);
      sound.push(looksLikeQuestion(line) ? block : { ...block, title: [marked] });
    }
  }
  return sound;
}

/** The picture of the whole record stands at the start, unless the text shows it. */
function withPicture({ picture }: SourceRecord, blocks: readonly FlowContent[]): FlowContent[] {
  const name = withoutSize(picture?.src ?? '').replace(/^.*\/|\.\w+$/g, '');
  if (!picture || JSON.stringify(blocks).includes(name)) return [...blocks];
  return [{ type: 'picture', ...picture, align: 'end', href: '' }, ...blocks];
}
