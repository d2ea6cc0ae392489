/** YAML text -> a value that passed its schema, or problems at their places in the file. */
import { isMap, isNode, isScalar, isSeq, type Document } from 'yaml';
import { z } from 'zod';
import type { FieldPlaces } from '../glossary/entry.ts';
import type { Place, Problem, ProblemCode } from '../glossary/problem.ts';
import { ENTRY_FIELDS } from '../glossary/entry-fields.ts';
import { nearest } from '../glossary/suggest.ts';
import { beginningOf } from '../glossary/finding.ts';
import { positionFinder, type TextComplaint } from './source-text.ts';
import { protoComplaint, readYaml } from './yaml-errors.ts';
import { misreadTexts } from './yaml-losses.ts';
import { inQuotes } from './yaml-mending.ts';

export interface YamlSource<Schema extends z.ZodType> {
  text: string;
  file: string;
  /** Lines of the file before the first line of `text`. */
  lineOffset: number;
  schema: Schema;
  /** The code of the problems. */
  code: ProblemCode;
}

export type YamlResult<Value> =
  | { value: Value; places: FieldPlaces; allPlaces: () => FieldPlaces; problems: Problem[] }
  | { value?: never; places?: never; allPlaces?: never; problems: Problem[] };

/** Parses and checks a YAML 1.2 document. Never throws; returns all problems of the document. */
export function parseYaml<Schema extends z.ZodType>(source: YamlSource<Schema>): YamlResult<z.infer<Schema>> {
  // The parser's own count of lines goes astray in broken documents.
  const find = positionFinder(source.text);
  const placeAt = (offset: number): Place => {
    const { line, column } = find(offset);
    return { file: source.file, line: line + source.lineOffset, column };
  };
  const problemOf = ({ offset, message }: TextComplaint, code = source.code): Problem => ({
    code,
    place: placeAt(offset),
    message,
  });
  const read = readYaml(source.text);
  if ('complaints' in read) return { problems: read.complaints.map((complaint) => problemOf(complaint)) };
  const { document, value } = read;
  const nodes = nodesOf(document);
  const result = source.schema.safeParse(value);
  if (!result.success) {
    const described: Described = { value, schema: source.schema, nodes, text: source.text };
    const complaints = result.error.issues.flatMap(flattenIssue).flatMap((issue) => describeIssue(issue, described));
    return { problems: complaints.map(({ message, ...at }) => problemOf({ offset: offsetOf(at, nodes), message })) };
  }
  const proto = protoComplaint(document, source.text);
  if (proto) return { problems: [problemOf(proto)] };
  return {
    value: result.data,
    places: placesOf(nodes, placeAt, UNPLACED),
    allPlaces: () => placesOf(nodes, placeAt),
    problems: misreadTexts(document, source.text).map((complaint) => problemOf(complaint, 'misread-text')),
  };
}

type Path = readonly PropertyKey[];
interface Complaint {
  path: Path;
  /** True when the name of the field is wrong, not its value. */
  atKey?: boolean;
  message: string;
}

/** A union says "no alternative fits"; what the editor needs is the complaint of the alternative that fits best. */
function flattenIssue(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0 || issue.message !== 'Invalid input') return [issue];
  const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

interface Described {
  value: unknown;
  schema: z.ZodType;
  nodes: Nodes;
  /** Of the whole document. */
  text: string;
}

function describeIssue(issue: z.core.$ZodIssue, described: Described): Complaint[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, described);
  const message = complaintOf(issue, described);
  return message === undefined ? [] : [{ path, message }];
}

function unknownKeys({ path, keys }: z.core.$ZodIssueUnrecognizedKeys, described: Described): Complaint[] {
  const known = knownKeys(described.schema, path);
  const names = Object.keys(valueAt(described.value, path) ?? {});
  const before = new Map(names.map((name, index) => [name, names[index - 1]]));
  return keys.map(
    (key) =>
      cutText(path, before.get(key), key, described) ??
      switchFor(path, key, described) ??
      unknownField(path, key, known, names),
  );
}

/** Undefined where another complaint says it. */
function complaintOf(issue: z.core.$ZodIssue, described: Described): string | undefined {
  const { value, schema } = described;
  const { path } = issue;
  const field = pathName(path);
  const found = valueAt(value, path);
  if (found === undefined)
    return isMisspelt(path, described) ? undefined : `the field "${field}" is missing; ${adviceForMissing(issue)}`;
  if (field === '') {
    const fields = requiredKeys(schema).join(', ');
    return `has ${found === null ? 'nothing' : show(found)} where fields are expected; write ${fields}, each as name: value`;
  }
  if (issue.code === 'invalid_type') {
    const written = writtenAt(path, described);
    return `"${field}" is ${show(found, written)}, expected ${kindName(issue.expected)}; ${adviceForKind(issue, described)}`;
  }
  if (!/^(is|has|needs) /.test(issue.message)) return `"${field}": ${issue.message}`;
  return `"${field}" ${issue.message}${found === '' ? '' : ` (found ${show(found)})`}`;
}

/** True for a missing field that stands there under a name much like its own, which is told at that name. */
function isMisspelt(path: Path, { value, schema }: Described): boolean {
  const parent = path.slice(0, -1);
  const known = knownKeys(schema, parent);
  const present = Object.keys(valueAt(value, parent) ?? {});
  return present.some((name) => !known.includes(name) && fieldMeant(name, known, present) === path.at(-1));
}

/** A field without a value, behind another on its line, is the end of a text with a comma in it. */
function cutText(path: Path, before: string | undefined, key: string, described: Described): Complaint | undefined {
  const around = described.nodes.get(pathName(path))?.node;
  const isInBraces = isMap(around) && around.flow === true;
  if (before === undefined || !isInBraces || valueAt(described.value, [...path, key]) !== null) return undefined;
  const start = writtenAt([...path, before], described);
  if (start === undefined) return undefined;
  const text = `${start}, ${key}`;
  const message = `has ${text}, where the comma ends the text, expected it in quotes; write ${inQuotes(text)}`;
  return { path: [...path, before], message };
}

/** A switch of another program, `draft: true`, where a field here has that word as one of its values. */
function switchFor(path: Path, key: string, { value, schema }: Described): Complaint | undefined {
  const isOn = valueAt(value, [...path, key]);
  const name = knownKeys(schema, path).find((field) => wordsOf(memberSchema(schema, [...path, field])).includes(key));
  if (typeof isOn !== 'boolean' || name === undefined) return undefined;
  const advice = isOn ? `write ${name}: ${key}` : `remove it, since leaving out ${name}: ${key} says the same`;
  return { path: [...path, key], atKey: true, message: `unknown field "${key}"; ${advice}` };
}

/** Those that a field takes; none where it takes others, too. */
function wordsOf(schema: unknown): readonly unknown[] {
  return schema instanceof z.ZodEnum ? schema.options : [];
}

/** @param present The fields that stand there. */
function unknownField(path: Path, key: string, known: readonly string[], present: readonly string[]): Complaint {
  const meant = fieldMeant(key, known, present);
  const advice = meant === undefined ? `the fields are ${known.join(', ')}` : `did you mean "${meant}"?`;
  return { path: [...path, key], atKey: true, message: `unknown field "${key}"; ${advice}` };
}

/** The field that another program calls so (`tags`, `see_also`) and that is not there, or one that is misspelt. */
function fieldMeant(name: string, known: readonly string[], present: readonly string[]): string | undefined {
  const heading = name.replace(/(?<=[a-z])(?=[A-Z])|_/g, '-').toLowerCase();
  const [called = ''] =
    Object.entries(ENTRY_FIELDS).find(([, { headings }]) => headings.split(' ').includes(heading)) ?? [];
  return known.includes(called) && !present.includes(called) ? called : nearest(name, known);
}

/** A message of our own says what to write after its semicolon; without one, the kind of value says it. */
function adviceForMissing(issue: z.core.$ZodIssue): string {
  const [, advice] = /; (write .*)/s.exec(issue.message) ?? [];
  return advice ?? `write it (expected ${issue.code === 'invalid_type' ? kindName(issue.expected) : issue.message})`;
}

/** What stands there as the kind of value that is expected: text in quotes, a list of one. */
function adviceForKind({ expected, path, message }: z.core.$ZodIssueInvalidType, described: Described): string {
  const { value, schema } = described;
  const text = writtenAt(path, described);
  const kind = kindName(expected);
  const [sign] = /^(?:-(?=\S)|[•·–—](?=\s))/.exec(String(valueAt(value, path))) ?? [];
  if (expected === 'array' && sign !== undefined)
    return sign === '-' ? 'write a space behind each hyphen' : `write a hyphen for each ${sign}`;
  if (text === undefined) return /; (write .*)/s.exec(message)?.[1] ?? `write ${kind}`;
  if (expected === 'string') return adviceForText(memberSchema(schema, path), text) ?? `write ${inQuotes(text)}`;
  if (expected === 'array') return `write [${text}]`;
  const advice = adviceForFields(memberSchema(schema, path), text, valueAt(value, path));
  return advice ?? /; (write .*)/s.exec(message)?.[1] ?? `write ${kind}`;
}

/** What stands there as the field that takes it, an address as `url`; what else is needed is left to write. */
function adviceForFields(schema: unknown, text: string, value: unknown): string | undefined {
  const required = requiredKeys(schema);
  const takes = (key: string): boolean => {
    const field = memberOf(schema, key);
    return field instanceof z.ZodType && field.safeParse(value).success;
  };
  const isAddress = typeof value === 'string' && /^https?:/.test(value);
  const own = [...(isAddress ? ['url'] : []), ...required].find(takes);
  if (own === undefined) return undefined;
  const fields = [...new Set([...required, own])].map((key) => `${key}: ${key === own ? text : '…'}`);
  return `write {${fields.join(', ')}}`;
}

/** What a field would say of the text in quotes; undefined where it would take it. */
function adviceForText(schema: unknown, text: string): string | undefined {
  const { error } = schema instanceof z.ZodType ? schema.safeParse(text) : {};
  return /; (write .*)/s.exec(error?.issues[0]?.message ?? '')?.[1];
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list like [one, two]',
  object: 'fields like {name: value}',
  record: 'fields like {name: value}',
  number: 'a number',
  boolean: 'true or false',
};

function kindName(expected: string): string {
  return KIND_NAMES[expected] ?? expected;
}

function show(value: unknown, written?: string): string {
  if (value === null) return 'empty';
  const json = JSON.stringify(value);
  const text = typeof value === 'string' && !json.includes('\\') ? json : (written ?? json);
  const short = beginningOf(text);
  if (typeof value === 'number') return `the number ${short}`;
  if (typeof value === 'boolean') return `the truth value ${short}`;
  if (Array.isArray(value)) return `the list ${short}`;
  return short;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Object.getOwnPropertyDescriptor(inner, key)?.value : undefined,
    value,
  );
}

/** Keys that the schema knows at a path; through arrays, defaults and optionals. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  const shape = member(memberSchema(schema, path), 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

/** Fields that cannot be left out. */
function requiredKeys(schema: unknown): string[] {
  const shape = member(unwrap(schema), 'shape');
  return Object.entries(shape ?? {})
    .filter(([, field]) => field instanceof z.ZodType && !field.safeParse(undefined).success)
    .map(([key]) => key);
}

function memberSchema(schema: z.ZodType, path: Path): unknown {
  return unwrap(path.reduce<unknown>(memberOf, schema));
}

function memberOf(schema: unknown, key: PropertyKey): unknown {
  const inner = unwrap(schema);
  return typeof key === 'number' ? member(inner, 'element') : member(member(inner, 'shape'), key);
}

function unwrap(schema: unknown): unknown {
  const inner = member(member(schema, 'def'), 'innerType') ?? member(member(schema, 'def'), 'in');
  return inner === undefined ? schema : unwrap(inner);
}

function member(object: unknown, key: PropertyKey): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
}

/** A node, and where it and the name of its field begin. */
interface Placed {
  node: unknown;
  offset: number;
  keyOffset: number;
}

/** By path, such as `sources.0.url`; the whole has an empty one. */
type Nodes = ReadonlyMap<string, Placed>;

function nodesOf({ contents }: Document.Parsed): Nodes {
  const nodes = new Map<string, Placed>();
  const add = (path: string, node: unknown, keyOffset?: number): void => {
    const start = startOf(node);
    // A field without a value is told at its name.
    const isEmpty = isScalar(node) && node.value === null;
    const offset = (isEmpty ? keyOffset : undefined) ?? start ?? keyOffset ?? 0;
    nodes.set(path, { node, offset, keyOffset: keyOffset ?? offset });
    const below = path === '' ? '' : `${path}.`;
    if (isSeq(node)) for (const [index, item] of node.items.entries()) add(`${below}${index}`, item);
    if (!isMap(node)) return;
    for (const { key, value } of node.items)
      if (isScalar(key)) add(`${below}${String(key.value)}`, value, startOf(key));
  };
  add('', contents);
  return nodes;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Where what stands at a path begins: the name of an unknown field, the value of a wrong one, what is around a missing one. */
function offsetOf({ path, atKey = false }: Omit<Complaint, 'message'>, nodes: Nodes): number {
  const found = nodes.get(pathName(path));
  if (found) return atKey ? found.keyOffset : found.offset;
  return path.length === 0 ? 0 : offsetOf({ path: path.slice(0, -1) }, nodes);
}

function pathName(path: Path): string {
  return path.map(String).join('.');
}

/** What stands in the file at a path, where it stands on one line. */
function writtenAt(path: Path, { nodes, text }: Described): string | undefined {
  const node = nodes.get(pathName(path))?.node;
  const range = isNode(node) && !(isScalar(node) && node.value === null) ? node.range : undefined;
  const written = range ? text.slice(range[0], range[1]).trim() : '';
  return /\n|\S{100}/.test(written) || written === '' || written.length > MOST_SHOWN ? undefined : written;
}

/** A message shows no longer text to write. */
const MOST_SHOWN = 400;

/** Places of the fields that rules complain about: names of other entries, labels, source ids. */
function placesOf(nodes: Nodes, placeAt: (offset: number) => Place, unplaced?: ReadonlySet<string>): FieldPlaces {
  const places: Record<string, [number, number]> = {};
  for (const [path, { offset }] of nodes) {
    if (path === '' || path.split('.').some((name) => unplaced?.has(name))) continue;
    const { line, column } = placeAt(offset);
    places[path] = [line, column];
  }
  return places;
}

/** Fields whose places nobody asks for; leaving them out keeps the parse cache small. */
const UNPLACED: ReadonlySet<string> = new Set(
  'definition takeaways points title publisher author url asOf sameAs'.split(' '),
);
