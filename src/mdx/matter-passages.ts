/** The texts and links of frontmatter, with their places. */
import type { EntryMatter } from '../glossary/entry-matter.ts';
import type { FieldPlaces } from '../glossary/entry.ts';
import type { OwnPageMatter } from '../glossary/own-page.ts';
import type { PageLink, Passage, Written } from '../glossary/quality/passage.ts';
import type { Point } from './source-text.ts';

/** Those of an entry. */
export function matterPassages(matter: EntryMatter, places: FieldPlaces): Written {
  const passage = passageAt(places);
  const link = (href: string | undefined, path: string): PageLink[] =>
    href === undefined ? [] : [{ href, ...placeAt(places, path) }];
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
      ...matter.sources.flatMap(({ note }, index) =>
        note === undefined ? [] : [passage('source', note, `sources.${index}.note`)],
      ),
    ],
    links: [
      ...matter.sources.flatMap(({ url }, index) => link(url, `sources.${index}.url`)),
      ...matter.sameAs.flatMap((url, index) => link(url, `sameAs.${index}`)),
    ],
  };
}

/** Those of a page that the owner has written. */
export function pageMatterPassages({ title, description, label }: OwnPageMatter, places: FieldPlaces): Passage[] {
  const passage = passageAt(places);
  return [
    passage('title', title, 'title'),
    passage('description', description, 'description'),
    ...(label === undefined ? [] : [passage('title', label, 'label')]),
  ];
}

function passageAt(places: FieldPlaces): (kind: Passage['kind'], text: string, path: string) => Passage {
  return (kind, text, path) => ({ kind, inside: [], text, spans: [{ offset: 0, ...placeAt(places, path) }] });
}

function placeAt(places: FieldPlaces, path: string): Point {
  const [line, column] = places[path] ?? [1, 1];
  return { line, column };
}
