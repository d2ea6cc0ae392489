import type { BrowserPart } from '../language.ts';
import type { SearchWords } from '../search-words.ts';
import { and } from './and.ts';

export const words: BrowserPart['words'] = {
  searchTitle: 'Buscar',
  searchPlaceholder: 'Busque un término o una pregunta',
  searching: 'Buscando…',
  searchAll: 'Ver todos los resultados',
  searchEmpty: 'Escriba un término, su abreviatura o una pregunta.',
  searchNone: (query) => `No hay resultados para «${query}».`,
  searchCount: (count) => (count === 1 ? '1 resultado' : `${count} resultados`),
  searchFailed: 'No se pudo cargar la búsqueda.',
  searchRetry: 'Reintentar',
  searchResults: 'Resultados',
  searchComparison: 'Comparación',
  searchTexts: 'Buscar también en los textos',
  searchRecent: 'Búsquedas recientes',
  searchForget: 'Olvidarlas',
  searchClosest: '¿Quiso decir…?',
  searchSuggest: 'Proponer este término para el glosario',
  more: 'Mostrar más',
  close: 'Cerrar',
  letters: 'Letras',
  topics: 'Temas',
  alsoCalled: 'También llamado',
  compareTitle: (first, second) => `${first} vs. ${second}`,
  compareIntro: (first, second) => `La diferencia entre ${and(first, second)}, punto por punto.`,
  previewOpen: 'Abrir la entrada',
  previewPin: 'Fijar',
  deprecated: 'Este término ya no se usa.',
};

export const search: SearchWords = {
  compared: {
    versus: 'vs|versus|v|frente a|comparado con',
    lead: 'diferencias? entre|comparar|comparacion (?:de|entre)|en que se diferencian?|como se diferencian?',
    and: 'y|e|o|u|con|de',
    trail: 'diferencias?|comparacion|comparados?',
  },
  defined: {
    before:
      'que (?:es|son|significan?|quiere decir|se entiende por)|quien(?:es)? (?:es|son)|cual es (?:el significado|la definicion) de|(?:el )?significado del?|(?:la )?definicion del?|(?:el )?concepto del?|significado|definicion|define|definir|explica',
    after: 'significado|definicion|que es|que son|que significa|concepto',
    article: 'el|la|los|las|un|una|unos|unas',
  },
  stopWords: `
    a al algo algunas algunos ante antes aquel aquella así aun aunque bajo bien cada casi como cómo con contra cual cuál
    cuando cuándo de del desde después donde dónde dos durante e el él ella ellas ellos en entre era eran es esa esas
    ese eso esos esta está estas este esto estos fue ha hace hacer han hasta hay la las le les lo los más me mi mientras
    mis mucho muchos muy nada ni no nos nosotros nunca o otra otras otro otros para pero poco por porque pues que qué
    quien quién se sea ser si sí sido siempre sin sobre son su sus también tan tanto te tiene tienen todo todos tu tus u
    un una unas uno unos usted ustedes va vez y ya yo
  `,
};
