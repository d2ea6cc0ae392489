import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BodyWriter, ParsedBodies } from '../../../src/loading/parsed-bodies.ts';
import { readEntry, readBody } from '../../../src/loading/read-entry.ts';
import type { Body } from '../../../src/glossary/body.ts';
import type { Entry } from '../../../src/glossary/entry.ts';

const SOURCE = `---
term: Churn — “líquido” 🧪
definition: The share of customers who leave.
topics: []
published: 2026-01-05
sources: []
---

It is *measured* over a month: \`lost / all\`. {"<literal>"}

<Callout type="note">

- جواب
- 解約

</Callout>
`;

describe('bodies that a build has parsed', () => {
  let folder = '';
  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'bodies-')), 'bodies');
  });
  afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

  /** What a build does that parses these. */
  function write(...parsed: readonly { entry: Entry; body: Body }[]): void {
    const writer = new BodyWriter(folder);
    for (const { entry, body } of parsed) writer.add(entry, body);
    writer.close();
  }

  it('come back as they were, each under its own entry', () => {
    const [one, other] = [parse('churn'), parse('churn-rate')];
    const shorter: Body = { nodes: one.body.nodes.slice(0, 1), notes: [] };
    write(one, { entry: other.entry, body: shorter });
    const parsed = new ParsedBodies(folder);
    expect(parsed.get(other.entry)).toEqual(shorter);
    expect(parsed.get(one.entry)).toEqual(one.body);
    expect(JSON.stringify(one.body)).toContain('解約');
  });

  it('are not those of another state of the entry, nor of an entry that was not parsed', () => {
    const { entry, body } = parse('churn');
    write({ entry, body });
    const parsed = new ParsedBodies(folder);
    expect(parsed.get({ ...entry, digest: 'other' })).toBeUndefined();
    expect(parsed.get({ ...entry, language: 'es' })).toBeUndefined();
  });

  it('are not those of a build that was stopped, or of the one before it', () => {
    const { entry, body } = parse('churn');
    expect(new ParsedBodies(folder).get(entry)).toBeUndefined();
    write({ entry, body });
    const stopped = new BodyWriter(folder);
    stopped.add(entry, body);
    expect(new ParsedBodies(folder).get(entry)).toBeUndefined();
    stopped.close();
    write();
    expect(new ParsedBodies(folder).get(entry)).toBeUndefined();
  });

  it('stay those of a build when something else reads the content meanwhile', () => {
    const { entry, body } = parse('churn');
    write({ entry, body });
    const parsed = new ParsedBodies(folder);
    expect(parsed.get(entry)).toEqual(body);
    const check = new BodyWriter(folder);
    check.add({ ...entry, digest: 'another digest' }, { nodes: ['Another text'], notes: [] });
    expect(parsed.get(entry)).toEqual(body);
    check.close();
    expect(parsed.get(entry)).toEqual(body);
    expect(new ParsedBodies(folder).get(entry)).toBeUndefined();
  });

  it('are taken where a body is asked for, and the file is not read again', () => {
    const { entry, body } = parse('churn');
    write({ entry, body });
    const content = path.join(folder, 'no-such-content');
    expect(existsSync(content)).toBe(false);
    expect(readBody(entry, content, new ParsedBodies(folder))).toEqual(body);
    expect(() => readBody({ ...entry, digest: 'other' }, content, new ParsedBodies(folder))).toThrow('ENOENT');
  });
});

function parse(name: string): { entry: Entry; body: Body } {
  const file = { path: `/${name}.mdx`, file: `content/terms/en/${name}.mdx`, language: 'en', name };
  const { entry, body, problems } = readEntry(file, Buffer.from(SOURCE), '/');
  if (!entry || !body) throw new Error(JSON.stringify(problems));
  return { entry: { ...entry, digest: `digest of ${name}` }, body };
}
