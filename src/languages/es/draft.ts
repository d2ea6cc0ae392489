import type { DraftWords } from '../language.ts';

export const draft: DraftWords = {
  definition: 'una o dos frases sencillas que empiecen por la clase de cosa que es y se entiendan sin nada más.',
  opening: 'para qué sirve y cómo funciona. Enlace otras entradas por su archivo y cite una fuente para cada cifra.',
  heading: 'un título que solo valga para esta entrada',
  example: 'un ejemplo resuelto.',
  question: '¿una pregunta que la gente hace',
  answer: 'la respuesta, en la primera frase.',
};
