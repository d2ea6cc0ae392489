/** Gate: TypeScript with schema-dts refuses bad graphs. Each `@ts-expect-error` fails `npm run lint` once TypeScript lets it pass. */
import type { Answer, DefinedTerm, FAQPage, Graph, Question, WebPage } from 'schema-dts';
import { expect, test } from 'vitest';

const good = {
  '@type': 'DefinedTerm',
  '@id': 'https://example.org/#definedterm',
  name: 'KAM',
  description: 'A role.',
  inDefinedTermSet: { '@id': 'https://example.org/#definedtermset' },
} satisfies DefinedTerm;

// @ts-expect-error a type that there is none of
const unknownType = { '@type': 'DefinedTrem', name: 'KAM' } satisfies DefinedTerm;

// @ts-expect-error an Intangible has no language
const language = { '@type': 'DefinedTerm', name: 'KAM', inLanguage: 'en' } satisfies DefinedTerm;

// @ts-expect-error nor a date
const dated = { '@type': 'DefinedTerm', name: 'KAM', dateModified: '2026-01-01' } satisfies DefinedTerm;

// @ts-expect-error a name is a text
const numbered = { '@type': 'DefinedTerm', name: 7 } satisfies DefinedTerm;

// @ts-expect-error a person is no answer
const answered = { '@type': 'Question', acceptedAnswer: { '@type': 'Person', name: 'x' } } satisfies Question;

// @ts-expect-error an answer has a text, no answer
const answer = { '@type': 'Answer', answer: 'x' } satisfies Answer;

// @ts-expect-error a page has no questions of its own
const page = { '@type': 'WebPage', questions: [] } satisfies WebPage;

// @ts-expect-error a question is no page
const faq = { '@type': 'Question', name: 'x' } satisfies FAQPage;

// @ts-expect-error the context is schema.org's
const graph = { '@context': 'http://example.org', '@graph': [good] } satisfies Graph;

test('what TypeScript refuses is what a page would have said', () => {
  const bad = [unknownType, language, dated, numbered, answered, answer, page, faq, graph];
  expect(new Set(bad.map((node) => JSON.stringify(node))).size).toBe(9);
});
