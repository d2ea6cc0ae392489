/** What rules about writing know of a language. In other languages they go by structure alone. */

export interface Lexicon {
  /** A sentence that introduces an invented case. */
  invention: RegExp;
  /** A sentence that supposes rather than claims. */
  supposition: RegExp;
  /** Words right before a number that is there for illustration. */
  instance: RegExp;
  /** Words after a number that make it a figure, besides % and signs of money. */
  units: string;
  /** Ways to open a definition that do not say what the thing is. */
  openings: RegExp;
  /** Answers that send the reader away, or say that there is an answer. */
  evasion: RegExp;
  /** Endings that tell forms of one word apart; the longest first. */
  endings: RegExp;
}

const en: Lexicon = {
  invention:
    /\b(?:invented|made[- ]up|made up for|fictional|fictitious|imaginary|imagine|hypothetical|suppose|supposing|(?:this|the|our|an|worked) examples?|picture an?)\b|^examples?:/i,
  supposition: /\b(?:if|whether|unless|would|suppose|supposing|imagine|assum(?:e|es|ed|ing)|take|say)\b/i,
  instance: /\b(?:for example|for instance|such as|like|say),? (?:\p{L}+ )?[$€£¥]?\d/iu,
  units: 'percent|per cent|percentage points?|dollars?|euros?|pounds|cents|million|billion|trillion',
  openings:
    /^(?:(?:the |a )?definitions? of|definition:|(?:this|the|a) (?:term|word|phrase|concept|entry|article|page)\b|(?:it |this )?(?:refers?|relates) to|(?:it|this|that|they|we|you) (?:is|are|was|were|can|may|use|call)\b|used (?:to|for|in|by|when)\b|(?:is|are) (?:a|an|the)\b|when\b|where\b|how\b|why\b|what (?:is|are)\b|see\b|in (?:the )?(?:\p{L}+ ){0,4}\p{L}+,|as the name)/iu,
  evasion:
    /^(?:it|that|this|the answer) (?:all )?(?:really |always |just |simply )?(?:depends|varies)(?: on (?:many|several|various|a number of) (?:things|factors)| from case to case)?[.!]?$|^(?:yes and no|maybe|perhaps|sometimes|possibly|there is no (?:simple|easy|single|one[- ]size[- ]fits[- ]all|right) answer|(?:that is|that's|this is) a (?:good|great|common|frequent) question|good question|great question|many (?:people|readers) ask (?:this|that)|no idea|n\/?a|none)[.!]?$|^(?:see|read|click|visit|check(?: out)?|contact|ask|learn more|find out more|please|refer to)\b[^.]*[.!]?$|^as (?:described|explained|mentioned|said|discussed) (?:above|below|earlier|before)[^.]*[.!]?$/i,
  endings: /(?:ations?|ating|ators?|ate[sd]?|ings?|ments?|ers?|ors?|ies|ed|es|s|e|y)$/,
};

const es: Lexicon = {
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
};

const LEXICONS: Readonly<Record<string, Lexicon>> = { en, es };

/** What is known of a language; undefined for one that nobody has described yet. */
export function lexiconOf(language: string): Lexicon | undefined {
  return LEXICONS[language.split('-')[0] ?? ''];
}
