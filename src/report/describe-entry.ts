/** What a reviewer reads of an entry that is new, changed, renamed or gone. */
import type { ListItem, RootContent } from 'mdast';
import { entryId, type Entry } from '../glossary/entry.ts';
import { fullName } from '../glossary/naming.ts';
import type { EntryChange, LinkChanges, Removal, Renaming } from './compare.ts';
import { describeTexts } from './describe-texts.ts';
import { codes, heading, item, line, list } from './markdown.ts';
import { code, text } from './safe-text.ts';

export function entryHeading(what: string, entry: Entry): RootContent {
  return heading(3, ...text(`${what}: ${fullName(entry.matter)} `), code(entry.file));
}

export function describeAdded({ entry, statements, links }: EntryChange): RootContent[] {
  const { definition, topics, aliases, abbreviation } = entry.matter;
  const labels = [abbreviation, ...aliases].filter((label) => label !== undefined);
  return [
    { type: 'blockquote', children: [line(...text(definition))] },
    ...list([
      ...statements.map((statement) => item(text(statement))),
      ...(labels.length > 0 ? [item(text(`Also called: ${labels.join(', ')}`))] : []),
      item(text(topics.length > 0 ? `Topics: ${topics.join(', ')}` : 'In no topic.')),
      ...linkItems(links),
    ]),
  ];
}

export function describeChange(change: EntryChange): RootContent[] {
  return list(changeItems(change));
}

export function describeRenaming(change: Renaming): RootContent[] {
  const { before, entry, redirected } = change;
  const from = item([...text(`Was “${fullName(before.matter)}” in `), code(before.file), ...text('.')]);
  const way = redirected
    ? item(text('The old address leads to the new one.'))
    : item([
        ...text('The old address would lead nowhere: add '),
        code(`redirectFrom: [${before.slug}]`),
        ...text(' to '),
        code(entry.file),
      ]);
  return list([from, way, ...changeItems(change)]);
}

export function describeRemoval({ before, linkedFrom }: Removal): RootContent[] {
  const links = linkedFrom.length > 0 ? [item([...text('Was linked from '), ...codes(linkedFrom)])] : [];
  const advice =
    before.matter.status === 'draft'
      ? item(text('It was a draft.'))
      : item([
          ...text('Its address is lost. Keep the file with '),
          code('status: deprecated'),
          ...text(' and '),
          code('replacedBy'),
          ...text(', or add '),
          code(`redirectFrom: [${before.slug}]`),
          ...text(' to the entry that takes its place.'),
        ]);
  return [{ type: 'blockquote', children: [line(...text(before.matter.definition))] }, ...list([...links, advice])];
}

function changeItems({ entry, before, statements, texts, links }: EntryChange): ListItem[] {
  const said = [
    ...statements.map((statement) => item(text(statement))),
    ...describeTexts(texts, entry.language),
    ...linkItems(links),
  ];
  if (said.length > 0 || (before && entryId(before) !== entryId(entry))) return said;
  return [item(text('What differs is no text: order, marks, code, or the form of the file.'))];
}

function linkItems(links: LinkChanges): ListItem[] {
  return (
    [
      ['Now links to', links.out],
      ['No longer links to', links.noLongerOut],
      ['Now linked from', links.in],
      ['No longer linked from', links.noLongerIn],
    ] as const
  ).flatMap(([what, ids]) => (ids.length > 0 ? [item([...text(`${what} `), ...codes(ids)])] : []));
}
