/** The text of a new entry, with TODO wherever something is to be written: `npm run check` asks for each. */
import { stringify } from 'yaml';
import { en } from '../languages/en/index.ts';
import { languageOf } from '../languages/index.ts';

export interface Draft {
  term: string;
  qualifier?: string | undefined;
  topics: readonly string[];
  language: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

export function draftText({ term, qualifier, topics, language, today }: Draft): string {
  const words = languageOf(language).draft ?? en.draft;
  const field = (fields: object): string =>
    stringify(fields, { lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'any' });
  return `---
${field({ term, ...(qualifier !== undefined && { qualifier }) })}definition: >-
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
