/** Codes of languages (BCP 47). */

/** `pt-BR` → `pt`. */
export function baseLanguage(code: string): string {
  return code.split('-')[0] ?? code;
}

/** True for a code of ISO 639-1 in lower case, not for one that was withdrawn, such as `in` for Indonesian. */
export function isTwoLetterCode(code: string): boolean {
  if (!/^[a-z]{2}$/.test(code) || Intl.getCanonicalLocales(code)[0] !== code) return false;
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) !== undefined;
}

/** What a language calls itself, as a title: "Español" for `es`; the code where that is not known. */
export function ownName(code: string): string {
  try {
    const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
  } catch {
    return code;
  }
}

/** Languages as readers of one call them, between commas and "or": "Spanish or French"; `label` where that is not known. */
export function namesOfLanguages(languages: readonly { code: string; label: string }[], reader: string): string {
  const names = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
  const list = new Intl.ListFormat(reader, { type: 'disjunction' });
  return list.format(languages.map(({ code, label }) => names.of(code) ?? label));
}
