/** Every visible word of a source is in the entry or in the report, and what is imported is a sound entry. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWordPress } from '../../../src/importers/readers/wordpress.ts';
import { importAll, post } from './make.ts';
import { HTML } from './html-samples.ts';
import { lostWords } from './words.ts';

function lost(html: string): string[] {
  const { files, refusals } = importAll(readWordPress([post(html)], 'x.json'));
  const [file] = files;
  const told = [...(file?.notes ?? []), ...refusals].map(({ message }) => message);
  const entry = (file?.text ?? '').replace(/&#x([0-9A-F]+);/g, (_, hex: string) =>
    String.fromCodePoint(parseInt(hex, 16)),
  );
  if (refusals.some(({ message }) => message.startsWith('could not become')))
    return refusals.map(({ message }) => message);
  return lostWords(html, [entry.replace(/\\(?=[^\p{L}\p{N}])/gu, ''), ...told]);
}

describe('nothing is lost', () => {
  test.each(Object.entries(HTML))('of %s', (_, html) => {
    expect(lost(`<p>Churn is a loss of customers.</p>${html}`)).toEqual([]);
    expect(lost(html)).toEqual([]);
  });

  test('however pieces are put into each other', () => {
    const piece = fc.constantFrom(...Object.values(HTML));
    const word = fc.constantFrom(
      ...'alpha beta. {x} &lt;b&gt; [y] *z* _u_ 1. &nbsp; é🎉 ` ~~'.split(' '),
      ...'::: ! https://a.example/b_c ``` + === $ <br>'.split(' '),
      ...[' gamma ', '# h', '| p', '\\', '    four', '- dash'],
    );
    const tag = fc.constantFrom(
      ...'p div span strong em ul ol li blockquote table tr td th h1 h3 h5 details summary code pre sup'.split(' '),
      ...'figure figcaption section dl dt dd button label del q'.split(' '),
      ...['a href="https://x.example/"', 'a href="#y"', 'div class="accordion-title"', 'div class="accordion-content"'],
    );
    const { html } = fc.letrec<{ html: string; wrapped: string }>((tie) => ({
      html: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        word,
        tie('wrapped'),
        fc.tuple(tie('html'), tie('html')).map((parts) => parts.join('')),
        piece,
      ),
      wrapped: fc
        .tuple(tag, tie('html'), fc.boolean())
        .map(([name, inner, closed]) => `<${name}>${inner}${closed ? `</${name.split(' ')[0] ?? ''}>` : ''}`),
    }));
    fc.assert(
      fc.property(fc.array(html, { minLength: 1, maxLength: 5 }), (parts) => {
        expect(lost(`<p>Churn is a loss.</p>${parts.join('')}`)).toEqual([]);
      }),
      { numRuns: 1500, seed: 20260131 },
    );
  });
});
