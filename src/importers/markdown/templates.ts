/**
 * Templates in Markdown: their generators run them before Markdown is read, so that they may stand anywhere, in addresses and
 * over several lines too. Here a sign that no text holds stands in for each while Markdown is read.
 */
import { markAt } from './marks.ts';
import type { Mark } from './signs.ts';

/** What stands in for a template, itself a mark. */
export const STAND_IN: Mark = { open: '\uFDD0', close: '\uFDD1', place: 'block', accepts: () => true };

export interface Templates<Kind extends Mark> {
  /** The text with stand-ins. */
  text: string;
  found: readonly { mark: Kind; whole: string; inside: string }[];
}

export function takeTemplates<Kind extends Mark>(markdown: string, kinds: readonly Kind[]): Templates<Kind> {
  const found: Templates<Kind>['found'][number][] = [];
  const source = markdown.replace(/[\uFDD0\uFDD1]/g, '');
  let text = '';
  for (let at = 0; at < source.length;) {
    const template = source.charAt(at) === '{' ? markAt(source, at, kinds) : undefined;
    text += template ? `${STAND_IN.open}${found.length}${STAND_IN.close}` : source.charAt(at);
    if (template) found.push(template);
    at += template?.whole.length ?? 1;
  }
  return { text, found };
}

/** @param show What stands in the place of a template. */
export function putBack<Kind extends Mark>(
  text: string,
  { found }: Templates<Kind>,
  show: (template: Templates<Kind>['found'][number]) => string,
): string {
  return text.replace(/\uFDD0(\d+)\uFDD1/g, (_, index: string) => {
    const template = found[Number(index)];
    return template ? show(template) : '';
  });
}
