/** Sums that do not come out as they are written, and formulas that nobody worked through. */
import type { Finding } from '../finding.ts';
import { isRight, sumsIn, type Side, type Sum } from './arithmetic.ts';
import type { QualityRule } from './rule.ts';
import { placeIn, type Passage, type WrittenText } from './passage.ts';

/** Every sum is worked out again; a formula that multiplies or divides has one that shows it in use. */
export const sums: QualityRule<'wrong-sum' | 'unworked-formula'> = {
  codes: {
    'wrong-sum': {
      reason: 'A reader who works an example through must get its result.',
      example:
        'content/terms/en/ledger.mdx:7:43 wrong-sum: "28 ÷ 800 × 100 = 3.6%" does not come out: 28 ÷ 800 × 100 is 3.5%; correct the sum',
    },
    'unworked-formula': {
      reason: 'A formula is understood by the example that uses it.',
      example:
        'content/terms/en/ledger.mdx:7:22 unworked-formula: the formula "Share of errors = wrong lines ÷ lines" has no worked example; add one with its result, such as 28 ÷ 800 × 100 = 3.5%',
    },
  },
  check: ({ entries, pages }) => [...entries, ...pages].flatMap(checkText),
};

function checkText(written: WrittenText): Finding<'wrong-sum' | 'unworked-formula'>[] {
  const sums = written.passages.flatMap((passage) =>
    passage.text.includes('=') && !passage.inside.includes('quotation')
      ? sumsIn(passage.text, written.language).map((sum) => ({ passage, sum }))
      : [],
  );
  const wrong = sums.filter(({ sum }) => !isRight(sum)).map(({ passage, sum }) => wrongSum(written, passage, sum));
  return [...wrong, ...(sums.length === 0 ? unworkedFormulas(written) : [])];
}

function wrongSum(
  written: WrittenText,
  passage: Passage,
  { text, start, left, right }: Sum,
): Finding<'wrong-sum' | 'unworked-formula'> {
  const [calculated, stated] = left.calculated ? [left, right] : [right, left];
  const place = placeIn(written, passage, start);
  const message = `"${text}" does not come out: ${calculated.text} is ${resultOf(calculated, stated)}; correct the sum`;
  return { code: 'wrong-sum', place, message };
}

/** To six digits; as a percentage where that is what the other side is nearer to: ÷ 800 × 100 gives one as it is. */
function resultOf({ value }: Side, stated: Side): string {
  const isPercentage = stated.text.includes('%');
  const whole = stated.value * (isPercentage ? 100 : 1);
  const candidates = isPercentage ? [value, value * 100] : [value];
  const nearest = candidates.toSorted((one, other) => Math.abs(one - whole) - Math.abs(other - whole))[0] ?? value;
  return `${Number(nearest.toPrecision(6))}${isPercentage ? '%' : ''}`;
}

function unworkedFormulas(written: WrittenText): Finding<'wrong-sum' | 'unworked-formula'>[] {
  return written.passages
    .filter(({ kind, text }) => kind === 'expression' && /[×÷]/.test(text))
    .map((passage) => ({
      code: 'unworked-formula',
      place: placeIn(written, passage),
      message: `the formula "${passage.text}" has no worked example; add one with its result, such as 28 ÷ 800 × 100 = 3.5%`,
    }));
}
