/** What a reviewer reads of an entry that is new, changed, renamed or gone. */
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { entryId, type Entry } from '../glossary/entry.ts';
import { fullName } from '../glossary/naming.ts';
import { paragraph, type FlowContent } from '../mdx/mdast.ts';
import type { EntryChange, LinkChanges, Removal, Renaming } from './compare.ts';
import { describeTexts } from './describe-texts.ts';
import { code, codes, heading, list, say, text } from './markdown.ts';

export function entryHeading(what: string, entry: Entry): RootContent {
  return heading(3, say`${what}: ${fullName(entry.matter)} ${code(entry.file)}`);
}

export function describeAdded({ entry, statements, links }: EntryChange): RootContent[] {
  const { topics, aliases, abbreviation } = entry.matter;
  const labels = [abbreviation, ...aliases].filter((label) => label !== undefined);
  const said = [
    ...statements,
    ...(labels.length > 0 ? [`Also called: ${labels.join(', ')}`] : []),
    topics.length > 0 ? `Topics: ${topics.join(', ')}` : 'In no topic.',
  ];
  return [definitionOf(entry), ...list([...said.map(text), ...linkItems(links)])];
}

export function describeChange(change: EntryChange): RootContent[] {
  return list(changeItems(change));
}

export function describeRenaming(change: Renaming): RootContent[] {
  const { before, entry, redirected } = change;
  const was = say`Was “${fullName(before.matter)}” in ${code(before.file)}.`;
  const field = code(`redirectFrom: [${before.slug}]`);
  const way = redirected
    ? text('The old address leads to the new one.')
    : say`The old address would lead nowhere: add ${field} to ${code(entry.file)}`;
  return list([was, way, ...changeItems(change)]);
}

export function describeRemoval({ before, linkedFrom }: Removal): RootContent[] {
  const links = linkedFrom.length > 0 ? [say`Was linked from ${codes(linkedFrom)}`] : [];
  const [status, field] = [code('status: deprecated'), code(`redirectFrom: [${before.slug}]`)];
  const advice =
    before.matter.status === 'draft'
      ? text('It was a draft.')
      : say`Its address is lost. Keep the file with ${status} and ${code('replacedBy')}, or add ${field} to the entry that takes its place.`;
  return [definitionOf(before), ...list([...links, advice])];
}

function definitionOf({ matter }: Entry): FlowContent {
  return { type: 'blockquote', children: [paragraph(...text(matter.definition))] };
}

function changeItems({ entry, before, statements, texts, links }: EntryChange): (ListItem | PhrasingContent[])[] {
  const said = [...statements.map(text), ...describeTexts(texts, entry.language), ...linkItems(links)];
  if (said.length > 0 || (before && entryId(before) !== entryId(entry))) return said;
  return [text('What differs is no text: order, marks, or the form of the file.')];
}

function linkItems({ out, noLongerOut, in: into, noLongerIn }: LinkChanges): PhrasingContent[][] {
  const kinds = [
    ['Now links to', out],
    ['No longer links to', noLongerOut],
    ['Now linked from', into],
    ['No longer linked from', noLongerIn],
  ] as const;
  return kinds.flatMap(([what, ids]) => (ids.length > 0 ? [say`${what} ${codes(ids)}`] : []));
}
