/** What an entry and its concept were called -> its frontmatter, every other character as it was. */
import { isMap, isNode, isScalar, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { addField } from './tidy-fields.ts';

/** The same frontmatter with these ids, and with one more old slug. Unchanged where a field is written in a way not known here. */
export function writeNames(
  matter: string,
  { id, concept, redirectFrom }: Partial<Record<'id' | 'concept' | 'redirectFrom', string>>,
): string {
  const withId = id === undefined ? matter : writeText(matter, 'id', id);
  const withConcept = concept === undefined ? withId : writeText(withId, 'concept', concept);
  return redirectFrom === undefined ? withConcept : addSlug(withConcept, redirectFrom);
}

function writeText(matter: string, field: string, text: string): string {
  const value = fieldOf(matter, field);
  if (value === undefined) return addField(matter, `${field}: ${scalar(text)}\n`);
  if (!isScalar(value) || !value.range) return matter;
  const [start, end] = value.range;
  return matter.slice(0, start) + scalar(text) + matter.slice(end);
}

function addSlug(matter: string, slug: string): string {
  const list = fieldOf(matter, 'redirectFrom');
  if (list === undefined) return addField(matter, `redirectFrom: [${scalar(slug)}]\n`);
  return isSeq(list) && list.range ? addItem(matter, list, scalar(slug)) : matter;
}

/** `[a]` -> `[a, b]`; in a list with an item on each line, one more line. */
function addItem(matter: string, list: YAMLSeq, text: string): string {
  const last = list.items.at(-1);
  const place = isNode(last) ? last.range : undefined;
  if (!place) return list.items.length === 0 && list.range ? insert(matter, list.range[1] - 1, text) : matter;
  const [start, end] = place;
  if (list.flow === true) return insert(matter, end, `, ${text}`);
  const line = matter.slice(matter.lastIndexOf('\n', start - 1) + 1, start);
  const next = matter.indexOf('\n', end);
  return next < 0 ? matter : insert(matter, next + 1, `${line}${text}\n`);
}

function fieldOf(matter: string, name: string): unknown {
  const { contents } = parseDocument(matter);
  return isMap(contents) ? contents.get(name, true) : undefined;
}

/** As YAML writes it: a slug of digits alone is no number. */
function scalar(text: string): string {
  return stringify(text).trimEnd();
}

function insert(text: string, at: number, more: string): string {
  return text.slice(0, at) + more + text.slice(at);
}
