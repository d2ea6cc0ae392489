import type { Writing } from '../language.ts';

export const writing: Writing = {
  invention:
    /(?<!\p{L})(?:invent(?:ad[oa]s?|amos)|fictici[oa]s?|imagin(?:e|emos|a|ari[oa]s?)|hipotétic[oa]s?|sup(?:ón|onga|ongamos|oniendo)|pongamos|(?:el|un|este|nuestro|de) ejemplos?)(?!\p{L})|^ejemplos?:/iu,
  supposition:
    /(?<!\p{L})(?:si|sup(?:ón|onga|ongamos|oniendo)|imagin(?:e|emos)|pongamos|\p{L}+r[íi]an?|salvo que|digamos)(?!\p{L})/iu,
  instance: /(?<!\p{L})(?:por ejemplo|como|digamos),? (?:\p{L}+ )?[$€£]?\d/iu,
  units: 'por ciento|puntos porcentuales|dólares|euros|libras|pesos|céntimos|millones|millón|mil millones',
  openings:
    /^(?:(?:la )?definición de|definición:|(?:este|esta|el|la) (?:término|palabra|expresión|concepto|entrada|artículo|página)(?!\p{L})|se (?:refiere|trata|define|llama|conoce)|(?:es|son) (?:un|una|el|la|los|las)(?!\p{L})|cuando(?!\p{L})|donde(?!\p{L})|cómo(?!\p{L})|qué (?:es|son)(?!\p{L})|véase|en (?:el |la )?(?:\p{L}+ ){0,4}\p{L}+,)/iu,
  evasion:
    /^(?:(?:todo |eso |esto )?depende(?: de (?:muchos|varios|diversos) factores| del caso)?|sí y no|quizás?|tal vez|a veces|puede ser|no hay una respuesta (?:única|sencilla|simple|fácil)|(?:es una )?buena pregunta|ninguno|n\/?a)[.!]?$|^(?:véase|vea|ver|lea|haga clic|pulse|visite|consulte|contacte|póngase en contacto|pregunte|más información)(?!\p{L})[^.]*[.!]?$|^como (?:se ha (?:dicho|explicado)|hemos (?:dicho|visto)|ya se)[^.]*[.!]?$/iu,
  endings:
    /(?:aciones|ación|amientos?|imientos?|adores|adoras?|ador|ando|iendo|ados?|adas?|idos?|idas?|ales|al|es|as|os|ar|er|ir|a|o|e|s)$/,
  pictureAlone: /^(?:una? |el |la )?(?:imagen|foto|gráfico|figura|diagrama|img)\.?$/i,
};
