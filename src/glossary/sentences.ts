/** Where the sentences of a text start and end. */

/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Splits texts of one language by the rules of Unicode (UAX #29), which take the full stop of an abbreviation before a
 * capital for the end of a sentence: those are joined again. To join too much is the smaller fault.
 */
export class SentenceSplitter {
  readonly #segmenter: Intl.Segmenter;
  readonly #goesOn: RegExp;

  constructor(language: string) {
    this.#segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    const words = ABBREVIATIONS[language.split('-')[0] ?? ''] ?? ABBREVIATIONS['en'] ?? '';
    // A known abbreviation, an initial (J. Doe), letters with a full stop each (e.g., U.S.).
    this.#goesOn = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${words}|\p{Lu}|(?:\p{L}\.)+\p{L})\.\s*$`, 'u');
  }

  /** The sentences of a text, in order; they cover it wholly. */
  split(text: string): Span[] {
    const spans: Span[] = [];
    let open: Span | undefined;
    // A line break in the source of a paragraph is a space, not the end of a sentence.
    for (const { segment, index } of this.#segmenter.segment(text.replace(/[\r\n]/g, ' '))) {
      open ??= { start: index, end: index };
      open.end = index + segment.length;
      if (open.end < text.length && this.#goesOn.test(segment)) continue;
      spans.push(open);
      open = undefined;
    }
    return spans;
  }
}

/** Abbreviations that stand before a capital, without their last full stop; those that often end a sentence are left out. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  en: 'cf|vs|viz|approx|ca|al|No|Nos|Vol|Fig|Figs|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Gen|Sen|Gov|Pres|St|Mt|Messrs',
  es: String.raw`[Pp]\. ?ej|vs|cf|cfr|aprox|[Nn]úms?|[Pp]ágs?|Vol|Fig|Sr|Sra|Srta|Sres|Dr|Dra|Prof|Profa|Lic|Ing|Ud|Uds|Dña|Av|Avda|EE`,
  de: String.raw`z|z\. ?B|d\. ?h|u\. ?a|vgl|Vgl|bzw|ca|Nr|Bd|Abb|Hr|Fr|Dr|Prof|St|evtl|ggf|inkl|zzgl`,
  fr: String.raw`p\. ?ex|cf|env|vs|Vol|Fig|MM|Mme|Mmes|Mlle|Dr|Pr|St|Ste`,
  pt: String.raw`p\. ?ex|cf|vs|aprox|[Nn]úm|[Pp]ágs?|Vol|Fig|Sr|Sra|Dr|Dra|Prof|Profa|Eng`,
  it: String.raw`p\. ?es|cfr|vs|[Pp]agg?|Vol|Fig|Sig|Sigg|Dott|Prof|Ing|Avv`,
};
