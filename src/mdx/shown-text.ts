/** Text that a body would show, behind the references of Markdown: `&#xFFFE;` and `&#x202E;` are characters, too. */
import { refusedCharacter, unbalancedDirection } from '../glossary/characters.ts';
import type { Problem } from '../glossary/problem.ts';
import { positionAt } from './source-text.ts';

/** What a text of the body may not hold; undefined when all is well. */
export function complaintOfText(text: string): string | undefined {
  return refusedCharacter(text)?.message;
}

/** Paragraphs of a body whose marks of direction have no other end, each at its first mark. Linear. */
export function checkDirections(body: string, { file, lineOffset }: { file: string; lineOffset: number }): Problem[] {
  let start = 0;
  return body.split(/(?<=\n[^\S\n]*\n)/).flatMap((block): Problem[] => {
    const offset = start;
    start += block.length;
    const mark = MARK.exec(block);
    const message = mark ? unbalancedDirection(block.replace(REFERENCE, characterOf)) : undefined;
    if (!mark || message === undefined) return [];
    const { line, column } = positionAt(body, offset + mark.index);
    return [{ code: 'bad-mdx', place: { file, line: Math.max(1, line + lineOffset), column }, message }];
  });
}

const MARK = /[\u202A-\u202E\u2066-\u2069]|&#(?:x20(?:2[a-e]|6[6-9])|8(?:23[4-8]|29[4-7]));/i;
const REFERENCE = /&#(?:x0*(20(?:2[a-e]|6[6-9]))|0*(8(?:23[4-8]|29[4-7])));/gi;

function characterOf(_: string, hex: string | undefined, decimal: string | undefined): string {
  return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
}
