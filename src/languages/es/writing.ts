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
  goodOpening: 'Un documento que …',
  evasion:
    /^(?:(?:todo |eso |esto )?depende(?: de (?:muchos|varios|diversos) factores| del caso)?|sí y no|quizás?|tal vez|a veces|puede ser|no hay una respuesta (?:única|sencilla|simple|fácil)|(?:es una )?buena pregunta|ninguno|n\/?a)[.!]?$|^(?:véase|vea|ver|lea|haga clic|pulse|visite|consulte|contacte|póngase en contacto|pregunte|más información)(?!\p{L})[^.]*[.!]?$|^como (?:se ha (?:dicho|explicado)|hemos (?:dicho|visto)|ya se)[^.]*[.!]?$/iu,
  comparing:
    /^(?:difer(?:ente|entes|encia|encias|encian|encia|ir)|difier(?:e|en)|diferenci(?:a|an|ar|ado|ada|ados|adas)|distin(?:to|ta|tos|tas|ción|ciones|gue|guen|guir)|compar(?:a|an|ar|ado|ada|ados|adas|ación|aciones)|contrast(?:e|es|a|an|ar)|versus|frente|confund(?:e|en|ir|ido|ida|idos|idas)|confusión|mezcl(?:a|an|ar)|mism(?:o|a|os|as)|igual(?:es)?|parecid(?:o|a|os|as)|similar(?:es)?|semejantes?|idéntic(?:o|a|os|as)|equivalentes?|sinónim(?:o|a|os|as)|opuest(?:o|a|os|as)|separad(?:o|a|os|as)|relacionad(?:o|a|os|as)|otr(?:o|a|os|as)|un[oa]s?|dos|primer(?:o|a|os|as)?|segund(?:o|a|os|as)|términos?|conceptos?|palabras?|nombres?|cosas?|ideas?|nociones|noción|significad(?:o|os)|significan?|definici(?:ón|ones)|refier(?:e|en)|referirse|maneras?|formas?|tipos?|clases?|aspectos?|puntos?|propósitos?|sirven?|papel(?:es)?|alcances?|enfoques?|naturaleza|contextos?|usos?|usan?|usad(?:o|a|os|as)|importantes?|importancia|entender|saber|suelen?|normalmente|frecuentemente|frecuencia|veces|menudo|gente|personas|lectores|mientras|aunque|embargo|propi(?:o|a|os|as)|vari(?:os|as)|ciert(?:o|a|os|as)|específic(?:o|a|os|as)|concret(?:o|a|os|as)|depend(?:e|en|iendo)|clar(?:o|a|os|as|amente)|claves?|principal(?:es)?|fundamental(?:es|mente)?|completamente|totalmente|negocios?|empresas?)$/,
  endings:
    /(?:aciones|ación|amientos?|imientos?|adores|adoras?|ador|ando|iendo|ados?|adas?|idos?|idas?|ales|al|es|as|os|ar|er|ir|a|o|e|s)$/,
  pictureAlone: /^(?:una? |el |la )?(?:imagen|foto|gráfico|figura|diagrama|img)\.?$/i,
};
