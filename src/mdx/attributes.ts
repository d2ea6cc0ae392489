/** The attributes of a component as written -> checked texts. */
import type { RootContent } from 'hast';
import type {} from 'mdast-util-mdx-jsx';
import type { ProblemCode } from '../glossary/problem.ts';
import { nearest } from '../glossary/suggest.ts';
import { componentOf } from './components/index.ts';
import { firstLine, literalText } from './literals.ts';

export type JsxNode = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type JsxAttribute = JsxNode['attributes'][number];

export interface Complaint {
  code: ProblemCode;
  message: string;
}

/** The texts when all attributes are sound; otherwise what is wrong with them. */
export function readAttributes(
  node: JsxNode,
  name: string,
): { attributes?: Record<string, string>; complaints: Complaint[] } {
  const written: Record<string, string> = {};
  const complaints = node.attributes.flatMap((attribute) => readAttribute(attribute, name, written));
  const { attributes: schema, codes = {} } = componentOf({ component: name });
  const result = schema.safeParse(written);
  if (result.success && complaints.length === 0) return { attributes: definedTexts(result.data), complaints };
  const named = new Set(node.attributes.map((attribute) => 'name' in attribute && attribute.name));
  for (const issue of result.error?.issues ?? []) {
    const attribute = issue.path.map(String).join('.');
    // What is written, but is no text, is complained of already.
    if (named.has(attribute) && written[attribute] === undefined) continue;
    const found = written[attribute];
    complaints.push({
      code: codes[attribute] ?? 'bad-component',
      message:
        found === undefined
          ? `<${name}> has no "${attribute}", expected a text; write ${attribute}="…"`
          : `"${attribute}" of <${name}> ${issue.message} (found "${found}")`,
    });
  }
  return { complaints };
}

/** Adds a sound attribute to `written`; otherwise says what is wrong with it. */
function readAttribute(attribute: JsxAttribute, name: string, written: Record<string, string>): Complaint[] {
  const complaint = (message: string): Complaint[] => [{ code: 'bad-component', message }];
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    return complaint(
      `<${name}> has {${firstLine(attribute.value)}}, expected plain attributes; write them out as name="text"`,
    );
  }
  const known = Object.keys(componentOf({ component: name }).attributes.shape);
  if (!known.includes(attribute.name)) {
    const near = nearest(attribute.name, known);
    const advice = near === undefined ? 'remove it' : `did you mean "${near}"?`;
    return complaint(`<${name}> has no attribute "${attribute.name}", expected ${known.join(', ')}; ${advice}`);
  }
  if (attribute.value == null) {
    return complaint(
      `<${name}> has ${attribute.name} without a value, expected a text; remove it, or write ${attribute.name}="…"`,
    );
  }
  const literal = typeof attribute.value === 'string' ? attribute.value : literalText(attribute.value.value);
  if (literal === undefined) {
    return complaint(
      `<${name}> has ${attribute.name}={${firstLine(expressionOf(attribute.value))}}, expected a plain text; write ${attribute.name}="…"`,
    );
  }
  written[attribute.name] = literal.replace(/\s*\n\s*/g, ' ');
  return [];
}

function definedTexts(attributes: Record<string, string | undefined>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, text] of Object.entries(attributes)) if (text !== undefined) texts[name] = text;
  return texts;
}

function expressionOf(value: NonNullable<JsxAttribute['value']>): string {
  return typeof value === 'string' ? value : value.value;
}
