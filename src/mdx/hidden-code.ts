/**
 * What the native parser would read as JavaScript. It reads programs by recursion, and takes for some of a hundred
 * characters longer than anybody waits: 8,000 brackets end the process, and name no file. No entry holds a program, so
 * that it never needs to see one: signs that no text may hold stand in the places where one could begin, as long as
 * the parser looks.
 */
import type { Root, RootContent } from 'hast';
import type {} from 'mdast-util-mdx-expression';
import { literalFinder } from './literals.ts';

/** By the character that it stands for: signs that are no characters (`src/glossary/characters.ts` refuses them). */
const SIGNS: Readonly<Record<string, string>> = { '{': '\uFDD0', i: '\uFDD1', e: '\uFDD2', '}': '\uFDD3' };
const CHARACTERS = new Map(Object.entries(SIGNS).map(([character, sign]) => [sign, character]));
const ANY_SIGN = /[\uFDD0-\uFDD3]/g;

/** A line of a module, whatever of Markdown's marks stands before it. */
const MODULE_LINE = /^([^\p{L}\n]*)([ie])(?=(?:mport|xport)(?![\w$]))/gmu;

/** The text with a sign for each character at which a program could begin; of the same length. Linear. */
export function hideCode(text: string): string {
  const literalEnd = literalFinder(text);
  return text
    .replace(/\\[\s\S]|\{/g, (found, offset: number) =>
      found === '{' && literalEnd(offset) === undefined ? (SIGNS['{'] ?? found) : found,
    )
    .replace(MODULE_LINE, (_, before: string, letter: string) => before + (SIGNS[letter] ?? letter));
}

/** Puts the characters back, in place. False when one of them stands in no code: there it means something else. */
export function showCode(root: Root): boolean {
  const stack: { node: Root | RootContent; isCode: boolean }[] = [{ node: root, isCode: false }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step;
    if (node.type === 'text' && step.isCode) node.value = withoutSigns(node.value);
    else if ('value' in node && hasSign(node.value)) return false;
    if ('properties' in node && Object.values(node.properties).some(hasSign)) return false;
    if ('attributes' in node && node.attributes.some((attribute) => hasSign(attribute))) return false;
    const isCode = step.isCode || (node.type === 'element' && node.tagName === 'code');
    if ('children' in node) for (const child of node.children) stack.push({ node: child, isCode });
  }
  return true;
}

/** Also in an address, where the parser encodes it, and in an attribute. */
function hasSign(value: unknown): boolean {
  return /[\uFDD0-\uFDD3]|%EF%B7%9[0-3]/i.test(JSON.stringify(value ?? null));
}

function withoutSigns(text: string): string {
  return text.replace(ANY_SIGN, (sign) => CHARACTERS.get(sign) ?? sign);
}

/** The text with signs for the braces inside literals, such as {"}"}, for a parser that counts braces. Linear. */
export function hideBracesInLiterals(text: string): string {
  const literalEnd = literalFinder(text);
  let [shown, done] = ['', 0];
  for (let brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', Math.max(brace + 1, done))) {
    const end = literalEnd(brace);
    if (end === undefined) continue;
    const inside = text.slice(brace + 1, end - 1).replace(/[{}]/g, (character) => SIGNS[character] ?? character);
    shown += `${text.slice(done, brace + 1)}${inside}`;
    done = end - 1;
  }
  return shown + text.slice(done);
}

/** Puts the braces back, in place, wherever they stand. */
export function showBraces<Node extends object>(root: Node): Node {
  const stack: object[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const [key, value] of Object.entries<unknown>({ ...node })) {
      if (typeof value === 'string') Reflect.set(node, key, withoutSigns(value));
      else if (typeof value === 'object' && value !== null && key !== 'position') stack.push(value);
    }
  }
  return root;
}
