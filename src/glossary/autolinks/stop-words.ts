/** Labels that would link half of all prose. */
import { foldLabel } from './fold.ts';
import { isAbbreviation } from './letter-case.ts';

/** Words too common to be told from a label, by language. */
const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'a about above after again all also am an and any are as at be because been before being below between both but by',
    'can could did do does doing down each either else even ever every few for from get go had has have having he her',
    'here hers him his how i if in into is it its just let like made make many may me might more most much must my no',
    'nor not now of off often on once one only or other our ours out over own per same see shall she should since so',
    'some such take than that the their them then there these they this those through to too two under until up upon us',
    'use used very via was we well were what when where whether which while who whom whose why will with within without',
    'would yes yet you your',
  ),
  es: words(
    'a al algo algunas algunos ante antes aquel aquella así aun aunque bajo bien cada casi como cómo con contra cual cuál',
    'cuando cuándo de del desde después donde dónde dos durante e el él ella ellas ellos en entre era eran es esa esas',
    'ese eso esos esta está estas este esto estos fue ha hace hacer han hasta hay la las le les lo los más me mi mientras',
    'mis mucho muchos muy nada ni no nos nosotros nunca o otra otras otro otros para pero poco por porque pues que qué',
    'quien quién se sea ser si sí sido siempre sin sobre son su sus también tan tanto te tiene tienen todo todos tu tus u',
    'un una unas uno unos usted ustedes va vez y ya yo',
  ),
};

/** Why no prose can link to a label by itself, in a few words; undefined when it can. */
export function whyUnlinkable(label: string, language: string): string | undefined {
  const folded = foldLabel(label);
  if (!/\p{L}/u.test(folded)) return 'has no letter';
  if (/^\P{M}\p{M}*$/u.test(folded)) return 'is a single letter';
  return isStopWord(folded, language) && !isAbbreviation(label) ? 'is one of the most common words' : undefined;
}

/** True for "the" and "The" in English. */
export function isStopWord(word: string, language: string): boolean {
  return STOP_WORDS[language.split('-')[0] ?? '']?.has(word.toLowerCase()) ?? false;
}

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}
