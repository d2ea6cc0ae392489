import type { ForeignPages } from '../language.ts';

export const foreignPages: ForeignPages = {
  related:
    '(?:términos|conceptos|entradas|artículos) (?:relacionad[oa]s|similares)|relacionados|véase también|ver también',
  otherNames: 'sinónimos?|también (?:conocid[oa]|llamad[oa]) como',
  abbreviation: 'siglas?|acrónimo|abreviatura',
  definition: 'definición|significado|concepto',
  of: 'de',
  and: 'y|o',
  question: '¿?qué (?:es|son)',
  article: 'una?|el|la',
  smallWords: 'de|del|la|el|los|las|y|e|o',
};
