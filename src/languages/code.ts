/** `pt-BR` → `pt`. */
export function baseLanguage(code: string): string {
  return code.split('-')[0] ?? code;
}
