/** A page of every kind, with what is rare in it. */
import { EDGE, MEDICAL, ONE, SAMPLE, type TestSite } from '../sites.ts';

const PATHS: readonly [TestSite, string][] = [
  ...[
    '',
    'en/glossary/',
    'en/glossary/letter/c/',
    'en/glossary/topic/people/',
    'en/glossary/topic/growing/map/',
    'en/glossary/senior-garden-manager/',
    'en/glossary/garden-manager/',
    'en/glossary/outturn/',
    'en/glossary/matcha/',
    'en/glossary/oxidation/',
    'en/glossary/compare/garden-manager-vs-senior-garden-manager/',
    'es/glosario/compare/te-negro-vs-te-verde/',
    'en/search/',
    'en/search/?q=manager',
    'en/about/',
    'nowhere/',
    'es/nowhere/',
    'es/',
  ].map((path): [TestSite, string] => [SAMPLE, path]),
  ...[
    'en/glossary/markup/',
    'en/glossary/long-term/',
    'en/glossary/bare/',
    'en/glossary/topic/shapes/map/',
    'ar/مسرد/مدير-الحساب/',
    'en/glossary/retired/',
    'en/glossary/compare/bare-vs-markup/',
    'en/glossary/compare/long-term-vs-retired/',
    'en/glossary/topic/shapes/',
    '',
    'ar/',
    'ar/%D9%85%D8%B3%D8%B1%D8%AF/',
    'es/glosario/',
  ].map((path): [TestSite, string] => [EDGE, path]),
  [ONE, ''],
  [ONE, 'en/glossary/only/'],
];

/** Pages that differ from those in their layout alone. */
const LAYOUTS: readonly [TestSite, string][] = [
  ...[
    'en/glossary/brix/',
    'en/glossary/compare/',
    'en/glossary/topic/',
    'en/glossary/sgm/',
    'en/data/',
    'en/checks/',
  ].map((path): [TestSite, string] => [SAMPLE, path]),
  [MEDICAL, 'de/datenschutz/'],
  [MEDICAL, 'de/begriffe/prognose/'],
];

export const KINDS = PATHS.map(named);
export const ALL_LAYOUTS = [...PATHS, ...LAYOUTS].map(named);

function named([site, path]: readonly [TestSite, string]): { site: TestSite; path: string } {
  return { site, path };
}
