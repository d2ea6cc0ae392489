/** The definition: what the text says the term is, taken out of the text where the page would say it twice. */
import type { Element, ElementContent } from 'hast';
import { sentencesOf } from '../../languages/sentences.ts';
import type { Note } from '../record.ts';
import { anyWord } from '../page-words.ts';
import { element, elementsIn, foldParts, isElement, lineOf, property, text } from './hast.ts';
import { isBoilerplate } from './json-ld.ts';
import { isHeading } from './sections.ts';

const LABEL = new RegExp(String.raw`^${anyWord('definition')}(?: ${anyWord('of')} [^:]{1,80})?\s*[:：.]?\s*$`, 'iu');
const LABEL_START = new RegExp(String.raw`^\s*${anyWord('definition')}\s*[:：]\s*`, 'iu');

export interface Lead {
  definition: string | undefined;
  blocks: Element[];
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
export function takeLead(blocks: readonly Element[], { language, stated, summary, notes }: Options): Lead {
  const labelled = withoutLabel(blocks, notes);
  const at = labelled.at ?? labelled.blocks.findIndex((block) => isProse(block));
  const paragraph = labelled.blocks[at];
  const line = paragraph ? lineOf(paragraph.children) : '';
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
function withoutLabel(blocks: readonly Element[], notes: Note[]): { blocks: Element[]; at: number | undefined } {
  const early = blocks.findIndex(
    (block, index) => index < 12 && (isElement(block, 'p') || isHeading(block)) && labels(block),
  );
  const block = blocks[early];
  if (early < 0 || !block) return { blocks: [...blocks], at: undefined };
  const line = lineOf(block.children);
  const own = LABEL.test(line);
  const labelled = own ? blocks.findIndex((other, index) => index > early && isProse(other)) : early;
  const between = blocks.slice(early + 1, Math.max(early + 1, labelled));
  if (labelled < 0 || between.some(isHeading)) return { blocks: [...blocks], at: undefined };
  if (own && isHeading(block)) return { blocks: [...blocks], at: labelled };
  const label = own ? line : (LABEL_START.exec(line)?.[0].trim() ?? '');
  notes.push({ kind: 'changed', message: `the label "${label}" became the field "definition"` });
  if (own) return { blocks: blocks.toSpliced(early, 1), at: labelled - 1 };
  return { blocks: blocks.toSpliced(early, 1, { ...block, children: cutStart(block.children, label) }), at: early };
}

function labels(block: Element): boolean {
  const line = lineOf(block.children);
  return LABEL.test(line) || (isElement(block, 'p') && LABEL_START.test(line));
}

function isProse(block: Element): boolean {
  const line = lineOf(block.children);
  return isElement(block, 'p') && (line.length > 15 || /\p{L}{2}.*[.!?。]$/u.test(line));
}

/** Without a paragraph, the first words that say something. */
function fallback(blocks: readonly Element[], language: string): string | undefined {
  const lines = blocks
    .filter((block) => !isHeading(block))
    .map((block) => {
      const [first] = isElement(block, 'ul', 'ol') ? block.children : [];
      const parts = isElement(block, 'details')
        ? foldParts(block).content
        : isElement(first)
          ? first.children
          : block.children;
      return lineOf(parts);
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
function withoutSentences(blocks: readonly Element[], at: number, definition: string): Element[] | undefined {
  const paragraph = blocks[at];
  if (!paragraph || !lineOf(paragraph.children).startsWith(definition)) return undefined;
  const cut = cutStart(paragraph.children, definition);
  const count = (nodes: readonly ElementContent[]): number => elementsIn(nodes).filter(isCarried).length;
  if (count(cut) < count(paragraph.children)) return undefined;
  if (lineOf(cut) !== '') return blocks.toSpliced(at, 1, { ...paragraph, children: cut });
  const [before, after] = [blocks[at - 1], blocks[at + 1]];
  if (isHeading(before) && (after === undefined || isHeading(after))) return undefined;
  const ids = property(paragraph, 'dataIds');
  return blocks.toSpliced(at, 1, ...(ids ? [element('anchor', [], { dataIds: ids })] : []));
}

/** What a plain text field cannot hold. */
function isCarried(node: Element): boolean {
  return (
    ['a', 'code', 'sup', 'sub', 'kbd', 'mark', 'del', 'input', 'footnote'].includes(node.tagName) &&
    (node.tagName !== 'a' || property(node, 'href') !== '')
  );
}

/** The nodes without the first characters of their text; spaces do not count. */
function cutStart(nodes: readonly ElementContent[], start: string): ElementContent[] {
  let left = start.replace(/\s+/g, '').length;
  const cut = (node: ElementContent): ElementContent[] => {
    if (left === 0) return [node];
    if (node.type === 'text') {
      let index = 0;
      while (index < node.value.length && left > 0) {
        if (!/\s/.test(node.value.charAt(index))) left -= 1;
        index += 1;
      }
      const rest = node.value.slice(index);
      return rest === '' ? [] : [text(rest)];
    }
    if (node.type !== 'element' || node.tagName === 'br') return [];
    const children = node.children.flatMap(cut);
    return lineOf(children) === '' ? [] : [{ ...node, children }];
  };
  const rest = nodes.flatMap(cut);
  const [first, ...more] = rest;
  if (first?.type === 'text')
    return [text(first.value.trimStart()), ...more].filter((node) => node.type !== 'text' || node.value !== '');
  return isElement(first, 'br') ? more : rest;
}
