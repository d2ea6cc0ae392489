/** Every difference between ours and unified that is known, and why it may stay. */
export interface Difference {
  markdown: string;
  /** The tree, one node a line, as `compare` gives it, or what a parser said. */
  ours: string;
  reference: string;
  why: string;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    markdown: '{"a"}{"b"}',
    ours: 'p\n  "a\\nb"',
    reference: 'p\n  "ab"',
    why: 'MDX makes blocks of expressions that stand alone, with a line break between them; remark-rehype alone does not.',
  },
];
