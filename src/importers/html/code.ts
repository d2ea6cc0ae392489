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
  const names = [node, ...(isElement(code) ? [code] : [])].flatMap((part) => [
    ...classesOf(part),
    property(part, 'dataEnlighterLanguage'),
    property(part, 'dataLang'),
  ]);
  const language = names.map((name) => /^(?:lang(?:uage)?-|brush:)?([\w+#-]+);?$/.exec(name)?.[1] ?? '');
  const at = names.findIndex((name) => /^(lang(uage)?-|brush:)./.test(name));
  const brush = names.indexOf('brush:');
  const found =
    (at >= 0
      ? language[at]
      : brush >= 0
        ? names[brush + 1]?.replace(/;$/, '')
        : property(node, 'dataEnlighterLanguage')) ?? '';
  return [
    element(
      'pre',
      [element('code', [text(source)], /^[\w+#-]+$/.test(found) ? { className: [`language-${found}`] } : {})],
      anchor(node),
    ),
  ];
}
