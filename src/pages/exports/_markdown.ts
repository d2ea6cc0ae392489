/** The Markdown of entries as the exports show it: bodies read, links and pictures resolved. */
import { portableBody } from '../../loading/portable-body.ts';
import { getBody } from '../../loading/query.ts';
import type { ReadMarkdown } from '../../exports/files.ts';
import { entryMarkdown } from '../../exports/twin.ts';

export const readMarkdown: ReadMarkdown = (context, entry, page) =>
  Promise.resolve(entryMarkdown(context, page, portableBody(context, { entry, page }, getBody(entry))));
