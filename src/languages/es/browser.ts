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
  searchTopicResult: 'Tema',
  searchTranslation: (name, language) => `${name} en ${language}`,
  searchPlaces: {
    formula: 'Fórmula',
    example: 'Ejemplo',
    opposite: 'Comparado con',
    types: 'Tipos y partes',
    whole: 'Forma parte de',
  },
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
    versus: 'vs|versus|v|frente a|comparad[oa]s? con|en comparacion con|en contraste con|en lugar de|en vez de|contra',
    cue: '(?:.* )?(?:diff?eren[cs]ias?|comparacion|comparativa|distincion|contraste) (?:entre|de)|diff?eren[cs]ias?|(?:en )?que (?:se )?(?:diferencian?|distinguen?)|como (?:se )?(?:diferencian?|distinguen?)|diferencian?|diferenciar|distinguen?|distinguir|(?:es|son) (?:muy )?(?:diferentes?|distint[oa]s?)|diferentes?|distint[oa]s?|compar(?:ar|a|e|acion|ativa|ad[oa]s?)|separan?|confund(?:ir|en|e)|(?:es|son) (?:lo|el|la|los|las) mism[oa]s?(?: que)?|mism[oa]s?|igual(?:es)?(?: que)?|(?:cual|que) es mejor|mejor',
    and: 'y|e|o|u|con|que',
    or: 'o|u|y|e',
    begun: '(?:.* )?(?:diff?eren[cs]ias?|comparacion|comparativa|distincion) (?:entre|de|con)|comparar|compara',
  },
  defined: {
    before:
      'que (?:es|son|significan?|quiere decir|se entiende por)|quien(?:es)? (?:es|son)|cual es (?:el significado|la definicion) de|(?:el )?significado del?|(?:la )?definicion del?|(?:el )?concepto del?|significado|definicion|define|definir|explica|como funcionan?|para que sirven?',
    after: 'significado|definicion|que es|que son|que significa|concepto',
    article: 'el|la|los|las|un|una|unos|unas',
  },
  places: {
    formula:
      'calcul(?:ar|a|an|o|ado|ada|e|ando)|(?:la )?formulas?(?: del?| para)?|mid(?:e|en|iendo|o)|med(?:ir|icion|imos)|ecuacion|comput(?:ar|a|o)',
    example:
      '(?:(?:dame|muestra|pon) )?(?:un )?ejemplos?(?: practicos?| reales?| resueltos?)?(?: del?)?|caso practico|en la practica|muestras? del?',
    opposite: '(?:lo )?(?:opuestos?|contrarios?|inversos?)(?: del?| al?)?|antonimos?(?: del?)?',
    types:
      '(?:(?:diferentes|distintos|principales) )?(?:tipos?|clases?|formas?|variantes|categorias)(?: del?| hay)?|(?:partes|componentes|elementos) del?',
    whole: '(?:forma )?parte de(?:l| que)?|pertenece(?:n)? a|de que forma parte|termino mas amplio(?: que)?',
    expansion:
      '(?:las )?siglas(?: del?)?|acronimo(?: del?)?|abreviatura(?: del?)?|nombre completo(?: del?)?|corresponde(?:n)?(?: a)?|iniciales(?: del?)?',
    translation:
      '(?:la )?traduc(?:e|ir|cion|ido)(?: del?| al?)?|(?:se )?(?:dice|llama)|(?:la )?(?:palabra|termino) para|equivalente(?: del?| para)?',
  },
  endings:
    'amientos?|imientos?|aciones|acion|adores|adora|ador|idades|idad|mente|iendo|ando|ados?|adas?|idos?|idas?|aron|ieron|aban?|ares|eres|ciones|cion|iones|ion|ar|er|ir|es|os|as|an|en|e|o|a|s',
  shortened: {
    admin: 'administracion',
    cte: 'cliente',
    ctes: 'clientes',
    depto: 'departamento',
    dir: 'director',
    dpto: 'departamento',
    gte: 'gerente',
    mkt: 'marketing',
    ppto: 'presupuesto',
    prom: 'promedio',
    pto: 'punto',
    vta: 'venta',
    vtas: 'ventas',
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
