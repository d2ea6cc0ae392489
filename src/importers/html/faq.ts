/** Finds questions with answers, by whatever plugin, and gives them one shape: `details` with a `summary`. */
import type { Element, ElementContent } from 'hast';
import { classesOf, element, elementsIn, isBlank, isElement, lineOf, property } from './hast.ts';

/** What every question becomes. `dataKind` is `faq`, or `section` for a fold that asks nothing. */
function foldOf(summary: readonly ElementContent[], content: ElementContent[], isQuestion: boolean): Element {
  return element('details', [element('summary', [...summary]), ...content], {
    dataKind: isQuestion ? 'faq' : 'section',
  });
}

/**
 * Yoast, Rank Math, Ultimate Blocks, Spectra, Kadence, Elementor, Divi, WPBakery, AIOSEO, SEOPress, Bootstrap, core
 * accordions, schema.org microdata, and whatever names its parts in the same way.
 * @param asked Normalised questions of the record's structured data.
 */
export function findQuestions(nodes: readonly ElementContent[], asked: ReadonlySet<string>): ElementContent[] {
  return pairSiblings(nodes, asked).map((node) => (isElement(node) ? findIn(node, asked) : node));
}

/** Two questions are one when their letters and digits are. */
export function questionKey(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function looksLikeQuestion(line: string): boolean {
  return /[?？؟;]["'”’»)]*$/u.test(line);
}

/** A question that lost its mark: "What is churn". */
function startsLikeQuestion(line: string): boolean {
  return /^(what|why|how|when|where|who|which|can|do|does|is|are|should|¿|qué|por qué|cómo|cuándo|quién|cuál|was|wie|warum|wann|wer|quoi|pourquoi|comment|quand|qui|quel|quelle|est-ce|o que|como|por que|quando|che cos|cosa|perché|come)\b/iu.test(
    line,
  );
}

function findIn(node: Element, asked: ReadonlySet<string>): Element {
  if (node.tagName === 'details') return fromDetails(node, asked);
  const item = fromMicrodata(node) ?? fromClasses(node, asked);
  if (item) return item;
  return { ...node, children: findQuestions(node.children, asked) };
}

function fromDetails(node: Element, asked: ReadonlySet<string>): Element {
  const summary = node.children.find((child) => isElement(child, 'summary'));
  const content = node.children.filter((child) => child !== summary);
  const title = isElement(summary) ? summary.children : [];
  return fold(title, content, { asked, named: isFaqNamed(node) });
}

function fromMicrodata(node: Element): Element | undefined {
  if (!/schema\.org\/Question$/i.test(property(node, 'itemType'))) return undefined;
  const inner = elementsIn(node.children);
  const name = inner.find((child) => property(child, 'itemProp') === 'name');
  const answer = inner.find((child) => /acceptedAnswer|suggestedAnswer/.test(property(child, 'itemProp')));
  return name && answer && holdsAll(node, [name, answer]) ? foldOf(name.children, answer.children, true) : undefined;
}

/** An element whose whole text is one part named as a question's and one named as an answer's. */
function fromClasses(node: Element, asked: ReadonlySet<string>): Element | undefined {
  if (!/^(div|li|section|article|dl)$/.test(node.tagName)) return undefined;
  const title = outermost(node.children, isTitle);
  const content = outermost(node.children, isContent);
  const [first, second] = [title[0], content[0]];
  if (!first || !second || title.length > 1 || content.length > 1 || !holdsAll(node, [first, second])) return undefined;
  const named = [node, ...elementsIn([first])].some(isFaqNamed);
  return fold(titleContents(first), second.children, { asked, named });
}

/** `title, content, title, content`, with nothing around each pair. */
function pairSiblings(nodes: readonly ElementContent[], asked: ReadonlySet<string>): ElementContent[] {
  const paired: ElementContent[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node === undefined) continue;
    const next = nextFilled(nodes, index + 1);
    const other = nodes[next];
    if (isElement(node) && isElement(other) && isTitle(node) && isContent(other) && lineOf(node.children) !== '') {
      const named = [other, ...elementsIn([node])].some(isFaqNamed);
      paired.push(fold(titleContents(node), other.children, { asked, named }));
      index = next;
    } else paired.push(node);
  }
  return paired;
}

function nextFilled(nodes: readonly ElementContent[], from: number): number {
  let index = from;
  for (let node = nodes[index]; node !== undefined && isBlank(node); node = nodes[index]) index += 1;
  return index;
}

function fold(
  title: readonly ElementContent[],
  content: readonly ElementContent[],
  { asked, named }: { asked: ReadonlySet<string>; named: boolean },
): Element {
  const line = lineOf(title);
  const isQuestion = looksLikeQuestion(line) || asked.has(questionKey(line)) || (named && startsLikeQuestion(line));
  return foldOf(title, findQuestions(content, asked), isQuestion);
}

const TITLE =
  /^(?:schema-faq-question|rank-math-question|uagb-question|aioseo-faq-block-question|wpseopress-faq-question|(?:.*[-_])?(?:faq|accordion|toggle|tab|panel|spoiler|collapse)[-_]*(?:item[-_]*)?(?:title|header|heading|button|trigger|question|label)|(?:.*[-_])?question|ea-header|card-header|vc_toggle_title|kt-blocks-accordion-header|elementor-tab-title|wp-block-ub-content-toggle-accordion-title-wrap)$/i;
const CONTENT =
  /^(?:schema-faq-answer|rank-math-answer|uagb-faq-content|aioseo-faq-block-answer|wpseopress-faq-answer|(?:.*[-_])?(?:faq|accordion|toggle|tab|panel|spoiler|collapse)[-_]*(?:item[-_]*)?(?:content|body|panel|text|answer|inner|collapse)|(?:.*[-_])?answer|ea-body|sp-collapse|collapse|panel-collapse|accordion-collapse|card-body|vc_toggle_content|elementor-tab-content|wp-block-ub-content-toggle-accordion-content-wrap)$/i;

function isTitle(node: Element): boolean {
  return classesOf(node).some((name) => TITLE.test(name));
}

function isContent(node: Element): boolean {
  return classesOf(node).some((name) => CONTENT.test(name));
}

/** True for the question or the answer of a plugin, told by its name. */
export function isNamedPart(node: Element): boolean {
  return isTitle(node) || isContent(node);
}

function isFaqNamed(node: Element): boolean {
  return classesOf(node).some((name) => /faq|question/i.test(name));
}

function outermost(nodes: readonly ElementContent[], matches: (node: Element) => boolean): Element[] {
  return nodes.flatMap((node) => (isElement(node) ? (matches(node) ? [node] : outermost(node.children, matches)) : []));
}

/** A title's words, without the headings and buttons around them. */
function titleContents(node: Element): ElementContent[] {
  const [only, ...more] = node.children.filter((child) => !isBlank(child));
  return isElement(only, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'button', 'div', 'p', 'a') && more.length === 0
    ? titleContents(only)
    : node.children;
}

/** True when nothing of a node's text stands outside the given parts. */
function holdsAll(node: Element, parts: readonly Element[]): boolean {
  const letters = (line: string): string => line.replace(/\s+/g, '');
  return letters(lineOf(node.children)) === letters(parts.map((part) => lineOf(part.children)).join(''));
}
