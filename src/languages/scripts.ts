/** Writing systems: what is true of a script, whatever language is written in it. */

/** Scripts that write no spaces between words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

/** What follows a noun of Korean without a space: particles, and what asks. */
export const KOREAN_PARTICLES =
  /^(?:은|는|이|가|을|를|의|에|에서|에게|와|과|로|으로|도|만|란|이란|나|이나|부터|까지|보다|처럼|라는|이라는|인가|인가요|이란|입니까|이에요|예요)$/u;

/** Languages that write compounds as one word: "Kundenabwanderung". */
export const COMPOUNDING: ReadonlySet<string> = new Set([
  'af',
  'da',
  'de',
  'et',
  'fi',
  'fy',
  'hu',
  'is',
  'lb',
  'nb',
  'nl',
  'nn',
  'no',
  'sv',
]);

/** Scripts whose characters say and take as much as two Latin letters. */
export const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Scripts with too many first characters for a heading of the A–Z each: one heading for the script. */
export const ONE_HEADING = [
  { id: 'han', label: '漢', first: /^\p{Script=Han}/u },
  { id: 'kana', label: 'あ', first: /^[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { id: 'hangul', label: '가', first: /^\p{Script=Hangul}/u },
] as const;

/** The script in which a language is usually written (ISO 15924): `Latn`; undefined where that is not known. */
export function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}

/** The direction in which a language is usually written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(language) ?? '') ? 'rtl' : 'ltr';
}

/** https://www.unicode.org/iso15924/: scripts in use. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Armi', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);
