/** Regular plurals of Spanish labels. */
import { isAbbreviation } from '../abbreviation.ts';

const PREPOSITION = /^(?:de|del|a|al|en|con|por|para|sin|sobre|entre|contra|desde|hasta|como|que|y|e|o|u)$/i;

/**
 * The noun before the first preposition, alone and with its adjectives, in the plural: "indicador clave de rendimiento"
 * gives "indicadores clave de rendimiento" and "indicadores claves de rendimiento". Borrowed names end in their noun:
 * "customer success managers".
 */
export function plurals(): (label: string) => string[] {
  return spanishPlurals;
}

function spanishPlurals(label: string): string[] {
  const words = label.split(' ');
  const preposition = words.findIndex((word) => PREPOSITION.test(word));
  const head = preposition < 0 ? words.length : preposition;
  const ranges: [number, number][] = [
    [0, 1],
    [0, head],
  ];
  if (preposition < 0) ranges.push([head - 1, head]);
  const nouns = ranges.flatMap(([from, to]) => combine(words, from, to));
  // "gestores de cuentas claves": an adjective at the end of the whole.
  return preposition < 0
    ? nouns
    : [...nouns, ...nouns.flatMap((form) => combine(form.split(' '), words.length - 1, words.length))];
}

/** All ways to write the label with the words `from` to `to` in the plural; borrowed words have two plurals. */
function combine(words: readonly string[], from: number, to: number): string[] {
  const endings = [0, 1].map((way) =>
    words.map((word, index) =>
      index < from || index >= to ? word : (pluralsOf(word)[way] ?? pluralsOf(word)[0] ?? word),
    ),
  );
  return endings.map((written) => written.join(' '));
}

const ACUTE: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
const PLAIN: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };

/** The regular plural first, then the one of borrowed words. */
function pluralsOf(word: string): string[] {
  if (isAbbreviation(word)) return [/s$/i.test(word) ? word : `${word}s`];
  if (/[aeiouáéó]$/i.test(word)) return [`${word}s`];
  if (/[íú]$/i.test(word)) return [`${word}es`, `${word}s`];
  if (/z$/i.test(word)) return [word.replace(/z$/i, 'ces')];
  if (/[áéíóú][ns]$/i.test(word)) return [`${unstress(word)}es`];
  if (/[sx]$/i.test(word)) return [/^[^aeiouáéíóú]*[aeiou]+[sx]$/i.test(word) ? `${word}es` : word];
  if (/[aeiou][^aeiou]+en$/i.test(word)) return [`${stress(word)}es`];
  return /\p{L}$/u.test(word) ? [`${word}es`, `${word}s`] : [word];
}

/** "gestión": "gestion", which takes "es". A hiatus keeps its accent: "país". */
function unstress(word: string): string {
  return /[aeo][íú][ns]$/i.test(word) ? word : word.replace(/[áéíóú](?=[ns]$)/i, (vowel) => PLAIN[vowel] ?? vowel);
}

/** "margen": "márgen", which takes "es". */
function stress(word: string): string {
  return word.replace(/[aeiou](?=[^aeiou]+en$)/i, (vowel) => ACUTE[vowel] ?? vowel);
}
