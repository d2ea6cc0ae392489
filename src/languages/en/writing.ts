import type { Writing } from '../language.ts';

export const writing: Writing = {
  invention:
    /\b(?:invented|made[- ]up|made up for|fictional|fictitious|imaginary|imagine|hypothetical|suppose|supposing|(?:this|the|our|an|worked) examples?|picture an?)\b|^examples?:/i,
  supposition: /\b(?:if|whether|unless|would|suppose|supposing|imagine|assum(?:e|es|ed|ing)|take|say)\b/i,
  instance: /\b(?:for example|for instance|such as|like|say),? (?:\p{L}+ )?[$€£¥]?\d/iu,
  units: 'percent|per cent|percentage points?|dollars?|euros?|pounds|cents|million|billion|trillion',
  openings:
    /^(?:(?:the |a )?definitions? of|definition:|(?:this|the|a) (?:term|word|phrase|concept|entry|article|page)\b|(?:it |this )?(?:refers?|relates) to|(?:it|this|that|they|we|you) (?:is|are|was|were|can|may|use|call)\b|used (?:to|for|in|by|when)\b|(?:is|are) (?:a|an|the)\b|when\b|where\b|how\b|why\b|what (?:is|are)\b|see\b|in (?:the )?(?:\p{L}+ ){0,4}\p{L}+,|as the name)/iu,
  goodOpening: 'A document that …',
  evasion:
    /^(?:it|that|this|the answer) (?:all )?(?:really |always |just |simply )?(?:depends|varies)(?: on (?:many|several|various|a number of) (?:things|factors)| from case to case)?[.!]?$|^(?:yes and no|maybe|perhaps|sometimes|possibly|there is no (?:simple|easy|single|one[- ]size[- ]fits[- ]all|right) answer|(?:that is|that's|this is) a (?:good|great|common|frequent) question|good question|great question|many (?:people|readers) ask (?:this|that)|no idea|n\/?a|none)[.!]?$|^(?:see|read|click|visit|check(?: out)?|contact|ask|learn more|find out more|please|refer to)\b[^.]*[.!]?$|^as (?:described|explained|mentioned|said|discussed) (?:above|below|earlier|before)[^.]*[.!]?$/i,
  comparing:
    /^(?:differ(?:s|ed|ent|ently|ence|ences|ing)?|differentiat(?:e|es|ed|ing)|distinct(?:ion|ions|ly)?|distinguish(?:es|ed|ing)?|compar(?:e|es|ed|ing|ison|isons)|contrast(?:s|ed|ing)?|versus|confus(?:e|es|ed|ing|ion)|mix(?:es|ed|ing)?|mistak(?:e|en|es)|same|similar(?:ly|ity|ities)?|alike|identical|equal(?:ly)?|equivalent|interchangeab(?:le|ly)|synonym(?:s|ous)?|unlike|opposite|separate(?:d|s|ly)?|apart|related|relate|relates|another|one|two|first|second|former|latter|terms?|concepts?|words?|names?|things?|ideas?|notions?|subjects?|topics?|meanings?|means?|meant|definitions?|refers?|ways?|kinds?|types?|sorts?|aspects?|respects?|points?|purposes?|serves?|roles?|scopes?|focus(?:es)?|natures?|contexts?|uses?|used|important(?:ly)?|importance|understand(?:ing|s)?|know|often|usually|commonly|sometimes|frequently|people|readers|while|whereas|although|though|however|own|various|several|certain|specific(?:ally)?|particular(?:ly)?|depends?|depending|clear(?:ly)?|key|main|closely|fundamental(?:ly)?|significant(?:ly)?|completely|entirely|business|businesses)$/,
  endings: /(?:ations?|ating|ators?|ate[sd]?|ings?|ments?|ers?|ors?|ies|ed|es|s|e|y)$/,
  pictureAlone: /^(?:an? |the )?(?:image|picture|photo|graphic|figure|diagram|chart|img)\.?$/i,
};
