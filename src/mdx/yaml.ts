/** YAML text -> a value that passed its schema, or problems at their places in the file. */
import { isMap, isPair, isScalar, isSeq, parseDocument, type Document, type Node, type Pair } from 'yaml';
import { z } from 'zod';
import type { FieldPlaces } from '../glossary/entry.ts';
import type { Place, Problem, ProblemCode } from '../glossary/problem.ts';
import { ENTRY_FIELDS } from '../glossary/entry-fields.ts';
import { nearest } from '../glossary/suggest.ts';
import { lineFinder } from './lines.ts';
import { TOO_DEEP, yamlBeyondBounds } from './bounds.ts';
import { aliasComplaint, depthComplaint, protoComplaint, syntaxComplaints, tooManyAliases } from './yaml-errors.ts';
import { misreadTexts } from './yaml-losses.ts';
import { inQuotes, type YamlComplaint } from './yaml-mending.ts';

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
  const find = lineFinder(source.text);
  const placeAt = (offset: number): Place => {
    const { line, column } = find(offset);
    return { file: source.file, line: line + source.lineOffset, column };
  };
  const problem = (offset: number, message: string): Problem => ({
    code: source.code,
    place: placeAt(offset),
    message,
  });
  const tell = ({ offset, message }: YamlComplaint): Problem => problem(offset, message);

  const bound = yamlBeyondBounds(source.text);
  if (bound) return { problems: [tell(bound)] };
  const document = readDocument(source.text);
  if (!document) return { problems: [tell({ offset: 0, message: TOO_DEEP })] };
  const complaints = syntaxComplaints(document, source.text);
  if (complaints.length > 0) return { problems: complaints.map(tell) };
  const many = tooManyAliases(document);
  if (many) return { problems: [tell(many)] };
  const value = toValue(document);
  if (value instanceof Error) return { problems: [tell(aliasComplaint(document, value))] };
  const depth = depthComplaint(document, value);
  if (depth) return { problems: [tell(depth)] };
  const result = source.schema.safeParse(value);
  if (result.success) {
    const proto = protoComplaint(document, source.text);
    if (proto) return { problems: [tell(proto)] };
    const [places, allPlaces] = [fieldPlaces(document, placeAt, UNPLACED), () => fieldPlaces(document, placeAt)];
    const misread = misreadTexts(document, source.text).map(({ offset, message }): Problem => ({
      code: 'misread-text',
      place: placeAt(offset),
      message,
    }));
    return { value: result.data, places, allPlaces, problems: misread };
  }
  const finder = nodeFinder(document);
  const written = (path: Path): string | undefined => oneLine(finder.nodeAt(path), source.text);
  const isInline = (path: Path): boolean => {
    const node = finder.nodeAt(path);
    return isMap(node) && node.flow === true;
  };
  const problems = result.error.issues
    .flatMap(flattenIssue)
    .flatMap((issue) => describeIssue(issue, { value, schema: source.schema, written, isInline }))
    .map((complaint) => problem(finder.offsetOf(complaint), complaint.message));
  return { problems };
}

/** Undefined for a text over which the parser runs out of stack. */
function readDocument(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function toValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
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
  /** What stands in the file at a path, where it stands on one line. */
  written: (path: Path) => string | undefined;
  /** True where fields stand in braces. */
  isInline: (path: Path) => boolean;
}

function describeIssue(issue: z.core.$ZodIssue, described: Described): Complaint[] {
  const { value, schema } = described;
  const { path } = issue;
  const field = path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    const names = Object.keys(valueAt(value, path) ?? {});
    const before = new Map(names.map((name, index) => [name, names[index - 1]]));
    return issue.keys.map(
      (key) => cutText(path, before.get(key), key, described) ?? unknownField(path, key, known, names),
    );
  }
  const found = valueAt(value, path);
  if (found === undefined && isMisspelt(path, described)) return [];
  if (found === undefined) return [{ path, message: `the field "${field}" is missing; ${adviceForMissing(issue)}` }];
  if (field === '') {
    const fields = requiredKeys(schema).join(', ');
    const message = `has ${found === null ? 'nothing' : show(found)} where fields are expected; write ${fields}, each as name: value`;
    return [{ path, message }];
  }
  if (issue.code === 'invalid_type') {
    const advice = adviceForKind(issue, described);
    return [
      {
        path,
        message: `"${field}" is ${show(found, described.written(path))}, expected ${kindName(issue.expected)}; ${advice}`,
      },
    ];
  }
  const says = /^(is|has|needs) /.test(issue.message)
    ? `"${field}" ${issue.message}${found === '' ? '' : ` (found ${show(found)})`}`
    : `"${field}": ${issue.message}`;
  return [{ path, message: says }];
}

/** True for a missing field that stands there under a name much like its own, which is told at that name. */
function isMisspelt(path: Path, { value, schema }: Described): boolean {
  const parent = path.slice(0, -1);
  const known = knownKeys(schema, parent);
  const present = Object.keys(valueAt(value, parent) ?? {});
  return present.some((name) => !known.includes(name) && fieldMeant(name, known, present) === path.at(-1));
}

/** A field without a value, behind another on its line, is the end of a text with a comma in it. */
function cutText(
  path: Path,
  before: string | undefined,
  key: string,
  { value, written, isInline }: Described,
): Complaint | undefined {
  if (before === undefined || !isInline(path) || valueAt(value, [...path, key]) !== null) return undefined;
  const start = written([...path, before]);
  if (start === undefined) return undefined;
  const text = `${start}, ${key}`;
  const message = `has ${text}, where the comma ends the text, expected it in quotes; write ${inQuotes(text)}`;
  return { path: [...path, before], message };
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
function adviceForKind(
  { expected, path, message }: z.core.$ZodIssueInvalidType,
  { value, schema, written }: Described,
): string {
  const text = written(path);
  const kind = kindName(expected);
  const [sign] = /^(?:-(?=\S)|[•·–—](?=\s))/.exec(String(valueAt(value, path))) ?? [];
  if (expected === 'array' && sign !== undefined)
    return sign === '-' ? 'write a space behind each hyphen' : `write a hyphen for each ${sign}`;
  if (text === undefined) return /; (write .*)/s.exec(message)?.[1] ?? `write ${kind}`;
  if (expected === 'string') return adviceForText(memberSchema(schema, path), text) ?? `write ${inQuotes(text)}`;
  if (expected === 'array') return `write [${text}]`;
  return adviceForFields(memberSchema(schema, path), text, valueAt(value, path)) ?? `write ${kind}`;
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
};

function kindName(expected: string): string {
  return KIND_NAMES[expected] ?? expected;
}

function show(value: unknown, written?: string): string {
  if (value === null) return 'empty';
  const json = JSON.stringify(value);
  const text = typeof value === 'string' && !json.includes('\\') ? json : (written ?? json);
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
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
  let inner: unknown = schema;
  for (const key of path)
    inner = typeof key === 'number' ? member(unwrap(inner), 'element') : member(member(unwrap(inner), 'shape'), key);
  return unwrap(inner);
}

function memberOf(schema: unknown, key: string): unknown {
  return member(member(unwrap(schema), 'shape'), key);
}

function unwrap(schema: unknown): unknown {
  const inner = member(member(schema, 'def'), 'innerType') ?? member(member(schema, 'def'), 'in');
  return inner === undefined ? schema : unwrap(inner);
}

function member(object: unknown, key: PropertyKey): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
}

interface NodeFinder {
  nodeAt: (path: Path) => Node | null;
  /** Where the node at a path starts: the key of an unknown field, the value of a wrong one, the parent of a missing one. */
  offsetOf: (complaint: Complaint) => number;
}

function nodeFinder(document: Document.Parsed): NodeFinder {
  const child = childFinder();
  const nodeAt: NodeFinder['nodeAt'] = (path) =>
    path.reduce<Node | null>((node, key) => child(node, key)?.node ?? null, document.contents);
  const offsetOf: NodeFinder['offsetOf'] = ({ path, atKey = false }) => {
    let node: Node | null = document.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const [index, key] of path.entries()) {
      const next = child(node, key);
      if (!next) return offset;
      offset = atKey && index === path.length - 1 ? next.keyOffset : next.offset;
      node = next.node;
    }
    return offset;
  };
  return { nodeAt, offsetOf };
}

/** A node as it is written, where it stands on one line. */
function oneLine(node: Node | null, text: string): string | undefined {
  const [start, end] = node?.range ?? [];
  const written = text.slice(start, end).trim();
  return node?.range == null || /\n|\S{100}/.test(written) || written === '' || written.length > MOST_SHOWN
    ? undefined
    : written;
}

/** A message shows no longer text to write. */
const MOST_SHOWN = 400;

interface Child {
  node: Node | null;
  offset: number;
  keyOffset: number;
}

/** Looks children up by key; it reads each map once, for thousands of wrong fields too. */
function childFinder(): (node: Node | null, key: PropertyKey) => Child | undefined {
  const known = new Map<Node, ReadonlyMap<string, Child>>();
  return (node, key) => {
    if (isSeq(node)) {
      const item = node.items[Number(key)];
      const start = isNode(item) ? (item.range?.[0] ?? 0) : 0;
      return isNode(item) ? { node: item, offset: start, keyOffset: start } : undefined;
    }
    if (!isMap(node)) return undefined;
    const children = known.get(node) ?? new Map(node.items.toReversed().flatMap(childOf));
    known.set(node, children);
    return children.get(String(key));
  };
}

function childOf({ key, value }: Pair): [string, Child][] {
  if (!isScalar(key)) return [];
  const node = isNode(value) && !(isScalar(value) && value.value === null) ? value : null;
  const keyOffset = key.range?.[0] ?? 0;
  return [[String(key.value), { node, offset: node?.range?.[0] ?? keyOffset, keyOffset }]];
}

/** Places of the fields that rules complain about: names of other entries, labels, source ids. */
function fieldPlaces(
  document: Document.Parsed,
  placeAt: (offset: number) => Place,
  unplaced: ReadonlySet<string> = new Set(),
): FieldPlaces {
  const places: Record<string, [number, number]> = {};
  const visit = (node: unknown, path: string): void => {
    if (!isNode(node) || node.range == null) return;
    const { line, column } = placeAt(node.range[0]);
    if (path) places[path] = [line, column];
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, `${path}.${index}`));
    if (!isMap(node)) return;
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const key = String(pair.key.value);
      if (!unplaced.has(key)) visit(pair.value, path ? `${path}.${key}` : key);
    }
  };
  visit(document.contents, '');
  return places;
}

/** Fields whose places nobody asks for; leaving them out keeps the parse cache small. */
const UNPLACED = new Set([
  'definition',
  'takeaways',
  'points',
  'title',
  'publisher',
  'author',
  'url',
  'asOf',
  'sameAs',
]);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
