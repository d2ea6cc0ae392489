import type { GlossaryRule } from './rule.ts';

/** A glossary without a single published entry is a mistake in the content folder, not a site. */
export const size: GlossaryRule<'empty-glossary'> = {
  codes: {
    'empty-glossary': {
      severity: 'error',
      reason: 'A glossary needs at least one published entry.',
      example:
        'content/terms:1:1 empty-glossary: has no published entry, expected at least one file terms/<language>/<slug>.mdx; write one, or set GLOSSARY_CONTENT to the right folder',
    },
  },
  check: ({ shown, unreadable }) =>
    shown.length > 0 || unreadable.size > 0
      ? []
      : [
          {
            code: 'empty-glossary',
            place: { file: 'content/terms', line: 1, column: 1 },
            message:
              'has no published entry, expected at least one file terms/<language>/<slug>.mdx; write one, or set GLOSSARY_CONTENT to the right folder',
          },
        ],
};
