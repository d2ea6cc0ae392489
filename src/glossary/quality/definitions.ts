/** What makes a definition hard to use: its length, how it starts, and the term itself in it. */
import { languageOf } from '../../languages/index.ts';
import { sentencesOf } from '../../languages/sentences.ts';
import { WIDE } from '../../languages/scripts.ts';
import { placeOf } from '../entry.ts';
import { labelsOf } from '../labels.ts';
import { nameKey } from '../../languages/name-forms.ts';
import type { Finding } from '../finding.ts';
import type { QualityRule } from './rule.ts';
import type { WrittenEntry } from './passage.ts';
import { stemsOf } from './text.ts';

type Code = 'definition-length' | 'definition-opening' | 'definition-circular';

export const definitions: QualityRule<Code> = {
  codes: {
    'definition-length': {
      reason: 'A definition is also the search result and the preview: too short says nothing, too long is cut off.',
      example:
        'content/terms/en/ledger.mdx:3:13 definition-length: the definition has 429 characters, expected at most 320; move details into the body',
    },
    'definition-opening': {
      reason: 'A definition that starts with what kind of thing the term is can be read alone.',
      example:
        'content/terms/en/ledger.mdx:3:13 definition-opening: the definition starts with "Ledger", expected what kind of thing it is; start like "A document that …"',
    },
    'definition-circular': {
      reason: 'Who does not know the term does not know it in its definition either.',
      example:
        'content/terms/en/tax-collector.mdx:3:13 definition-circular: the definition explains "Tax collector" by its own words; say it in others',
    },
  },
  check: ({ entries }) =>
    entries.flatMap((written) => {
      if (!written.passages.some(({ kind }) => kind === 'definition')) return [];
      const opening = checkOpening(written);
      return [...checkLength(written), ...(opening.length > 0 ? opening : checkCircle(written))];
    }),
};

/** Search results cut a description at about 160 characters, previews at about 300. */
const [SHORTEST, LONGEST] = [40, 320];

function checkLength(written: WrittenEntry): Finding<Code>[] {
  const { definition } = written.entry.matter;
  const { length } = Array.from(definition);
  const dense = WIDE.test(definition) ? 2 : 1;
  const [least, most] = [SHORTEST / dense, LONGEST / dense];
  const says =
    length < least
      ? `has ${length} characters, expected at least ${least}; say what kind of thing it is and what sets it apart`
      : length > most
        ? `has ${length} characters, expected at most ${most}; move details into the body`
        : undefined;
  return says === undefined ? [] : [problem('definition-length', written, says)];
}

function checkOpening(written: WrittenEntry): Finding<Code>[] {
  const { matter, language } = written.entry;
  const { writing } = languageOf(language);
  // How definitions begin is known of some languages; elsewhere "X is a …" may be the form of all glossaries.
  if (!writing) return [];
  const opening = writing.openings.exec(matter.definition)?.[0];
  const start = nameKey(matter.definition, language);
  const name = labelsOf(written.entry).find(({ text }) => startsWith(start, nameKey(text, language), language));
  const found = opening ?? name?.text;
  if (found === undefined) return [];
  return [
    problem(
      'definition-opening',
      written,
      `starts with "${found}", expected what kind of thing it is; start like "${writing.goodOpening}"`,
    ),
  ];
}

function startsWith(text: string, label: string, language: string): boolean {
  const article = languageOf(language).browser?.search.defined.article;
  const rest = article === undefined ? text : text.replace(new RegExp(`^(?:${article}) `), '');
  return [text, rest].some(
    (one) => one.startsWith(`${label} `) && !one.slice(label.length).trimStart().startsWith(','),
  );
}

/** A definition that is made of its own term explains nothing. The term in a second sentence is no part of the definition. */
function checkCircle(written: WrittenEntry): Finding<Code>[] {
  const { matter, language } = written.entry;
  const [first] = sentencesOf(matter.definition, language);
  const stems = stemsOf(first?.text ?? '', language);
  const text = plainWords(first?.text ?? '', language);
  const name = [matter.term, ...matter.aliases].find((label) => {
    const own = new Set(stemsOf(label, language));
    const named = plainWords(label, language);
    const rest = withoutName(text, named);
    if (rest.includes(named)) return true;
    const words = new Set(rest === text ? withoutSubject(stems, own) : stemsOf(rest, language));
    if (own.size === 0 || [...own].some((stem) => !words.has(stem))) return false;
    return own.size === 1 || own.size / words.size >= OWN_SHARE;
  });
  if (name === undefined) return [];
  return [problem('definition-circular', written, `explains "${name}" by its own words; say it in others`)];
}

/** Between spaces, in the form in which names are compared. */
function plainWords(text: string, language: string): string {
  return ` ${nameKey(text, language)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** "A cluster is a group of …" names the term before it explains it: what explains it comes behind. */
function withoutSubject(stems: readonly string[], own: ReadonlySet<string>): readonly string[] {
  const isSubject = own.size > 0 && stems.slice(0, own.size).every((stem) => own.has(stem));
  return isSubject ? stems.slice(own.size) : stems;
}

/** The same for the name as it stands, with a word before it at most. */
function withoutName(text: string, name: string): string {
  const at = text.indexOf(name);
  return at < 0 || text.slice(0, at).trim().includes(' ') ? text : text.slice(at + name.length - 1);
}

/** The share of its own words from which on a definition says little else: "a manager of accounts". */
const OWN_SHARE = 0.45;

function problem(code: Code, { entry }: WrittenEntry, says: string): Finding<Code> {
  return { code, place: placeOf(entry, 'definition'), message: `the definition ${says}` };
}
