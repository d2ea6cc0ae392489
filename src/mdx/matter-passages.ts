/** The texts and links of an entry's frontmatter, with their places. */
import type { EntryMatter, FieldPlaces } from '../glossary/entry.ts';
import type { PageLink, Passage, Written } from '../glossary/quality/passage.ts';

export function matterPassages(matter: EntryMatter, places: FieldPlaces): Written {
  const at = (path: string): { line: number; column: number } => {
    const [line, column] = places[path] ?? [1, 1];
    return { line, column };
  };
  const passage = (kind: Passage['kind'], text: string, path: string): Passage => ({
    kind,
    inside: [],
    text,
    spans: [{ offset: 0, ...at(path) }],
  });
  const link = (href: string | undefined, path: string): PageLink[] =>
    href === undefined ? [] : [{ href, ...at(path) }];
  return {
    passages: [
      passage('definition', matter.definition, 'definition'),
      ...matter.takeaways.map((text, index) => passage('takeaway', text, `takeaways.${index}`)),
      ...matter.contrasts.flatMap(({ verdict, points }, index) => [
        ...(verdict === undefined ? [] : [passage('contrast', verdict, `contrasts.${index}.verdict`)]),
        ...points.flatMap((point, number) =>
          (['aspect', 'this', 'other'] as const).map((side) =>
            passage('contrast', point[side], `contrasts.${index}.points.${number}.${side}`),
          ),
        ),
      ]),
    ],
    links: [
      ...matter.sources.flatMap(({ url }, index) => link(url, `sources.${index}.url`)),
      ...matter.sameAs.flatMap((url, index) => link(url, `sameAs.${index}`)),
    ],
  };
}
