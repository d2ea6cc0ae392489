/** What the order of blocks says: heading levels, questions under a heading for them, names, related terms. */
import type { Heading, Link, List, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { paragraph, text, type FlowContent } from '../../mdx/mdast.ts';
import { tell, type Note } from '../record.ts';
import { looksLikeQuestion, questionKey } from './faq.ts';
import { anyWord } from '../page-words.ts';
import { listItem, listOf } from './lists.ts';
import { component, depthOf, isBlank, isHeading, lineIn, strong } from './mdast.ts';

/** Levels from 2 on without gaps: a section is one deeper than the one around it. */
export function levelHeadings(blocks: readonly FlowContent[]): FlowContent[] {
  const open: number[] = [];
  const level = (block: Pick<Heading, 'children' | 'data'>, written: number): FlowContent => {
    while ((open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    return { ...block, type: 'heading', depth: depthOf(open.length + 1) };
  };
  const visit = (block: FlowContent, atLeast: number): FlowContent[] => {
    if (isHeading(block)) return [level(block, Math.max(atLeast, block.depth))];
    if (block.type !== 'fold') return [block];
    const { title, children, data = {} } = block;
    // Headings of an answer stand below the question, whatever they were.
    if (block.isQuestion) {
      const answer = children.map((child): FlowContent => (isHeading(child) ? { ...child, depth: 4 } : child));
      return [{ ...component('Faq', { question: lineIn(title) }, answer), data }];
    }
    // A fold that asks nothing is a section of the one around it.
    if (lineIn(title) === '') return children.flatMap((child) => visit(child, atLeast));
    const own = Math.max(atLeast, (open.at(-1) ?? 0) + 1);
    const section = [level({ children: title, data }, own), ...children.flatMap((child) => visit(child, own + 1))];
    while ((open.at(-1) ?? 0) >= own) open.pop();
    return section;
  };
  return blocks.flatMap((block) => visit(block, 1));
}

const FAQ_HEADING =
  /\b(faqs?|frequently asked|common questions|people also ask|questions and answers|preguntas frecuentes|perguntas frequentes|questions fréquentes|foire aux questions|häufige fragen|häufig gestellte|domande frequenti)\b/i;

/** Headings and bold lines that ask, below a heading such as "FAQ" or named by structured data, with what follows. */
export function questionsUnderHeadings(blocks: readonly FlowContent[], asked: ReadonlySet<string>): FlowContent[] {
  const found: FlowContent[] = [];
  let faqLevel: number | undefined;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    const level = levelOf(block);
    const line = lineIn([block]);
    if (faqLevel !== undefined && isHeading(block) && level <= faqLevel) faqLevel = undefined;
    if (isHeading(block) && FAQ_HEADING.test(line) && !asked.has(questionKey(line))) faqLevel = level;
    const asks =
      isTitle(block) && (asked.has(questionKey(line)) || (faqLevel !== undefined && looksLikeQuestion(line)));
    const end = asks ? endOfAnswer(blocks, index, { level, asked }) : index + 1;
    const answer = blocks.slice(index + 1, end);
    if (isTitle(block) && lineIn(answer) !== '') {
      const { children: title, data = {} } = block;
      found.push({ type: 'fold', isQuestion: true, title, children: answer, data });
      index = end - 1;
    } else found.push(block);
  }
  return found;
}

function isTitle(block: FlowContent): block is Heading | Paragraph {
  return isHeading(block) || isBoldLine(block);
}

function isBoldLine(block: FlowContent): block is Paragraph {
  const parts = block.type === 'paragraph' ? block.children.filter((child) => !isBlank(child)) : [];
  return parts.length > 0 && parts.every(({ type }) => type === 'strong');
}

/** Bold lines count as the lowest headings. */
function levelOf(block: FlowContent): number {
  return isHeading(block) ? block.depth : 7;
}

function endOfAnswer(
  blocks: readonly FlowContent[],
  start: number,
  { level, asked }: { level: number; asked: ReadonlySet<string> },
): number {
  const after = blocks.slice(start + 1);
  const at = after.findIndex((block) => {
    const line = lineIn([block]);
    const nextQuestion =
      isTitle(block) && (asked.has(questionKey(line)) || (looksLikeQuestion(line) && levelOf(block) === level));
    return block.type === 'fold' || nextQuestion || (isHeading(block) && levelOf(block) <= level);
  });
  return at < 0 ? blocks.length : start + 1 + at;
}

const RELATED = new RegExp(`^${anyWord('related')}$`, 'iu');
const NAMES = new RegExp(String.raw`^${anyWord('otherNames')}\s*[:：]\s*`, 'iu');
const SHORT = new RegExp(String.raw`^${anyWord('abbreviation')}\s*[:：]\s*`, 'iu');
const BETWEEN_NAMES = new RegExp(String.raw`\s*[,;|/]\s*|\s+${anyWord('and')}\s+`, 'u');

export interface Named {
  aliases: string[];
  abbreviation: string | undefined;
}

/** Lines such as "Also known as: …" leave the text for the field that they are. */
export function takeNames(blocks: readonly FlowContent[], notes: Note[]): { blocks: FlowContent[]; named: Named } {
  const named: Named = { aliases: [], abbreviation: undefined };
  const rest = blocks.filter((block) => {
    const line = lineIn([block]);
    if (block.type !== 'paragraph' || line.length > 300 || linksIn(block).length > 0) return true;
    const names = NAMES.exec(line)?.[0];
    const short = SHORT.exec(line)?.[0];
    const written = line.slice((names ?? short ?? '').length).replace(/\.$/, '');
    if ((names === undefined && short === undefined) || written === '' || /[.!?] /.test(written)) return true;
    if (names !== undefined) named.aliases.push(...written.split(BETWEEN_NAMES).filter(Boolean));
    else if (/^\S{2,12}$/.test(written)) named.abbreviation ??= written;
    else return true;
    tell(notes, 'changed', `the line "${line}" became a field`);
    return false;
  });
  return { blocks: rest, named };
}

export interface RelatedItem {
  label: string;
  href: string;
}

/**
 * A list of related terms below a heading, or beside a bold label, that is nothing but names.
 * @param resolve The slug of the entry that an item means.
 */
export function takeRelated(
  blocks: readonly FlowContent[],
  resolve: (item: RelatedItem) => string | undefined,
  notes: Note[],
): { blocks: FlowContent[]; related: string[] } {
  const related: string[] = [];
  const kept: FlowContent[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    const section = relatedSection(blocks, index);
    const items = section?.items.map((item) => ({ ...item, slug: resolve(item) })) ?? [];
    const known = items.flatMap(({ slug }) => slug ?? []);
    if (!section || known.length === 0) {
      kept.push(block);
      continue;
    }
    related.push(...known);
    const others = items.filter(({ slug }) => slug === undefined);
    const names = items.filter(({ slug }) => slug !== undefined).map(({ label }) => label);
    tell(notes, 'changed', `"${section.title}" became relations: ${names.join(', ')}`);
    if (others.length > 0) kept.push(...section.heading, listOf(others.map(({ content }) => listItem(content))));
    index = section.end - 1;
  }
  return { blocks: kept, related };
}

interface RelatedSection {
  title: string;
  heading: FlowContent[];
  items: (RelatedItem & { content: FlowContent[] })[];
  /** Index of the first block after it. */
  end: number;
}

function relatedSection(blocks: readonly FlowContent[], index: number): RelatedSection | undefined {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return undefined;
  const line = lineIn([block]);
  const title = line.replace(/\s*[:：]\s*$/, '');
  if (RELATED.test(title) && next) {
    const items = next.type === 'list' ? listItems(next) : next.type === 'paragraph' ? lineItems(next.children) : [];
    return items.length > 0 ? { title, heading: [block], items, end: index + 2 } : undefined;
  }
  const [, label] = /^([^:：]{3,40})[:：]\s*\S/.exec(line) ?? [];
  if (isHeading(block) || label === undefined || !RELATED.test(label.trim())) return undefined;
  const [first, ...rest] = block.children;
  const items = lineItems(first?.type === 'strong' ? rest : block.children).map((item) => ({
    ...item,
    label: item.label.replace(/^[^:：]*[:：]\s*/, ''),
  }));
  return items.length > 0
    ? { title: label, heading: [paragraph(strong([text(`${label}:`)]))], items, end: index + 1 }
    : undefined;
}

/** Items that are names, with or without a link. */
function listItems(list: List): RelatedSection['items'] {
  return list.children.map((item) => ({ ...nameOf(item), content: item.children }));
}

/** `[A](a), [B](b)`, or `A, B` without links. */
function lineItems(words: readonly PhrasingContent[]): RelatedSection['items'] {
  const links = words.flatMap(linksIn).filter(({ url }) => url !== '');
  const between = lineIn(words.filter(({ type }) => type !== 'link'));
  if (links.length > 0 && !/[\p{L}\p{N}]{4,}/u.test(between))
    return links.map((link) => ({ ...nameOf(link), content: [paragraph(link)] }));
  if (links.length > 0) return [];
  return lineIn(words)
    .split(/\s*[,;|·•]\s*/)
    .filter(Boolean)
    .map((label) => ({ label: label.replace(/\.$/, ''), href: '', content: [paragraph(text(label))] }));
}

function nameOf(node: Nodes): RelatedItem {
  const [link] = linksIn(node);
  return { label: lineIn([node]).replace(/^[:：]\s*/, ''), href: link?.url ?? '' };
}

function linksIn(node: Nodes): Link[] {
  const inner = 'children' in node ? node.children.flatMap(linksIn) : [];
  return node.type === 'link' ? [node, ...inner] : inner;
}
