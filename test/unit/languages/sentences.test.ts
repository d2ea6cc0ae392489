import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/languages/sentences.ts';

test.each([
  ['en', 'It grew 3.5 percent! “Really?” Yes.|It grew 3.5 percent! |“Really?” |Yes.'],
  ['en', 'Ask a customer, e.g. Orvala, first. Then go.|Ask a customer, e.g. Orvala, first. |Then go.'],
  ['en', 'Mr. Smith of the U.S. Army met Dr. J. Doe. He left.|Mr. Smith of the U.S. Army met Dr. J. Doe. |He left.'],
  ['en', 'It is Sales vs. Service, No. 5 A. Next.|It is Sales vs. Service, No. 5 A. Next.'],
  ['en', 'Ask a sales rep. Answer a no. Then go.|Ask a sales rep. |Answer a no. |Then go.'],
  ['en', 'She works at Acme Inc. Then she left.|She works at Acme Inc. |Then she left.'],
  ['es', 'Un cliente, p. ej. Orvala, en EE. UU. Fin.|Un cliente, p. ej. Orvala, en EE. UU. |Fin.'],
  ['es-MX', 'El Sr. Pérez vino. ¿Qué es? ¡Bien!|El Sr. Pérez vino. |¿Qué es? |¡Bien!'],
  ['de', 'Ein Kunde, z. B. Orvala, zahlt. Gut.|Ein Kunde, z. B. Orvala, zahlt. |Gut.'],
  ['zh', '客户经理负责客户。他们也销售。|客户经理负责客户。|他们也销售。'],
  ['ar', 'هل هذا صحيح؟ نعم.|هل هذا صحيح؟ |نعم.'],
  ['xx', 'Of a language without data, e.g. this. Two.|Of a language without data, e.g. this. |Two.'],
  ['en', 'No end|No end'],
])('%s: %s', (language, written) => {
  const [text = '', ...sentences] = written.split('|');
  const spans = sentencesOf(text, language);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

test('an empty text has no sentence', () => {
  expect(sentencesOf('', 'en')).toEqual([]);
});
