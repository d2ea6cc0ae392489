/** The fields of an entry -> frontmatter as an editor would write it. */
import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';

export interface Matter {
  term: string;
  qualifier?: string | undefined;
  abbreviation?: string | undefined;
  aliases: string[];
  definition: string;
  topics: string[];
  takeaways: string[];
  broader: string[];
  related: string[];
  sameAs: string[];
  translations: Record<string, string>;
  concept?: string | undefined;
  published: string;
  updated?: string | undefined;
  id?: string | undefined;
  redirectFrom: string[];
  status: 'draft' | 'published' | 'deprecated';
  replacedBy?: string | undefined;
}

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
