/** What a component of entries is: one folder with its row, its view and a fixture. */
import type { z } from 'zod';
import type { BodyNode } from '../../glossary/body.ts';
import type { ProblemCode } from '../../glossary/problem.ts';
import type { Around, Passage } from '../../glossary/quality/passage.ts';
import type { FlowContent } from '../mdast.ts';

export interface BodyComponent {
  /** Each attribute's schema; all are literal texts. */
  attributes: z.ZodObject<Record<string, z.ZodType<string | undefined>>>;
  /** Codes of problems with an attribute; `bad-component` for those that are not here. */
  codes?: Readonly<Record<string, ProblemCode>>;
  /** True where it may stand in nothing but the body itself. */
  alone?: true;
  /** What is wrong with its content; undefined when all is well. `text` is what a reader reads in it. */
  complaintOf?: (content: { text: string; children: readonly BodyNode[] }) => string | undefined;
  /** Attributes that a reader reads, in the order in which they are shown; default titles are the page's words. */
  words: readonly string[];
  /** Attributes that the rules about writing look at, and what they are to them. */
  passages: Readonly<Record<string, Passage['kind']>>;
  /** What stands around its content, for those rules. */
  around?: (attributes: ReadonlyMap<string, string>) => Around;
  /** As Markdown: a reader of the text sees no trace of the component. */
  markdown: (component: MarkdownInput) => FlowContent[];
  /** For VS Code, by name. */
  snippet: { name: string; prefix: string; description: string; body: readonly string[] };
}

export interface MarkdownInput {
  attributes: Readonly<Record<string, string>>;
  /** Its content, written already. */
  flow: FlowContent[];
  words: ComponentWords;
  /** Absolute address of a picture that the body names. */
  image: (src: string) => string;
}

/** Words of the interface that components show. */
export interface ComponentWords {
  callouts: Readonly<Record<string, string>>;
  formula: string;
  linkTo: (title: string) => string;
}
