/** Collects problems of one body, at their places in the file. */
import type { Position } from 'unist';
import type { Place, Problem, ProblemCode } from '../glossary/problem.ts';
import type { Point } from './source-text.ts';

export interface Positioned {
  position?: Position | undefined;
}

/** What the parser read, and where its problems go. */
export interface Reading {
  lines: readonly string[];
  reporter: Reporter;
}

export class Reporter {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #lineOffset: number;

  /** @param lineOffset Lines of the file before the first line that the parser read; may be negative. */
  constructor(file: string, lineOffset: number) {
    this.#file = file;
    this.#lineOffset = lineOffset;
  }

  report(code: ProblemCode, node: Positioned, message: string): void {
    this.problems.push({ code, place: this.placeOf(node), message });
  }

  /** @param at Line and column, from 1, of what the parser read. */
  reportAt(code: ProblemCode, at: Point, message: string): void {
    this.problems.push({ code, place: this.place(at), message });
  }

  /** What no entry may have. Returns what is shown in its place: nothing. */
  forbid(node: Positioned, found: string, expected: string): [] {
    this.report('forbidden-mdx', node, `has ${found}, expected ${expected}`);
    return [];
  }

  placeOf({ position }: Positioned): Place {
    return position ? this.place(position.start) : { file: this.#file, line: 1, column: 1 };
  }

  place({ line, column }: Point): Place {
    return { file: this.#file, line: Math.max(1, line + this.#lineOffset), column };
  }
}
