/**
 * A reader of messages who knows nothing but what they say: puts what a message says to write in the place of what it
 * says was found. Advice in other words (remove, move, merge) is followed by a table of edits.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../src/glossary/problem.ts';

/**
 * What a person does who reads this advice: puts `after` in the place of `before` in a file of the folder. A `before` that
 * is the path of a file: moves it to `after`, or removes it where that is empty; a `before` that begins with `+`: adds
 * that file, with `after` for its text, or a copy of the file at that absolute path.
 */
export type Edit = readonly [advice: string, before: string, after: string];

/** Follows each message, and each edit once. @param folder A folder that may be written. @param done Edits that were made. */
export function followAdvice(
  folder: string,
  problems: readonly Problem[],
  edits: readonly Edit[],
  done: Set<Edit>,
): void {
  for (const problem of problems.toReversed()) {
    const own = edits.filter(([advice]) => problem.message.includes(advice));
    if (own.length === 0) applyMessage(folder, problem);
    for (const edit of own.filter((one) => !done.has(one))) {
      applyEdit(folder, edit, problem);
      done.add(edit);
    }
  }
}

function applyEdit(folder: string, [, before, after]: Edit, { place }: Problem): void {
  const named = path.join(folder, before.replace(/^\+/, ''));
  if (before.startsWith('+')) addFile(named, after);
  else if (/\.\w+$/.test(before) && existsSync(named))
    moveFile(named, after === '' ? undefined : path.join(folder, after));
  else {
    const own = path.join(folder, ...place.file.split('/').slice(1));
    const file = [own, ...textsBelow(folder)].find(
      (one) => existsSync(one) && readFileSync(one, 'utf8').includes(before),
    );
    if (file !== undefined)
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(before, () => after),
      );
  }
}

function addFile(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (path.isAbsolute(content)) cpSync(content, file);
  else writeFileSync(file, content);
}

function moveFile(from: string, to: string | undefined): void {
  if (to === undefined) rmSync(from);
  else {
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
  }
}

function textsBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return names.filter((name) => /\.(?:mdx|yaml|svg)$/.test(name)).map((name) => path.join(folder, name));
}

function applyMessage(folder: string, { place, message }: Problem): void {
  const file = path.join(folder, ...place.file.split('/').slice(1));
  if (!existsSync(file)) return;
  const [, name] = /; rename the file to "(.+)"$/.exec(message) ?? [];
  if (name !== undefined) {
    moveFile(file, path.join(path.dirname(file), name));
    return;
  }
  const lines = readFileSync(file, 'utf8').split('\n');
  const [, field = '', items] = /; if that is right, write (\w+: \[)(.*\])$/.exec(message) ?? [];
  if (items !== undefined) {
    const written = lines.findIndex((one) => one.startsWith(field));
    if (written < 0) lines.splice(1, 0, field + items);
    else lines[written] = lines[written]?.replace(/\]$/, () => `, ${items}`) ?? '';
    writeFileSync(file, lines.join('\n'));
    return;
  }
  const index = place.line - 1;
  const line = lines[index] ?? '';
  const [, spaces] = /; write it with (no|\d+) spaces? before it$/.exec(message) ?? [];
  if (spaces !== undefined) lines[index] = ' '.repeat(Number(spaces) || 0) + line.trimStart();
  const advice = spaces === undefined ? adviceOf(message) : undefined;
  if (advice !== undefined) {
    const rest = lines.slice(index).join('\n');
    const at = place.column - 1;
    const found = foundIn(message, rest, at);
    if (found) lines.splice(index, lines.length, replaceAt(rest, found, advice));
  }
  writeFileSync(file, lines.join('\n'));
}

/** What is to be written: a word behind `write` or `did you mean`, with words where the message leaves them to the reader. */
function adviceOf(message: string): string | undefined {
  const bare = message.replace(/ \((?:found|its line) .*\)$/, '');
  const [, meant, tag] = /; did you mean (?:"(.*)"|(?=[<[])(.*))\?$/.exec(bare) ?? [];
  const [, written] = /.*(?:; |, or |, else )write (.+)$/s.exec(bare) ?? [];
  return (meant ?? tag ?? written)?.replace(/…/g, 'Words');
}

interface Found {
  start: number;
  text: string;
}

/** What the message names of the file, at its place, or after it on its line. */
function foundIn(message: string, text: string, at: number): Found | undefined {
  const before = message.slice(0, message.lastIndexOf('; '));
  const [, has] =
    /^(?:broken YAML: |<\w+> )?has (?:the (?:address|YAML anchor) )?(.+?)(?:, (?:expected|where)| without | behind a comma)/s.exec(
      before,
    ) ?? [];
  const quoted = [...before.matchAll(/"([^"]+)"|(\[\^[^\]]+\])|(<[^<>]+>)/g)].map(
    ([, ...all]) => all.find(Boolean) ?? '',
  );
  const [, shown] = /\(found "(.*)"\)$/.exec(message) ?? [];
  const [, is] = /" is (?:the (?:list|number|truth value) )?(.+), expected/s.exec(before) ?? [];
  const candidates = [has, is, has?.replace(/^"(.*)"$/s, '$1'), shown, ...quoted].filter(
    (one) => one !== undefined && one !== '',
  );
  const end = text.indexOf('\n');
  const places = candidates.flatMap((one): Found[] => {
    const [head = ''] = one?.split('…') ?? [];
    const start = text.indexOf(head, at);
    if (start < 0 || (end >= 0 && start > end)) return [];
    const whole = one?.endsWith('…') ? (text.slice(start).split('\n')[0] ?? '') : head;
    return [widened(text, { start, text: whole }, at)];
  });
  return places.find(({ start }) => start === at) ?? places[0];
}

/** A text in quotes is meant with its quotes. */
function widened(text: string, found: Found, at: number): Found {
  const quote = text.charAt(at);
  const isQuoted = /["']/.test(quote) && found.start === at + 1 && text.startsWith(found.text + quote, found.start);
  return isQuoted ? { start: at, text: quote + found.text + quote } : found;
}

function replaceAt(text: string, { start, text: found }: Found, advice: string): string {
  return text.slice(0, start) + advice + text.slice(start + found.length);
}
