/** The text of a new entry, with TODO wherever something is to be written: `npm run check` asks for each. */
import { stringify } from 'yaml';

export interface Draft {
  term: string;
  topics: readonly string[];
  language: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

export function draftText({ term, topics, language, today }: Draft): string {
  const words = WORDS[language.split('-')[0] ?? ''] ?? ENGLISH;
  const field = (fields: object): string =>
    stringify(fields, { lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'any' });
  return `---
${field({ term })}definition: >-
  TODO ${words.definition}
${topics.length > 0 ? `topics: [${topics.join(', ')}]\n` : ''}published: ${today}
status: draft
---

TODO ${words.opening}

## TODO ${words.heading}

<Callout type="example">

TODO ${words.example}

</Callout>

<Faq question="TODO ${words.question}?">

TODO ${words.answer}

</Faq>
`;
}

const ENGLISH = {
  definition:
    'one or two plain sentences that start with what kind of thing it is, and need no other text beside them.',
  opening: 'what it is for and how it works. Link other entries by their files, and cite a source for every figure.',
  heading: 'a heading that fits this entry alone',
  example: 'a worked example.',
  question: 'a question that people ask',
  answer: 'the answer, in the first sentence.',
};

const WORDS: Readonly<Record<string, typeof ENGLISH>> = {
  en: ENGLISH,
  es: {
    definition: 'una o dos frases sencillas que empiecen por la clase de cosa que es y se entiendan sin nada más.',
    opening: 'para qué sirve y cómo funciona. Enlace otras entradas por su archivo y cite una fuente para cada cifra.',
    heading: 'un título que solo valga para esta entrada',
    example: 'un ejemplo resuelto.',
    question: '¿una pregunta que la gente hace',
    answer: 'la respuesta, en la primera frase.',
  },
};
