/** Names of people in their parts, as far as `site.yaml` says which is which. */

export interface NameParts {
  family: string;
  given: string;
}

/** The name in two: the family's stands first or last in it. Undefined where it does not, or is the whole name. */
export function namePartsOf(name: string, familyName: string): NameParts | undefined {
  const given = name.endsWith(familyName)
    ? name.slice(0, -familyName.length).trim()
    : name.startsWith(familyName)
      ? name.slice(familyName.length).trim()
      : '';
  return given === '' ? undefined : { family: familyName, given };
}
