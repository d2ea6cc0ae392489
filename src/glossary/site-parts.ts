/** The parts of `site.yaml` that have fields of their own: languages, topics, people, the publisher, the repository. */
import { z } from 'zod';
import { directionOf } from '../languages/scripts.ts';
import { textLine, webAddress } from './fields.ts';
import { fileNameComplaint } from './file-name.ts';
import { RESERVED } from './routes.ts';
import { namePartsOf } from './names-of-people.ts';
import { line, localized, localizedBlock, oneOf, pathSegment } from './site-fields.ts';

export const language = z
  .strictObject({
    code: z
      .string()
      .refine(isLanguageCode, 'is not a language code; write one like en, es or pt-BR')
      .describe("BCP 47 code; also the first part of the language's addresses and the folder under `terms/`."),
    label: line.describe("The language's own name."),
    direction: oneOf(['ltr', 'rtl']).optional().describe('Direction of its text; that of its script when left out.'),
    glossaryPath: pathSegment
      .refine(
        (path) => !RESERVED.language.has(path),
        'is the address of a page of the site itself; choose another word',
      )
      .default('glossary')
      .describe('The part of the address between language and term.'),
  })
  .transform(({ direction, ...rest }) => ({ ...rest, direction: direction ?? directionOf(rest.code) }));

function isLanguageCode(code: string): boolean {
  try {
    return (
      /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code) &&
      code.length <= 35 &&
      fileNameComplaint(code) === undefined &&
      Intl.getCanonicalLocales(code).length === 1
    );
  } catch {
    return false;
  }
}

export const topic = z.strictObject({
  id: pathSegment.describe('What entries call the topic; also a part of its address.'),
  label: localized.describe('What readers call the topic.'),
  description: localizedBlock
    .optional()
    .describe('What the topic is about, in a sentence; shown in lists and on its page.'),
  introduction: localizedBlock
    .optional()
    .describe("A longer introduction for the topic's page; plain text, paragraphs separated by an empty line."),
  reader: localized.optional().describe('Whom the reading order is for, as a line of a list: `New account manager`.'),
  start: z
    .record(z.string(), z.array(z.string()))
    .default({})
    .describe('For newcomers: slugs of entries in the order in which to read them, by language.'),
});

/** Somebody who writes or reviews entries. */
export const person = z
  .strictObject({
    id: pathSegment.describe('What entries call the person under `authors` and `reviewers`.'),
    name: line.describe("The person's name, as readers see it."),
    familyName: line
      .optional()
      .describe(
        'The part of the name by which citations sort it: `Ruiz` of Ana Ruiz. Left out, the name stays whole, as that of a group does.',
      ),
    role: localized.optional().describe('What the person does, such as "Editor".'),
    url: webAddress().optional().describe("The person's own page."),
    sameAs: z.array(webAddress()).default([]).describe('The same person elsewhere, such as an ORCID or LinkedIn page.'),
  })
  .refine(({ name, familyName }) => familyName === undefined || namePartsOf(name, familyName) !== undefined, {
    path: ['familyName'],
    error: 'is neither the first nor the last part of the name; write it as the name has it, or leave it out',
  });

export const publisher = z.strictObject({
  name: line.describe('Who publishes the glossary: a company, a society or a person.'),
  url: webAddress().describe("The publisher's own site."),
  logo: webAddress()
    .optional()
    .describe("Address of the publisher's logo, for structured data; the one in the header is `logo` of the site."),
  sameAs: z.array(webAddress()).default([]).describe('The publisher elsewhere, such as a Wikidata or LinkedIn page.'),
  principles: webAddress().optional().describe('The page that says how entries are written and checked.'),
});

export const repository = z.strictObject({
  url: webAddress().describe('Web address of the repository, such as https://github.com/me/my-glossary.'),
  branch: line.default('main').describe('The branch that the site is made from.'),
  contentPath: textLine('is empty')
    .or(z.literal(''))
    .default('content')
    .describe("The content folder's path inside the repository."),
});

export const license = z.strictObject({
  name: line.describe('The name of the licence, such as CC BY 4.0.'),
  url: webAddress().describe('Where the text of the licence stands.'),
});
