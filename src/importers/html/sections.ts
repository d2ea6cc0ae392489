/** What the order of blocks says: heading levels, questions under a heading for them, names, related terms. */
import type { Element } from 'hast';
import type { Note } from '../record.ts';
import { foldOf, looksLikeQuestion, questionKey } from './faq.ts';
import { anyWord } from '../page-words.ts';
import { element, elementsIn, foldParts, isElement, lineOf, property, text } from './hast.ts';

const HEADING = /^h[1-6]$/;

export function isHeading(block: Element | undefined): boolean {
  return block !== undefined && HEADING.test(block.tagName);
}

/** Levels from 2 on without gaps: a section is one deeper than the one around it. */
export function levelHeadings(blocks: readonly Element[]): Element[] {
  const open: number[] = [];
  const level = (block: Element, written: number): Element => {
    while ((open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    return { ...block, tagName: `h${Math.min(6, open.length + 1)}` };
  };
  const visit = (block: Element, atLeast: number): Element[] => {
    if (isHeading(block)) return [level(block, Math.max(atLeast, levelOf(block)))];
    if (!isElement(block, 'details')) return [block];
    if (property(block, 'dataKind') === 'faq') return [withinQuestion(block)];
    // A fold that asks nothing is a section of the one around it.
    const { title: words, content } = foldParts(block);
    const title = lineOf(words) === '' ? undefined : words;
    const own = Math.max(atLeast, (open.at(-1) ?? 0) + 1);
    const heading = title ? [level(element('h2', title, block.properties), own)] : [];
    const inner = content.flatMap((child) => (isElement(child) ? visit(child, title ? own + 1 : atLeast) : []));
    if (title) while ((open.at(-1) ?? 0) >= own) open.pop();
    return [...heading, ...inner];
  };
  return blocks.flatMap((block) => visit(block, 1));
}

/** Headings of an answer stand below the question, whatever they were. */
function withinQuestion(block: Element): Element {
  const children = block.children.map((child) =>
    isElement(child) && isHeading(child) ? { ...child, tagName: 'h4' } : child,
  );
  return { ...block, children };
}

const FAQ_HEADING =
  /\b(faqs?|frequently asked|common questions|people also ask|questions and answers|preguntas frecuentes|perguntas frequentes|questions fréquentes|foire aux questions|häufige fragen|häufig gestellte|domande frequenti)\b/i;

/** Headings and bold lines that ask, below a heading such as "FAQ" or named by structured data, with what follows. */
export function questionsUnderHeadings(blocks: readonly Element[], asked: ReadonlySet<string>): Element[] {
  const found: Element[] = [];
  let faqLevel: number | undefined;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    const level = levelOf(block);
    const line = lineOf(block.children);
    if (faqLevel !== undefined && isHeading(block) && level <= faqLevel) faqLevel = undefined;
    if (isHeading(block) && FAQ_HEADING.test(line) && !asked.has(questionKey(line))) faqLevel = level;
    const asks =
      isTitle(block) && (asked.has(questionKey(line)) || (faqLevel !== undefined && looksLikeQuestion(line)));
    const end = asks ? endOfAnswer(blocks, index, { level, asked }) : index + 1;
    const answer = blocks.slice(index + 1, end);
    if (answer.some((part) => lineOf([part]) !== '')) {
      found.push({
        ...foldOf(block.children, answer, true),
        properties: { ...block.properties, dataKind: 'faq', className: [] },
      });
      index = end - 1;
    } else found.push(block);
  }
  return found;
}

function isTitle(block: Element): boolean {
  return isHeading(block) || isBoldLine(block);
}

function isBoldLine(block: Element): boolean {
  const parts = block.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return isElement(block, 'p') && parts.length > 0 && parts.every((part) => isElement(part, 'strong'));
}

/** Bold lines count as the lowest headings. */
function levelOf(block: Element): number {
  return isHeading(block) ? Number(block.tagName.slice(1)) : 7;
}

function endOfAnswer(
  blocks: readonly Element[],
  start: number,
  { level, asked }: { level: number; asked: ReadonlySet<string> },
): number {
  const after = blocks.slice(start + 1);
  const at = after.findIndex((block) => {
    const line = lineOf(block.children);
    const nextQuestion =
      isTitle(block) && (asked.has(questionKey(line)) || (looksLikeQuestion(line) && levelOf(block) === level));
    return isElement(block, 'details') || nextQuestion || (isHeading(block) && levelOf(block) <= level);
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
export function takeNames(blocks: readonly Element[], notes: Note[]): { blocks: Element[]; named: Named } {
  const named: Named = { aliases: [], abbreviation: undefined };
  const rest = blocks.filter((block) => {
    const line = lineOf(block.children);
    if (!isElement(block, 'p') || line.length > 300 || hasLinks(block)) return true;
    const names = NAMES.exec(line)?.[0];
    const short = SHORT.exec(line)?.[0];
    const written = line.slice((names ?? short ?? '').length).replace(/\.$/, '');
    if ((names === undefined && short === undefined) || written === '' || /[.!?] /.test(written)) return true;
    if (names !== undefined) named.aliases.push(...written.split(BETWEEN_NAMES).filter(Boolean));
    else if (/^\S{2,12}$/.test(written)) named.abbreviation ??= written;
    else return true;
    notes.push({ kind: 'changed', message: `the line "${line}" became a field` });
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
  blocks: readonly Element[],
  resolve: (item: RelatedItem) => string | undefined,
  notes: Note[],
): { blocks: Element[]; related: string[] } {
  const related: string[] = [];
  const kept: Element[] = [];
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
    notes.push({ kind: 'changed', message: `"${section.title}" became relations: ${names.join(', ')}` });
    if (others.length > 0)
      kept.push(
        ...section.heading,
        element(
          'ul',
          others.map(({ node }) => element('li', node.children)),
        ),
      );
    index = section.end - 1;
  }
  return { blocks: kept, related };
}

interface RelatedSection {
  title: string;
  heading: Element[];
  items: (RelatedItem & { node: Element })[];
  /** Index of the first block after it. */
  end: number;
}

function relatedSection(blocks: readonly Element[], index: number): RelatedSection | undefined {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!block || !isElement(block, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return undefined;
  const line = lineOf(block.children);
  const title = line.replace(/\s*[:：]\s*$/, '');
  if (RELATED.test(title) && next) {
    const items = isElement(next, 'ul', 'ol') ? listItems(next) : isElement(next, 'p') ? lineItems(next) : [];
    return items.length > 0 ? { title, heading: [block], items, end: index + 2 } : undefined;
  }
  const [, label] = /^([^:：]{3,40})[:：]\s*\S/.exec(line) ?? [];
  if (!isElement(block, 'p') || label === undefined || !RELATED.test(label.trim())) return undefined;
  const [first] = block.children;
  const rest = isElement(first, 'strong') ? block.children.slice(1) : block.children;
  const items = lineItems(element('p', rest)).map((item) => ({
    ...item,
    label: item.label.replace(/^[^:：]*[:：]\s*/, ''),
  }));
  const heading = [element('p', [element('strong', [text(`${label}:`)])])];
  return items.length > 0 ? { title: label, heading, items, end: index + 1 } : undefined;
}

/** Items that are names, with or without a link. */
function listItems(list: Element): RelatedSection['items'] {
  return list.children.flatMap((item) => (isElement(item) ? [{ ...nameOf(item), node: item }] : []));
}

/** `[A](a), [B](b)`, or `A, B` without links. */
function lineItems(paragraph: Element): RelatedSection['items'] {
  const links = elementsIn(paragraph.children, 'a').filter((node) => property(node, 'href') !== '');
  const between = lineOf(paragraph.children.filter((child) => !isElement(child, 'a')));
  if (links.length > 0 && !/[\p{L}\p{N}]{4,}/u.test(between))
    return links.map((link) => ({ ...nameOf(link), node: element('p', [link]) }));
  if (links.length > 0) return [];
  return lineOf(paragraph.children)
    .split(/\s*[,;|·•]\s*/)
    .filter(Boolean)
    .map((label) => ({ label: label.replace(/\.$/, ''), href: '', node: element('p', [text(label)]) }));
}

function nameOf(node: Element): RelatedItem {
  const link = elementsIn([node], 'a').find((inner) => property(inner, 'href') !== '');
  return { label: lineOf(node.children).replace(/^[:：]\s*/, ''), href: link ? property(link, 'href') : '' };
}

function hasLinks(block: Element): boolean {
  return elementsIn(block.children, 'a', 'img').length > 0;
}
