/** A reference to a node that this or another page defines; `page-ids.ts` makes the ids. */
export interface Reference {
  '@id': string;
}

export function reference(id: string): Reference {
  return { '@id': id };
}
