/** The package says no types of its own. */
declare module 'netlify-redirector' {
  interface Matcher {
    match: (request: object) => unknown;
  }
  const redirector: { parsePlain: (rules: string, options: object) => Promise<Matcher> };
  export default redirector;
}
