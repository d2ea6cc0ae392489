/** The package has no types of its own; its README names a named import that does not exist. */
declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(schemaOrgJson: { '@graph': object[] });
    /** Takes what `@marbec/web-auto-extractor` makes of a page: nodes by their type. */
    validate(
      data: Record<'jsonld' | 'microdata' | 'rdfa', Record<string, object[]>> & { errors: [] },
    ): Promise<unknown>;
  }
}
