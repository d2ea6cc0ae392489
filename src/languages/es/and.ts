/** "A y B"; "e" before the sound of an i, as in "A e Indicador". */
export function and(first: string, second: string): string {
  return `${first} ${/^h?[ií](?![aeo])/i.test(second) ? 'e' : 'y'} ${second}`;
}
