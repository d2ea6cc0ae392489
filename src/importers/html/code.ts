/** Code, and the language that highlighters of other sites name. */
import type { Element } from 'hast';
import { mathOf } from '../../mdx/math/dollars.ts';
import { anchor } from './anchors.ts';
import { classesOf, element, isElement, property, text, textOf } from './hast.ts';

export function codeBlock(node: Element): Element[] {
  const source = textOf(node.children).replace(/^\n|(?<!\n)\n+$/g, '');
  if (source.trim() === '') return [];
  if (mathOf(node) !== undefined) return [{ ...node, properties: anchor(node) }];
  const code = node.children.find((child) => isElement(child, 'code'));
  const classes = [node, ...(isElement(code) ? [code] : [])].flatMap(classesOf).join(' ');
  const [, named] = /(?:^|\s)(?:lang(?:uage)?-|brush:\s*)([\w+#-]+)/.exec(classes) ?? [];
  const language = named ?? property(node, 'dataEnlighterLanguage');
  const properties = /^[\w+#-]+$/.test(language) ? { className: [`language-${language}`] } : {};
  return [element('pre', [element('code', [text(source)], properties)], anchor(node))];
}
