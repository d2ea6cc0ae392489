/** The body of an entry as data. `src/mdx` makes it from MDX; components show it; nothing executes it. */

/** Text, an HTML element that Markdown can make, or one of our components. */
export type BodyNode = string | ElementNode | ComponentNode;

export interface ElementNode {
  /** Lower-case HTML element name, such as `p` or `strong`. */
  tag: string;
  /** HTML attributes by hast property name; only those in the allow-list of `src/mdx`. */
  attributes?: Record<string, AttributeValue>;
  children?: BodyNode[];
  /** Of a formula: what shows it, in MathML. */
  math?: ElementNode;
}

/** Tag of text that the editor wrote as a literal, {"lead"}: shown as it is, without a tag and without automatic links. */
export const LITERAL = 'literal';

/**
 * Tags of a formula in a line, and of one that is a block. Its text says it on one line; the attribute `tex` is what is written
 * between the dollars, `display` is true where they are two.
 */
export const MATH = 'math';
export const MATH_BLOCK = 'math-block';

export type AttributeValue = string | number | boolean;

export interface ComponentNode {
  /** Name of one of the components of `src/mdx`. */
  component: string;
  /** Attributes that passed the component's schema. */
  attributes: Record<string, string>;
  children: BodyNode[];
}

/** A heading with an id that is unique in its page and stable while its text stays. */
export interface Heading {
  /** 2 to 4: the term itself is the page's first-level heading. */
  depth: number;
  id: string;
  text: string;
}

/** A question, and its answer both as written and as the plain text that JSON-LD carries. */
export interface Faq {
  /** Fragment of the question in the page. */
  id: string;
  question: string;
  answer: string;
}

/** A formula or a worked example, where links can lead. */
export interface Landmark {
  kind: 'formula' | 'example';
  /** Fragment in the page. */
  id: string;
  /** What the editor calls it, where that is not the usual name. */
  title?: string;
  /** The formula in words. */
  expression?: string;
  /** What the example says, as plain text. */
  example?: string;
}

/** A link from the prose to another entry, and where it stands in the file. */
export interface TermLink {
  /** Id of the entry: `en/account-manager`. */
  id: string;
  /** Fragment without `#`, when the link has one. */
  fragment?: string;
  line: number;
  column: number;
}

/** A picture of the entry: a path relative to the entry's file, and its place in the file. */
export interface BodyImage {
  src: string;
  alt: string;
  caption?: string;
  line: number;
  column: number;
}

export interface WebLink {
  href: string;
  line: number;
  column: number;
}

/** A footnote that the body defines itself, as opposed to a source from the frontmatter. */
export interface Note {
  id: string;
  nodes: BodyNode[];
}

/** What the rest of the glossary needs to know of a body without showing it. */
export interface Outline {
  headings: Heading[];
  faqs: Faq[];
  landmarks: Landmark[];
  termLinks: TermLink[];
  /** Links to whole addresses, of other sites or of this one. */
  webLinks: WebLink[];
  images: BodyImage[];
  /** Ids of sources and notes in the order in which the text first cites them; the first is number 1. */
  citations: string[];
}

/** What is shown: the flow of the body, and the notes that it cites. */
export interface Body {
  nodes: BodyNode[];
  notes: Note[];
}

export function isElement(node: BodyNode): node is ElementNode {
  return typeof node === 'object' && 'tag' in node;
}

export function isComponent(node: BodyNode): node is ComponentNode {
  return typeof node === 'object' && 'component' in node;
}

/** Questions that close the body get a heading of their own; questions elsewhere stay where the editor put them. */
export function splitQuestions(nodes: readonly BodyNode[]): { prose: BodyNode[]; questions: BodyNode[] } {
  const isQuestion = (node: BodyNode): boolean =>
    isBlank(node) ? true : isComponent(node) && node.component === 'Faq';
  const last = nodes.findLastIndex((node) => !isQuestion(node));
  const ownHeading = last >= 0 && isHeading(nodes[last]);
  const questions = ownHeading ? [] : nodes.slice(last + 1).filter((node) => !isBlank(node));
  return { prose: nodes.slice(0, questions.length > 0 ? last + 1 : nodes.length), questions };
}

function isBlank(node: BodyNode): boolean {
  return typeof node === 'string' && node.trim() === '';
}

function isHeading(node: BodyNode | undefined): boolean {
  return node !== undefined && isElement(node) && /^h[2-6]$/.test(node.tag);
}

const BLOCKS = new Set([
  'p',
  'li',
  'tr',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'blockquote',
  'table',
  'ul',
  'ol',
  'br',
  'hr',
  MATH_BLOCK,
]);

/** The texts that a component shows besides its content. */
export type WordsOf = (component: ComponentNode) => readonly string[];

/** What a reader reads in these nodes, one line for each block; without the numbers of citations. */
export function plainText(nodes: readonly BodyNode[], wordsOf: WordsOf): string {
  return textOf(nodes, wordsOf)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function textOf(nodes: readonly BodyNode[], wordsOf: WordsOf): string {
  return nodes.map((node) => textOfNode(node, wordsOf)).join('');
}

function textOfNode(node: BodyNode, wordsOf: WordsOf): string {
  if (typeof node === 'string') return node;
  if (isComponent(node)) return `\n${[...wordsOf(node), textOf(node.children, wordsOf)].join('\n')}\n`;
  if (node.attributes?.['class'] === 'citation') return '';
  if (node.tag === 'ol') return numbered(node, wordsOf);
  const text = textOf(node.children ?? [], wordsOf);
  if (node.tag === 'td' || node.tag === 'th') return `${text} `;
  return BLOCKS.has(node.tag) ? `\n${text}\n` : text;
}

/** An ordered list with the numbers that a browser shows before its items. */
function numbered({ attributes, children = [] }: ElementNode, wordsOf: WordsOf): string {
  const items = children.filter((child) => typeof child !== 'string');
  const first = Number(attributes?.['start'] ?? 1);
  return items
    .map((item, index) => {
      const text = textOf([item], wordsOf).trim();
      return text === '' ? '\n' : `\n${first + index}. ${text}\n`;
    })
    .join('');
}
