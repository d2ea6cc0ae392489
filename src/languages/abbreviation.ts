/** Whether a word is an abbreviation, by its capitals. */

/** True for KAM, B2B, SaaS, KPIs and C++, not for Lead, X or E (as in E-commerce). */
export function isAbbreviation(word: string): boolean {
  if (/^.+\p{Lu}/u.test(word)) return true;
  return /^\p{Lu}[^\p{L}]+$/u.test(word);
}
