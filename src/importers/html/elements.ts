/** The elements of HTML by what they are: whoever needs to know asks here. */
import type { ElementContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { FlowContent } from '../../mdx/mdast.ts';
import type { Note } from '../record.ts';

export const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Blocks that hold blocks and mean nothing else. */
export const CONTAINERS = setOf(
  'p div section article main aside header footer nav address center fieldset legend button summary figcaption dt dd li ' +
    'caption thead tbody tfoot tr td th',
);

export const BLOCKS = new Set([
  ...HEADINGS,
  ...CONTAINERS,
  ...setOf('ul ol dl table blockquote pre hr figure details'),
]);

/** Elements that keep their name; all others are taken off their contents. */
export const KEPT = new Set([...BLOCKS, ...setOf('code br a img strong em del sub sup kbd mark q')]);

/** Elements that say the same as another one. */
export const RENAMED: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  strike: 'del',
  s: 'del',
  tt: 'code',
  samp: 'code',
  menu: 'ul',
  dir: 'ul',
  listing: 'pre',
  xmp: 'pre',
  plaintext: 'pre',
  form: 'div',
  hgroup: 'div',
  dialog: 'div',
};

/** What the constructs share. */
export interface Context {
  state: State;
  notes: Note[];
  /** The blocks of contents. */
  flow: (nodes: readonly ElementContent[]) => FlowContent[];
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
