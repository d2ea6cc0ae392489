/** The fields of an entry -> frontmatter as an editor would write it. */
import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { z } from 'zod';
import type { entryMatterSchema } from '../../glossary/entry-matter.ts';

/** What an editor would write; what is undefined or empty is left out. */
export type Matter = z.input<typeof entryMatterSchema>;

/** The whole file: fields that say something, in the order of the schema, and the body. */
export function entryFileText(matter: Matter, body: string): string {
  return `---\n${matterText(matter)}---\n${body.trim() === '' ? '' : `\n${body.trim()}\n`}`;
}

function matterText({ status, replacedBy, ...matter }: Matter): string {
  const fields = Object.entries({ ...matter, ...(status !== 'published' && { status }), replacedBy }).filter(
    ([, value]) => value !== undefined && !(typeof value === 'object' && Object.keys(value).length === 0),
  );
  const document = new Document(Object.fromEntries(fields));
  const definition = document.get('definition', true);
  if (isScalar(definition) && matter.definition.length > 80) definition.type = Scalar.BLOCK_FOLDED;
  visit(document, {
    Collection: (_, node) => {
      if ((isSeq(node) || (isMap(node) && node !== document.contents)) && JSON.stringify(node).length < 90)
        node.flow = true;
    },
  });
  return document.toString({ lineWidth: 118, flowCollectionPadding: false });
}
