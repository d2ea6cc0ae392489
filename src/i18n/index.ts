/** The words of the interface, by language. */
import type { ComparisonWords } from '../glossary/pages/comparison.ts';
import type { ListWords } from '../glossary/pages/lists.ts';
import type { TopicMapWords } from '../glossary/pages/topic-map.ts';
import { en, type Strings } from './en.ts';
import { es } from './es.ts';

export type { Strings } from './en.ts';

const LANGUAGES: Readonly<Record<string, Strings>> = { en, es };

/** The strings of a language or of its base language (`pt-BR` → `pt`); English where there are none yet. */
export function strings(language: string): Strings {
  return LANGUAGES[language] ?? LANGUAGES[baseLanguage(language)] ?? en;
}

/** `pt-BR` → `pt`. */
export function baseLanguage(language: string): string {
  return language.split('-')[0] ?? language;
}

/** Whether a language is usually written in Latin letters. */
export function usesLatinLetters(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Latn';
}

export function listWords(words: Strings): ListWords {
  return {
    glossary: words.glossaryTitle,
    letterTitle: words.letterTitle,
    letterDescription: words.letterDescription,
    indexDescription: words.indexDescription,
    topicTitle: words.topicTitle,
    topicDescription: words.topicDescription,
    pageNumber: words.pageNumber,
  };
}

export function comparisonWords(words: Strings): ComparisonWords {
  return { title: words.compareTitle, description: words.compareDescription };
}

export function topicMapWords(words: Strings): TopicMapWords {
  return { title: words.mapTitle, description: words.mapPageDescription };
}

/** A date of a year, a month or a day (`2026`, `2026-05`, `2026-05-11`) as readers of the language write it. */
export function formatDate(date: string, language: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  return dateFormat(language, day !== undefined ? 'day' : month !== undefined ? 'month' : 'year').format(
    Date.UTC(year, (month ?? 1) - 1, day ?? 1),
  );
}

type Precision = 'year' | 'month' | 'day';

/** Formats are kept: making one takes a hundred times as long as using it. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const format =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision !== 'year' && { month: 'long' }),
      ...(precision === 'day' && { day: 'numeric' }),
    });
  dateFormats.set(key, format);
  return format;
}
