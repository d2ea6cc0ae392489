/** Headings that skip a level. */
import type { Finding } from '../finding.ts';
import type { WrittenText } from './passage.ts';
import type { QualityRule } from './rule.ts';

export const headingLevels: QualityRule<'heading-level'> = {
  codes: {
    'heading-level': {
      reason: 'Who reads by ear finds the way by the levels of headings, as in a table of contents.',
      example:
        'content/terms/en/ledger.mdx:8:1 heading-level: has #### below the title, expected at most ##; write ## for ####',
    },
  },
  check: ({ entries, pages }) => [...entries, ...pages].flatMap(skippedLevels),
};

function skippedLevels({ file, passages, lines }: WrittenText): Finding<'heading-level'>[] {
  let above = 1;
  return passages.flatMap(({ kind, inside, spans: [span] }): Finding<'heading-level'>[] => {
    if (kind !== 'heading' || inside.length > 0 || !span) return [];
    // What is underlined instead is of the second level, as all are that stand in no line of their own.
    const signs = /^ {0,3}(#{2,6})[ \t]/.exec(lines[span.line - 1] ?? '')?.[1] ?? '##';
    const most = above + 1;
    above = Math.min(signs.length, most);
    if (signs.length <= most) return [];
    const found = most === 2 ? 'the title' : `a heading with ${'#'.repeat(most - 1)}`;
    const better = '#'.repeat(most);
    const message = `has ${signs} below ${found}, expected at most ${better}; write ${better} for ${signs}`;
    return [{ code: 'heading-level', place: { file, line: span.line, column: 1 }, message }];
  });
}
