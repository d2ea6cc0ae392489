/**
 * Every border between what people write and the machine: what comes in as text and becomes an address, a path, a line of
 * a configuration, a cell or an element passes the one function that reads or writes it. Nothing of an entry becomes a
 * module, a glob, a regular expression or a header; what becomes a file name or a route has passed one of these.
 */
export interface Border {
  /** What becomes of the text. */
  becomes: string;
  /** The module, and in it the only function or schema that makes it. */
  module: string;
  mint: string;
  /** The type of what has passed, declared in the same module; none for text of another format. */
  type?: string;
  /** The test that tries to get past it. */
  test: string;
}

export const BORDERS = {
  slug: {
    becomes: 'the route and the files of an entry: its page, twins, redirects, social picture',
    module: 'src/glossary/slug.ts',
    mint: 'parseSlug',
    type: 'Slug',
    test: 'test/unit/glossary/entry.test.ts',
  },
  'other names of an entry': {
    becomes: 'routes and lines of redirects that lead to it',
    module: 'src/glossary/slug-for.ts',
    mint: 'slugFor',
    test: 'test/unit/borders.test.ts',
  },
  'former slugs': {
    becomes: 'routes and lines of redirects',
    module: 'src/glossary/entry-matter.ts',
    mint: 'entryMatterSchema',
    type: 'EntryMatter',
    test: 'test/unit/glossary/entry.test.ts',
  },
  'address of a source': {
    becomes: 'href, JSON-LD',
    module: 'src/glossary/entry-matter.ts',
    mint: 'entryMatterSchema',
    type: 'EntryMatter',
    test: 'test/unit/glossary/entry.test.ts',
  },
  'address of a link': {
    becomes: 'href, or another entry',
    module: 'src/mdx/urls.ts',
    mint: 'readLink',
    type: 'LinkTarget',
    test: 'test/unit/mdx/urls.test.ts',
  },
  'address of a picture': {
    becomes: 'a path from the folder of the entry',
    module: 'src/pictures/address.ts',
    mint: 'parsePictureAddress',
    type: 'PictureAddress',
    test: 'test/unit/pictures/address.test.ts',
  },
  'path of a picture': {
    becomes: 'a file that is opened',
    module: 'src/pictures/locate.ts',
    mint: 'locatePicture',
    type: 'SourceFile',
    test: 'test/unit/pictures/locate.test.ts',
  },
  'name of a published picture': {
    becomes: 'a route, a file of the site and one of the cache',
    module: 'src/glossary/picture.ts',
    mint: 'parsePictureName',
    type: 'PictureName',
    test: 'test/unit/borders.test.ts',
  },
  'drawing in SVG': {
    becomes: 'a published file',
    module: 'src/pictures/svg.ts',
    mint: 'cleanSvg',
    type: 'CleanSvg',
    test: 'test/unit/pictures/svg-attacks.test.ts',
  },
  'code of a language': {
    becomes: 'the first part of routes, a folder, lang, a line of _headers',
    module: 'src/glossary/site.ts',
    mint: 'siteSchema',
    type: 'Language',
    test: 'test/unit/glossary/site.test.ts',
  },
  'path of a glossary': {
    becomes: 'a part of routes and of lines of redirects',
    module: 'src/glossary/site.ts',
    mint: 'siteSchema',
    type: 'Language',
    test: 'test/unit/glossary/site.test.ts',
  },
  'id of a topic': {
    becomes: 'a part of routes, a file',
    module: 'src/glossary/site.ts',
    mint: 'siteSchema',
    type: 'Topic',
    test: 'test/unit/glossary/site.test.ts',
  },
  'address of the site': {
    becomes: 'the base of all routes, absolute addresses, lines of _headers and of nginx',
    module: 'src/glossary/site.ts',
    mint: 'siteSchema',
    type: 'Site',
    test: 'test/unit/glossary/site.test.ts',
  },
  'colour of a theme': {
    becomes: 'a value of a stylesheet and of social pictures',
    module: 'src/glossary/look/colors.ts',
    mint: 'parseColor',
    type: 'Color',
    test: 'test/unit/glossary/look.test.ts',
  },
  'name of a font': {
    becomes: 'a quoted name in a stylesheet',
    module: 'src/glossary/look/fonts.ts',
    mint: 'parseFontFamily',
    type: 'FontFamily',
    test: 'test/unit/glossary/look.test.ts',
  },
  'name of a file of the look': {
    becomes: 'a route and a file of the site',
    module: 'src/glossary/look/look.ts',
    mint: 'parseLookFile',
    type: 'LookFile',
    test: 'test/unit/borders.test.ts',
  },
  'account of a service that counts visits': {
    becomes: 'an address of a script, a source of the policy, an attribute',
    module: 'src/glossary/analytics.ts',
    mint: 'analyticsSchema',
    type: 'Analytics',
    test: 'test/unit/exports/analytics.test.ts',
  },
  'code of a service': {
    becomes: 'the content of a meta element',
    module: 'src/glossary/look/marks.ts',
    mint: 'verificationSchema',
    type: 'Verification',
    test: 'test/unit/loading/look.test.ts',
  },
  'styles of an owner': {
    becomes: 'a published stylesheet',
    module: 'src/loading/styles.ts',
    mint: 'readStyles',
    test: 'test/unit/loading/look.test.ts',
  },
  'font of an owner': {
    becomes: 'a published file',
    module: 'src/loading/fonts.ts',
    mint: 'readFont',
    test: 'test/unit/loading/look.test.ts',
  },
  'text that may be a program': {
    becomes: 'input of a native parser, which never sees where a program could begin',
    module: 'src/mdx/parse.ts',
    mint: 'parseMdx',
    type: 'ParsedMdx',
    test: 'test/unit/mdx/bounds.test.ts',
  },
  'characters of a text': {
    becomes: 'text of pages, feeds and all other files',
    module: 'src/glossary/fields.ts',
    mint: 'textBlock',
    test: 'test/unit/glossary/characters.test.ts',
  },
  'address of another site': {
    becomes: 'href, JSON-LD, SKOS, feeds',
    module: 'src/glossary/web-address.ts',
    mint: 'webAddressComplaint',
    test: 'test/unit/glossary/web-address.test.ts',
  },
  'id of a heading or question': {
    becomes: 'an id of the page, which none of its own parts has',
    module: 'src/glossary/page-ids.ts',
    mint: 'PAGE_IDS',
    test: 'test/unit/glossary/page-ids.test.ts',
  },
  'component in a body': {
    becomes: 'one of our own components, by a closed table',
    module: 'src/mdx/components/index.ts',
    mint: 'isComponentName',
    test: 'test/unit/mdx/body.test.ts',
  },
  'attribute of a component': {
    becomes: 'a text that the component shows',
    module: 'src/mdx/attributes.ts',
    mint: 'readAttributes',
    test: 'test/unit/mdx/body.test.ts',
  },
  'tag in a body': {
    becomes: 'an HTML element',
    module: 'src/mdx/tags.ts',
    mint: 'isAllowedTag',
    test: 'test/unit/mdx/body.test.ts',
  },
  'formula in TeX': {
    becomes: 'MathML of a page, by a closed list of elements and attributes',
    module: 'src/mdx/math/tex.ts',
    mint: 'readTex',
    test: 'test/unit/mdx/math.test.ts',
  },
  'text in HTML': {
    becomes: 'text of a page',
    module: 'src/mdx/html.ts',
    mint: 'bodyHtml',
    test: 'test/unit/mdx/html.test.ts',
  },
  'text in JSON-LD': {
    becomes: 'JSON in a script element',
    module: 'src/structured-data/serialize.ts',
    mint: 'serializeGraph',
    test: 'test/unit/structured-data/serialize.test.ts',
  },
  'text in a map': {
    becomes: 'text of an SVG in a page',
    module: 'src/maps/svg.ts',
    mint: 'svgContent',
    test: 'test/unit/maps/svg.test.ts',
  },
  'text in Markdown': {
    becomes: 'a twin',
    module: 'src/mdx/mdast.ts',
    mint: 'writeMarkdown',
    test: 'test/unit/exports/markdown.test.ts',
  },
  'text in CSV': {
    becomes: 'a cell',
    module: 'src/exports/table.ts',
    mint: 'glossaryCsv',
    test: 'test/site/exports.test.ts',
  },
  'text in Turtle': {
    becomes: 'a literal',
    module: 'src/exports/turtle.ts',
    mint: 'glossaryTurtle',
    test: 'test/site/exports.test.ts',
  },
  'text in a feed': {
    becomes: 'XML and JSON',
    module: 'src/exports/feeds.ts',
    mint: 'glossaryFeed',
    test: 'test/site/exports.test.ts',
  },
  'redirect page': {
    becomes: 'a page that leads on',
    module: 'src/exports/redirect-formats.ts',
    mint: 'redirectPage',
    test: 'test/unit/borders.test.ts',
  },
  'problem in a terminal': {
    becomes: 'a line of a terminal or a log',
    module: 'src/glossary/problem.ts',
    mint: 'formatProblem',
    test: 'test/deep/hostile/hostile.test.ts',
  },
} as const satisfies Record<string, Border>;
