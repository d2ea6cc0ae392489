/** What the browser downloads of English; also the list of all that it downloads of other languages. */
import type { SearchWords } from '../search-words.ts';

/** What scripts say: the search and the previews. */
export const words = {
  searchTitle: 'Search',
  searchPlaceholder: 'Search for a term or a question',
  searching: 'Searching…',
  searchAll: 'See all results',
  searchEmpty: 'Type a term, its abbreviation or a question.',
  searchNone: (query: string) => `Nothing found for “${query}”.`,
  searchCount: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  searchFailed: 'Search could not be loaded.',
  searchRetry: 'Try again',
  searchResults: 'Results',
  searchComparison: 'Comparison',
  searchTopicResult: 'Topic',
  searchTranslation: (name: string, language: string) => `${name} in ${language}`,
  searchPlaces: {
    formula: 'Formula',
    example: 'Example',
    opposite: 'Compared with',
    types: 'Kinds and parts',
    whole: 'Part of',
  },
  searchTexts: 'Search the texts, too',
  searchRecent: 'Recent searches',
  searchForget: 'Forget them',
  searchClosest: 'Did you mean',
  searchSuggest: 'Suggest this term for the glossary',
  more: 'Show more',
  close: 'Close',
  letters: 'Letters',
  topics: 'Topics',
  alsoCalled: 'Also called',
  compareTitle: (first: string, second: string) => `${first} vs ${second}`,
  compareIntro: (first: string, second: string) => `The difference between ${first} and ${second}, point by point.`,
  previewOpen: 'Open the entry',
  previewPin: 'Pin',
  deprecated: 'This term is no longer in use.',
};

/** How readers ask; as the search writes words: without signs and accents. */
export const search: SearchWords = {
  compared: {
    versus: 'vs|versus|v|compared (?:to|with)|as opposed to|as against|against|rather than|instead of',
    cue: '(?:.* )?(?:diff?e?r[ae]?n[cs]es?|distinctions?|comparisons?|contrasts?|diffs?|line) (?:betwee?n|of|b w)|diff?e?r[ae]?n[cs]es?|diffs?|b w|differen(?:t|ce|ces|tiate|tiates)|differs?|distinctions?|distinguish(?:es)?|compared?|compares|comparing|comparisons?|contrast(?:s|ed)?|separates?|what sets|sets? apart|tell apart|apart|confused?|mixed up|(?:the )?same(?: as| thing(?: as)?)?|which (?:one )?is better|better|which one|which',
    and: 'and|or|with|to|from|than',
    or: 'or|and',
    begun:
      '(?:.* )?(?:diff?e?r[ae]?n[cs]es?|diffs?|distinctions?|comparisons?) (?:betwee?n|of|with|b w)|compare|comparing',
  },
  defined: {
    before:
      'what is meant by|what is the (?:meaning|definition) of|what (?:is|are|does|do)|whats|who (?:is|are)|(?:the )?(?:meaning|definition) of|define|explain|how(?: do| does)?',
    after: 'works?|means?|meaning|definition|defined|stands? for|explained',
    article: 'an?|the',
  },
  places: {
    formula:
      'calculat(?:e|es|ed|ing|ions?|or)|(?:the )?formulas?(?: of| for)?|computed?|comput(?:ing|ation)|measur(?:e|es|ed|ing|ements?)|equations?|worked out|work out',
    example:
      '(?:(?:give|show|tell)(?: me)? )?(?:an? )?(?:(?:worked|real|good|simple|concrete|practical) )?examples?(?: of| for)?|for instance|samples?(?: of)?|case study|in practice|illustrat(?:e|ed|ion)',
    opposite: '(?:the )?(?:opposites?|contrary|reverse|inverse|counterpart)(?: of| to)?|antonyms?(?: of| for)?',
    types:
      '(?:(?:different|main|common|various) )?(?:types?|kinds?|forms?|sorts?|variet(?:y|ies)|categories)(?: of| are there)?|(?:parts|components|elements|subtypes) of',
    whole:
      '(?:a )?part of|belongs? to|falls? under|(?:a )?(?:type|kind|form) of what|broader(?: term| concept)?(?: of| for| than)?',
    expansion:
      'stands? for|stand for|short for|(?:the )?acronyms?(?: of| for)?|(?:the )?full (?:form|name)(?: of)?|(?:the )?abbreviat(?:ion|ions|ed)(?: of| for)?|(?:the )?initials?|spelled out|(?:the )?letters',
    translation:
      'translat(?:e|ed|es|ion|ions)(?: of| for)?|(?:is )?called|(?:the )?(?:word|term) for|equivalent(?: of| for)?|say',
  },
  endings:
    'izations?|isations?|ations?|ational|ating|ated|ates?|ators?|ments?|ness|ities|ity|ings?|ions?|ies|ied|iers?|ers?|ors?|ed|es|ly|al|e|y|s',
  shortened: {
    acct: 'account',
    accts: 'accounts',
    avg: 'average',
    biz: 'business',
    corp: 'corporate',
    cust: 'customer',
    dept: 'department',
    dev: 'development',
    dir: 'director',
    exec: 'executive',
    govt: 'government',
    intl: 'international',
    mgmt: 'management',
    mgr: 'manager',
    mgrs: 'managers',
    mkt: 'market',
    mktg: 'marketing',
    mo: 'month',
    natl: 'national',
    ops: 'operations',
    org: 'organization',
    pct: 'percentage',
    prod: 'product',
    qty: 'quantity',
    qtr: 'quarter',
    qtrly: 'quarterly',
    rep: 'representative',
    reps: 'representatives',
    rev: 'revenue',
    sr: 'senior',
    svc: 'service',
    svcs: 'services',
    tech: 'technical',
    yr: 'year',
  },
  stopWords: `
    a about above after again all also am an and any are as at be because been before being below between both but by
    can could did do does doing down each either else even ever every few for from get go had has have having he her
    here hers him his how hows i if in into is it its just let like made make many may me might more most much must my no
    nor not now of off often on once one only or other our ours out over own per same see shall she should since so
    some such take than that thats the their them then there these they this those through to too two under until up upon us
    use used very via was we well were what whats when where whether which while who whos whom whose why will with within without
    would yes yet you your
  `,
};
