/** How a term is written where it stands alone. Used by the build and by the browser. */

/** What a term is called, as far as it is told. */
export interface Naming {
  term: string;
  qualifier?: string | undefined;
  abbreviation?: string | undefined;
}

/** The term as it is told from others of its name: "Bank (finance)". */
export function fullName({ term, qualifier }: Naming): string {
  return qualifier === undefined ? term : `${term} (${qualifier})`;
}

/** The term with all that titles say of it: "Key Account Manager (KAM)", "Bank (finance, BK)". */
export function titleOf({ term, qualifier, abbreviation }: Naming): string {
  const told = [qualifier, abbreviation].filter((part) => part !== undefined);
  return told.length === 0 ? term : `${term} (${told.join(', ')})`;
}
