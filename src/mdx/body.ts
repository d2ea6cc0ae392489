/** The body of an entry: MDX source -> checked nodes and outline. Nothing in it is ever executed. */
import type { Root, RootContent } from 'hast';
import type { Body, Outline } from '../glossary/body.ts';
import type { Place, Problem } from '../glossary/problem.ts';
import type { Written } from '../glossary/quality/passage.ts';
import { BodyReader, type BodySource } from './body-reader.ts';
import { mendingOf } from './body-mending.ts';
import { MOST_LEVELS, TOO_DEEP } from './bounds.ts';
import { conflictIn } from './conflict.ts';
import { parseMdx } from './parse.ts';
import { readPassages } from './passages.ts';
import { Reporter } from './reporter.ts';
import { checkDirections } from './shown-text.ts';
import { offsetOf, positionAt, type Point } from './source-text.ts';

export type { BodySource };

export type BodyResult =
  | { body: Body; outline: Outline; written: () => Written; problems: Problem[] }
  | { body?: never; outline?: never; written?: never; problems: Problem[] };

/** Parses a body. Never throws for bad input; all problems of the body that can be told are returned at once. */
export function parseBody(source: BodySource): BodyResult {
  // Sources live in the frontmatter. Given to the parser as footnote definitions ahead of the body, they make
  // `[^id]` an ordinary GFM footnote reference, whatever stands around it.
  const definitions = source.sourceIds.map((id) => `[^${id}]: source\n`).join('');
  // A comment between them and the body: a first line that is indented would be a part of the last one.
  const prefix = definitions === '' ? '' : `${definitions}\n{/**/}\n\n`;
  const lineOffset = source.lineOffset - (prefix.match(/\n/g)?.length ?? 0);
  const text = prefix + source.text;
  const reporter = new Reporter(source.file, lineOffset);
  const { tree, complaint } = parseMdx(text);
  if (!tree) {
    const { at, says } = syntaxComplaint(complaint, text, reporter);
    reporter.reportAt('bad-mdx', at, says);
    return { problems: reporter.problems };
  }
  const nesting = checkNesting(tree, reporter);
  if (nesting.length > 0) return { problems: nesting };
  const read = new BodyReader({ ...source, text }, reporter).read(tree);
  return {
    ...read,
    problems: [...reporter.problems, ...checkDirections(source.text, source)],
    written: () => readPassages(tree, { lineOffset, language: source.language, ownLines: source.sourceIds.length }),
  };
}

/** The problem of a body that is nested too deeply, at the first node beyond the limit; without recursion. */
function checkNesting(root: Root, reporter: Reporter): Problem[] {
  const stack: { node: Root | RootContent; depth: number; place: Place }[] = [];
  stack.push({ node: root, depth: 0, place: reporter.place({ line: 1, column: 1 }) });
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, depth } = step;
    const place = node.position ? reporter.placeOf(node) : step.place;
    if (depth > MOST_LEVELS) return [{ code: 'bad-mdx', place, message: TOO_DEEP }];
    if (!('children' in node)) continue;
    for (const child of node.children.toReversed()) stack.push({ node: child, depth: depth + 1, place });
  }
  return [];
}

/** What the parser reports as `line:column: message (note: …) (rule)`, in an editor's words. */
function syntaxComplaint(complaint: string, text: string, reporter: Reporter): { at: Point; says: string } {
  const [, line = '1', column = '1', message = complaint] = /^(\d+):(\d+): ([\s\S]*)$/.exec(complaint) ?? [];
  const at = { line: Number(line), column: Number(column) };
  if (/call stack/.test(message)) return { at, says: TOO_DEEP };
  // What is beyond a bound says itself what to do.
  if (/^(?:is|has) .*; write /.test(message)) return { at, says: message };
  const mending = conflictIn(text) ?? mendingOf(text, offsetOf(text, at));
  if (mending) return { at: positionAt(text, mending.offset), says: mending.message };
  // What the parsers say of JavaScript would not help.
  if (/oxc|expression with acorn/.test(message))
    return { at, says: 'has braces around something that is no text; for a plain brace write \\{' };
  const shifted = message.replace(/\((\d+):(\d+)(?:-\d+:\d+)?\)/g, (_, above: string, before: string) => {
    const place = reporter.place({ line: Number(above), column: Number(before) });
    return `(line ${place.line}, column ${place.column})`;
  });
  const plain = shifted.replace(/ \([\w-]+:[\w-]+\)$/, '').replace(/\s+/g, ' ');
  return { at, says: `${plain}${adviceFor(message)}` };
}

function adviceFor(message: string): string {
  if (message.includes('comment in MDX')) return '; write a comment as {/* … */}';
  if (message.includes('Unexpected character after `<`') || /before (?:local )?name/.test(message))
    return '; for a plain "<" write \\< or "less than"';
  if (/closing tag .* (?:after|before) the end of|^Tag within/.test(message))
    return '; put both tags on lines of their own, with nothing before them and empty lines around';
  if (message.includes('closing tag')) return '; close the component or remove its opening tag';
  if (/expression|brace|acorn/i.test(message)) return '; for a plain brace write \\{';
  return '; correct the marked place';
}
