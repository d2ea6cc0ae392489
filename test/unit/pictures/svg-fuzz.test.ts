/** Whatever a picture is made of: what is written is read again as what it is, and written in the same way. */
import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanSvg } from '../../../src/pictures/svg.ts';
import { MADE_UP } from './svg-made.ts';

const RUNS = Number(process.env['SVG_FUZZ_RUNS'] ?? 1500);

const clean = (source: string): ReturnType<typeof cleanSvg> => cleanSvg(new TextEncoder().encode(source));

/** What another parser finds that nobody may write. */
function found(written: string): string[] {
  const document = load(written, { xml: true });
  const elements = document('*')
    .toArray()
    .flatMap((node) => ('attribs' in node ? [node] : []));
  return elements.flatMap((node) => [
    ...(/^(?:a|script|q:.*|metadata|foreignObject)$/i.test(node.name) ? [`<${node.name}>`] : []),
    ...Object.entries(node.attribs).flatMap(([own, value]) => (isBad(own, value) ? [`${own}=${value}`] : [])),
    ...(node.name === 'style' && loads(document(node).text()) ? [document(node).text()] : []),
  ]);
}

function isBad(name: string, value: string): boolean {
  if (/^on|^(?!xml:(?:space|lang)$).*:|^data-/.test(name)) return true;
  return name === 'href' ? !value.startsWith('#') : /^(?:style|fill|values)$/.test(name) && loads(value);
}

/** Strings are all in double quotes. */
function loads(css: string): boolean {
  const withoutStrings = css.replaceAll(/(url\()?"(?:[^"\\]|\\.)*"/gs, (found, isAddress) => (isAddress ? found : 'x'));
  return /(?:^|[;{}])\s*@import|(?<![\w-])url\(\s*[^#")\s]|url\("[^#]/i.test(withoutStrings);
}

test('what is written is written again as it is', () => {
  fc.assert(
    fc.property(MADE_UP, (source) => {
      const first = clean(source);
      if ('refused' in first) return;
      expect(clean(first.svg)).toEqual(first);
      expect(found(first.svg)).toEqual([]);
    }),
    { numRuns: RUNS, seed: 7 },
  );
});

test('most of what is made up is written', () => {
  const made = fc.sample(MADE_UP, { numRuns: 300, seed: 7 }).filter((source) => 'svg' in clean(source));
  expect(made.length).toBeGreaterThan(100);
});
