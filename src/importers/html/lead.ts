/** The definition: what the text says the term is, taken out of the text where the page would say it twice. */
import type { PhrasingContent } from 'mdast';
import { sentencesOf } from '../../languages/sentences.ts';
import type { FlowContent } from '../../mdx/mdast.ts';
import { tell, type Note } from '../record.ts';
import { anyWord } from '../page-words.ts';
import { isBoilerplate } from './json-ld.ts';
import { isHeading, lineIn, withIds } from './mdast.ts';

const LABEL = new RegExp(String.raw`^${anyWord('definition')}(?: ${anyWord('of')} [^:]{1,80})?\s*[:：.]?\s*$`, 'iu');
const LABEL_START = new RegExp(String.raw`^\s*${anyWord('definition')}\s*[:：]\s*`, 'iu');

export interface Lead {
  definition: string | undefined;
  blocks: FlowContent[];
}

interface Options {
  language: string;
  /** Descriptions from elsewhere, the best first. */
  stated: readonly string[];
  /** A summary that somebody wrote, when the text itself does not say that something is its definition. */
  summary: string | undefined;
  notes: Note[];
}

/**
 * The definition, in this order: what the source states in a field, the paragraph that is labelled as one, structured
 * data or a written summary, the first sentences of the text.
 */
export function takeLead(blocks: readonly FlowContent[], { language, stated, summary, notes }: Options): Lead {
  const labelled = withoutLabel(blocks, notes);
  const at = labelled.at ?? labelled.blocks.findIndex((block) => isProse(block));
  const paragraph = labelled.blocks[at];
  const line = paragraph ? lineIn([paragraph]) : '';
  const given = [...stated, ...(labelled.at === undefined && summary !== undefined ? [summary] : [])];
  const said = given.find((candidate) => candidate !== '' && !isBoilerplate(candidate));
  const [first = '', second] = sentencesIn(line, language);
  const candidates =
    said === undefined ? [firstSentences(line, language), ...(second === undefined ? [] : [first])] : [said];
  const definition = candidates.find((candidate) => candidate !== '');
  if (definition === undefined || !paragraph) {
    return { definition: definition ?? fallback(labelled.blocks, language), blocks: labelled.blocks };
  }
  // One sentence that can leave the text is better than two that cannot, since the page would say them twice.
  const leaving = candidates.find((candidate) => withoutSentences(labelled.blocks, at, candidate) !== undefined);
  return {
    definition: leaving ?? definition,
    blocks: withoutSentences(labelled.blocks, at, leaving ?? definition) ?? labelled.blocks,
  };
}

/** Takes a label such as "Definition:" away; `at` is the paragraph that it labels. */
function withoutLabel(
  blocks: readonly FlowContent[],
  notes: Note[],
): { blocks: FlowContent[]; at: number | undefined } {
  const early = blocks.findIndex((block, index) => index < 12 && labels(block));
  const block = blocks[early];
  if (early < 0 || !block) return { blocks: [...blocks], at: undefined };
  const line = lineIn([block]);
  const own = LABEL.test(line);
  const labelled = own ? blocks.findIndex((other, index) => index > early && isProse(other)) : early;
  const between = blocks.slice(early + 1, Math.max(early + 1, labelled));
  if (labelled < 0 || between.some(isHeading)) return { blocks: [...blocks], at: undefined };
  if (own && isHeading(block)) return { blocks: [...blocks], at: labelled };
  const label = own ? line : (LABEL_START.exec(line)?.[0].trim() ?? '');
  tell(notes, 'changed', `the label "${label}" became the field "definition"`);
  if (own || block.type !== 'paragraph') return { blocks: blocks.toSpliced(early, 1), at: labelled - 1 };
  return { blocks: blocks.toSpliced(early, 1, { ...block, children: cutStart(block.children, label) }), at: early };
}

function labels(block: FlowContent): boolean {
  const line = lineIn([block]);
  return block.type === 'paragraph' ? LABEL.test(line) || LABEL_START.test(line) : isHeading(block) && LABEL.test(line);
}

function isProse(block: FlowContent): boolean {
  const line = lineIn([block]);
  return block.type === 'paragraph' && (line.length > 15 || /\p{L}{2}.*[.!?。]$/u.test(line));
}

/** Without a paragraph, the first words that say something. */
function fallback(blocks: readonly FlowContent[], language: string): string | undefined {
  const lines = blocks
    .filter((block) => !isHeading(block))
    .map((block) => {
      if (block.type === 'fold') return lineIn(block.children);
      return lineIn(block.type === 'list' ? block.children.slice(0, 1) : [block]);
    });
  const line = lines.find((candidate) => /\p{L}/u.test(candidate));
  return line === undefined ? undefined : firstSentences(line, language) || line;
}

const LONGEST = 300;

/** One or two whole sentences, two when both are short. */
export function firstSentences(line: string, language: string): string {
  const [first = '', second = ''] = sentencesIn(line, language);
  const both = `${first} ${second}`.trim();
  return second !== '' && both.length <= LONGEST && /[.!?。！？]["'”’»)]*$/.test(second) ? both : first;
}

function sentencesIn(line: string, language: string): string[] {
  return sentencesOf(line, language)
    .map(({ text: sentence }) => sentence.trim())
    .filter(Boolean);
}

/**
 * The page shows the definition above the text, so its sentences leave the text; unless they hold a link or a picture,
 * which the field cannot hold, or nothing would be left below a heading: then undefined.
 */
function withoutSentences(blocks: readonly FlowContent[], at: number, definition: string): FlowContent[] | undefined {
  const paragraph = blocks[at];
  if (paragraph?.type !== 'paragraph' || !lineIn([paragraph]).startsWith(definition)) return undefined;
  const cut = cutStart(paragraph.children, definition);
  if (carriedIn(cut) < carriedIn(paragraph.children)) return undefined;
  if (lineIn(cut) !== '') return blocks.toSpliced(at, 1, { ...paragraph, children: cut });
  const [before, after] = [blocks[at - 1], blocks[at + 1]];
  if (isHeading(before) && (after === undefined || isHeading(after))) return undefined;
  return blocks.toSpliced(at, 1, ...withIds(paragraph.data?.ids ?? [], []));
}

/** How many nodes a plain text field cannot hold. */
function carriedIn(nodes: readonly PhrasingContent[]): number {
  const counts = nodes.map(
    (node) => (CARRIED.has(node.type) ? 1 : 0) + ('children' in node ? carriedIn(node.children) : 0),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

const CARRIED = new Set(['link', 'inlineCode', 'inlineMath', 'mdxJsxTextElement', 'delete', 'footnoteReference']);

/** The nodes without the first characters of their text; spaces do not count. */
function cutStart(nodes: readonly PhrasingContent[], start: string): PhrasingContent[] {
  let left = start.replace(/\s+/g, '').length;
  const cut = (node: PhrasingContent): PhrasingContent[] => {
    if (left === 0) return [node];
    if ('value' in node) {
      let index = 0;
      while (index < node.value.length && left > 0) {
        if (!/\s/.test(node.value.charAt(index))) left -= 1;
        index += 1;
      }
      const value = node.value.slice(index);
      return value === '' ? [] : [{ ...node, value }];
    }
    if (!('children' in node)) return [];
    const children = node.children.flatMap(cut);
    return lineIn(children) === '' ? [] : [{ ...node, children }];
  };
  const [first, ...more] = nodes.flatMap(cut);
  return first === undefined || first.type === 'break' ? more : [first, ...more];
}
