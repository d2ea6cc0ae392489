/**
 * What a person does who reads a message that asks for more than to write one thing for another: the words of the message
 * that are followed, what stood in the file, what stands there then. See `Edit`.
 */
import path from 'node:path';
import type { Edit } from '../../tools/follow-advice.ts';

/** Levels of the fixtures that are nested too deeply. */
const DEEP = 5000;

const ENTRY = '---\nterm: Word\ndefinition: Words.\npublished: 2026-11-22\n---\n\nText.\n';
const SITE =
  'name: Words\ntagline: Words\nurl: https://example.org\npublisher: {name: Words, url: "https://example.org"}\nlanguages: [{code: en, label: English}]\n';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" />\n';
const PNG = path.resolve(import.meta.dirname, '../../fixtures/edge/images/dot.png');

const useHttps = (...addresses: readonly string[]): Edit[] =>
  addresses.map((address) => ['use https:', `(${address})`, '(https://example.org)']);

export const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  'bad-component-empty': [['write it or remove the callout', '<Callout></Callout>', '<Callout>Words.</Callout>']],
  'bad-component-event-handler': [['remove it', ' onClick="alert(1)"', '']],
  'bad-component-faq-in-note': [['move it out', '    <Faq', '<Faq']],
  'bad-component-figure-content': [
    ['write the caption as caption="…"', 'alt="X">\n\nText.\n\n</Figure>', 'alt="X" caption="Text." />'],
  ],
  'bad-component-missing': [['write expression="…"', '<Formula ', '<Formula expression="Words" ']],
  'bad-component-nested-faq': [
    [
      'move it out',
      '<Faq question="Why?">Because.</Faq>\n\n</Callout>',
      '</Callout>\n\n<Faq question="Why?">Because.</Faq>',
    ],
  ],
  'bad-component-spread': [['write them out as name="text"', '{...props}', 'title="text"']],
  'bad-component-unknown-attribute': [['"colour", expected type, title; remove it', ' colour="red"', '']],
  'bad-component-value': [['write note, tip, warning or example', 'danger', 'warning']],
  'bad-faq': [['write it as a question', 'Why not', 'Why not?']],
  'bad-faq-no-answer': [['write it between <Faq> and </Faq>', '></Faq>', '>Words.</Faq>']],
  'bad-faq-no-question': [['write question="…"', '<Faq>', '<Faq question="Words?">']],
  'bad-file-name-folder': [
    ['expected terms/<language>/<slug>.mdx; move it there', 'terms/a.mdx', 'terms/en/a.mdx'],
    ['expected terms/<language>/<slug>.mdx; move it there', 'terms/en/deep/a.mdx', ''],
  ],
  'bad-file-name-reserved': [
    ['write another, such as "letter-term"', 'terms/en/letter.mdx', 'terms/en/letter-term.mdx'],
    ['write another, such as "topic-term"', '[topic]', '[topic-term]'],
  ],
  'bad-frontmatter-addresses': [
    ['write 2026, 2026-05 or 2026-05-11', '2026-13', '2026-05'],
    ['write one that begins with https://', 'javascript:alert(1)', 'https://example.org'],
    ['write [^one-two] after the claim that it supports', '"]\n---\n', '"]\n---\n\nWords.[^one-two]\n'],
  ],
  'bad-frontmatter-alias-bomb': [
    ['write the values out', '[*x, *x, *x, *x, *x, *x, *x, *x, *x]', '[1]'],
    ['write the values out', '[*y, *y, *y, *y, *y, *y, *y, *y, *y]', '[1]'],
    ['write the values out', '[*z, *z, *z, *z, *z, *z, *z, *z, *z]', '[1]'],
    ['unknown field "x"', 'x: &x [1, 2, 3, 4, 5, 6, 7, 8, 9]\n', ''],
    ['unknown field "y"', 'y: &y [1]\n', ''],
    ['unknown field "z"', 'z: &z [1]\n', ''],
    ['unknown field "q"', 'q: [1]\n', ''],
  ],
  'bad-frontmatter-blank-file': [['write the entry or delete the file', '+terms/en/a.mdx', ENTRY]],
  'bad-frontmatter-broken-yaml': [['add it there, or remove it', 'topics: [one]\n', '']],
  'bad-frontmatter-dashes': [
    ['remove this line, and the one with ```', '```yaml\n', ''],
    ['remove this line, and the one with ```', '```\n', ''],
  ],
  'bad-frontmatter-habits': [
    ['write a hyphen for each –', '– Three\n  –', '- Three\n  -'],
    ['write year-month-day, like 2026-11-22', 'published: 2026\n', 'published: 2026-01-01\n'],
  ],
  'bad-frontmatter-block-mark': [
    ['write the text behind it on the next line', '> Something that\n', '>\n  Something that\n'],
  ],
  'bad-frontmatter-conflict': [
    ['keep the lines of one, and remove those of the other', '<<<<<<< HEAD\n', ''],
    [
      'keep the lines of one, and remove those of the other',
      '=======\ndefinition: Something else.\n>>>>>>> branch\n',
      '',
    ],
  ],
  'bad-frontmatter-no-space': [['write a space behind each hyphen', '-One thing.\n  -', '- One thing.\n  - ']],
  'bad-frontmatter-deep-blocks': [['write it flatter', '- '.repeat(DEEP), '- ']],
  'bad-frontmatter-deep-nesting': [['write a text', `${'['.repeat(60)}${']'.repeat(60)}`, '[Words]']],
  'bad-frontmatter-duplicate-key': [['remove one', 'term: Beta\n', '']],
  'bad-frontmatter-empty-field': [
    ['"term" is empty', 'term:\n', 'term: Words\n'],
    ['"definition" is empty', 'definition: ""', 'definition: Words'],
    ['"aliases" is empty', 'aliases:\n', 'aliases: [Others]\n'],
  ],
  'bad-frontmatter-empty-file': [['write the entry or delete the file', '+terms/en/a.mdx', ENTRY]],
  'bad-frontmatter-late': [
    ['before the first ---, expected nothing before it; remove them', '\n---\nterm', '---\nterm'],
  ],
  'bad-frontmatter-line-break': [
    ['"term" has a line break', '"A\\nB"', '"A B"'],
    ['"definition" has a line break', '|\n  One.\n\n  Two.\n', 'One. Two.\n'],
  ],
  'bad-frontmatter-list': [
    [
      'write term, definition, published, each as name: value',
      '- term\n',
      'term: Words\ndefinition: Words\npublished: 2026-11-22\n',
    ],
  ],
  'bad-frontmatter-missing-field': [
    ['the field "definition" is missing; write it', 'term: Alpha\n', 'term: Alpha\ndefinition: Words\n'],
    ['the field "published" is missing; write year-month-day', 'term: Alpha\n', 'term: Alpha\npublished: 2026-11-22\n'],
  ],
  'bad-frontmatter-none': [
    [
      'expected frontmatter; start the file with a line of three hyphens',
      '# A\n',
      '---\nterm: A\ndefinition: Words\npublished: 2026-11-22\n---\n',
    ],
  ],
  'bad-frontmatter-whole-address': [
    ['joined by hyphens, or remove it', 'https://example.org/, ', ''],
    ['like 2026-11-22', 'updated:', 'updated: 2026-11-22'],
    ['write {id: …, title: The Book}', 'The Book', '{id: book, title: The Book}'],
    ['write [^Words] after the claim', 'Text.', 'Text.[^Words]'],
    ['write [^book] after the claim', 'Text.', 'Text.[^book]'],
  ],
  'bad-frontmatter-not-closed': [
    ['add it after the last field', 'term: Alpha\n', 'term: Alpha\n---\n'],
    ['the field "definition" is missing; write it', 'term: Alpha\n', 'term: Alpha\ndefinition: Words\n'],
    ['the field "published" is missing; write year-month-day', 'term: Alpha\n', 'term: Alpha\npublished: 2026-11-22\n'],
  ],
  'bad-frontmatter-nothing-in-it': [
    [
      'write term, definition, published, each as name: value',
      '---\n---',
      '---\nterm: Words\ndefinition: Words\npublished: 2026-11-22\n---',
    ],
  ],
  'bad-frontmatter-proto': [['unknown field "__proto__"', '__proto__: {status: draft}\n', '']],
  'bad-frontmatter-qualifier': [
    ['write the words alone', '(finance)', 'finance'],
    ['write a word or leave the field out', "qualifier: ''\n", ''],
    ['write one word or two', 'the land that lies along the water of a sea or of a large lake', 'land by water'],
  ],
  'bad-frontmatter-slugs': [
    ['needs at least one point', 'points: []', 'points: [{aspect: Words, this: Words, other: Words}]'],
    ['write terms/en/account-manager.mdx', '+terms/en/account-manager.mdx', ENTRY],
    ['write terms/en/b.mdx', '+terms/en/b.mdx', ENTRY.replace('Word', 'Other')],
  ],
  'bad-frontmatter-source-twice': [
    ['give each source its own id', '{id: x, title: Y}', '{id: y, title: Y}'],
    ['write [^y] after the claim', '[^x]', '[^x][^y]'],
  ],
  'bad-frontmatter-switches': [
    ['write status: draft', 'draft: true', 'status: draft'],
    ['remove it, since', 'draft: false\n', ''],
    ['a language before each slug', 'translations: [beta]', 'translations: {es: beta}'],
    ['write autolink: false', 'autolink: maybe', 'autolink: false'],
  ],
  'bad-frontmatter-tab': [['write two spaces for each step', '\t- One', '  - One']],
  'bad-frontmatter-translations-proto': [['remove it', 'translations: {__proto__: b}\n', '']],
  'bad-frontmatter-two-documents': [
    ['remove the line of hyphens or dots', '...\n', ''],
    ['merge the two or remove one', 'term: Beta\n', ''],
  ],
  'bad-frontmatter-unknown-field': [
    ['unknown field "colour"', 'colour: red\n', ''],
    ['write terms/en/b.mdx', '+terms/en/b.mdx', ENTRY],
  ],
  'bad-frontmatter-unknown-nested-field': [['merge the two or remove one', ', title: X}', '}']],
  'bad-frontmatter-unknown-tag': [
    ['has the unknown YAML tag !set, expected none; remove it', '!set [a]', '[a]'],
    ['remove it from related', 'related: [a]\n', ''],
  ],
  'bad-frontmatter-updated': [['an update cannot come before publication', '2025-12-31', '2026-01-02']],
  'bad-frontmatter-wrong-type': [
    ['write draft, published or deprecated', 'live', 'published'],
    ['the field "sources.0.title" is missing; write it', '{id: x}', '{id: x, title: Words}'],
    ['write [^x] after the claim', 'status: published\n---\n', 'status: published\n---\n\nWords.[^x]\n'],
  ],
  'bad-frontmatter-wrong-type-term': [['write year-month-day, like 2026-11-22', '2026-13-01', '2026-11-22']],
  'bad-image-address': [
    ['else write ../../images/x%.svg', 'x%2525.svg', 'x.svg'],
    ['rename the file without it, and write its new name', '%0Ax.svg', 'x.svg'],
  ],
  'bad-image-extension': [
    ['write the whole file name', 'images/shape"', 'images/shape.svg"'],
    ['put it at content/images/shape.svg', '+images/shape.svg', PICTURE],
  ],
  'bad-image-inline': [
    ['put an empty line before and after it', ' ![X](../../images/x.svg) ', '\n\n![X](../../images/x.svg)\n\n'],
  ],
  'bad-image-kind': [['convert it', '![X](../../site.yaml)\n', '']],
  'bad-image-missing': [['put it at content/images/zzz.png', '+images/zzz.png', PNG]],
  'bad-image-no-alt': [
    ['write ![what it shows](', '![](', '![Words]('],
    ['write alt="what it shows"', 'alt=" "', 'alt="Words"'],
    ['write alt="…"', 'x.svg" />', 'x.svg" alt="Words" />'],
  ],
  'bad-image-outside': [
    ['put it into images/', '](../../../../../../package.json)', '](../../images/package.svg)'],
    ['put it into images/', '+images/package.svg', PICTURE],
  ],
  'bad-image-remote': [
    ['put it into images/', '+images/name.svg', PICTURE],
    ['write ../../images/name.png', 'https://example.org/x.png', '../../images/name.svg'],
    ['write ../../images/name.png', 'data:image/png;base64,AA==', '../../images/name.svg'],
    ['write ../../images/name.png', '//example.org/x.png', '../../images/name.svg'],
  ],
  'bad-image-svg-script': [
    ['expected shapes, text and styles; remove it', '<script>alert(1)</script>', ''],
    ['give its <svg> a viewBox', 'svg">', 'svg" viewBox="0 0 8 8">'],
    ['export it again', 'not a picture', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" />'],
  ],
  'bad-mdx-many-at-once': [
    ['the field "definition" is missing; write it', 'term: Beta', 'term: Beta\ndefinition: Words'],
    ['the field "published" is missing; write year-month-day', 'term: Beta', 'term: Beta\npublished: 2026-11-22'],
    ['write the result, or \\{', '{x}', '\\{x}'],
    ['nothing in an entry is executed, remove it', '<script />\n', ''],
    ...useHttps('javascript:1', 'data:1'),
    ['write </Faq> behind its text', '<Faq>\n', '<Faq>\n\nWords.\n\n</Faq>\n'],
    ['write question="…"', '<Faq>', '<Faq question="Words?">'],
    ['move the file to one of en', 'terms/xx/d.mdx', 'terms/en/e.mdx'],
  ],
  'bad-mdx-unclosed': [['write </Callout> behind its text', 'Text.\n', 'Text.\n\n</Callout>\n']],

  'bad-mdx-conflict': [
    ['keep the lines of one, and remove those of the other', '<<<<<<< HEAD\nOne.\n=======\n', ''],
    ['keep the lines of one, and remove those of the other', '>>>>>>> branch\n', ''],
  ],
  'bad-mdx-stray-end': [['but no <Callout> is open before it; remove it', '</Callout>\n', '']],
  'bad-mdx-no-slash': [['remove the tag', '<String>', '']],
  'bad-mdx-deep': [['write it flatter', '> '.repeat(201), '> ']],
  'bad-mdx-empty-heading': [['write the heading or remove the #', '##', '## Words']],
  'bad-site-empty': [['write name, tagline, url, publisher, languages, each as name: value', '+site.yaml', SITE]],
  'bad-site-languages': [
    ['has one language code twice', ', label: Español}', ', label: Español}'],
    ['write lower-case letters, digits and hyphens', 'The Glossary', 'the-glossary'],
    ['write one like en, es or pt-BR', 'code: EN', 'code: es'],
    ['use one of their codes', 'defaultLanguage: fr', 'defaultLanguage: en'],
  ],
  'bad-site-missing': [
    ['expected at least one file terms/<language>/<slug>.mdx; write one', '+terms/en/word.mdx', ENTRY],
    ['write it (the README shows one)', '+site.yaml', SITE],
  ],
  'bad-site-own-pages': [
    ['use one of en', ', se: Prueba}', '}'],
    ['choose another word', 'search', 'words'],
  ],
  'bad-site-twice': [
    [
      'has one language code twice; give each language its own',
      '  - {code: en, label: Español}\n',
      '  - {code: es, label: Español}\n',
    ],
    ['has one topic id twice; give each topic its own', 'id: roles, label: Jobs', 'id: jobs, label: Jobs'],
    ['use one of their codes', 'defaultLanguage: fr', 'defaultLanguage: en'],
  ],
  'bad-site-unknown-field': [['merge the two or remove one', 'tagline: Two\n', '']],
  'bad-site-wrong-type': [
    ['write one like "My words"', '[Test]', '"My words"'],
    ['write {name: Test, url: …}', 'publisher: Test', 'publisher: {name: Test, url: "https://example.org"}'],
  ],
  'broader-cycle': [['remove one of the relations', 'broader: [a]\n', '']],
  'broader-cycle-mixed': [['remove one of the relations', 'narrower: [b]\n', '']],
  'broader-cycle-narrower': [['remove one of the relations', 'narrower: [b]\n', '']],
  'broader-cycle-three': [['remove one of the relations', 'broader: [a]\n', '']],
  'concept-collision': [['write one of them in both', 'concept: cuenta', 'concept: client']],
  'concept-collision-other': [
    ['the concept "account" is that of', 'concept: account\n', 'translations: {en: account}\n'],
    ['else write another', 'concept: tome', 'concept: libro'],
  ],
  'duplicate-faq': [
    ['merge the two answers', 'Because.</Faq>\n\n<Faq question="why ?">So.</Faq>', 'Because. So.</Faq>'],
  ],
  'duplicate-label': [
    ["is already this entry's term; remove it", 'aliases: [Key-Account, alpha]', 'aliases: [Key-Account]'],
    ['merge the entries', 'terms/en/b.mdx', ''],
  ],
  'duplicate-label-capitals': [
    ['the term "crm" is also the term of "CRM"', 'term: crm\n', 'term: crm\nqualifier: two\n'],
    ['the term "Crm" is also the term of "CRM"', 'term: Crm\n', 'term: Crm\nqualifier: three\n'],
    ['write in each what tells it from the other', 'term: CRM\n', 'term: CRM\nqualifier: one\n'],
    ['the term "Key account" is also', 'term: Key account\n', 'term: Key account\nqualifier: two\n'],
    ['the term "Key account" is also', 'term: Key Account\n', 'term: Key Account\nqualifier: one\n'],
  ],
  'duplicate-label-deprecated': [['merge the entries', 'terms/en/b.mdx', '']],
  'duplicate-label-qualified': [
    [
      'write a qualifier here, too, or merge',
      'term: Bank\ndefinition: The land',
      'term: Bank\nqualifier: river\ndefinition: The land',
    ],
    ['write another qualifier than "Finance" here or there', 'qualifier: Finance', 'qualifier: house'],
    ['remove it here or there', 'aliases: [Bank]\ndefinition: A heap', 'definition: A heap'],
    ['or write a qualifier here, too', 'term: Lender\n', 'term: Lender\nqualifier: trade\n'],
  ],
  'empty-glossary': [['write one', '+terms/en/word.mdx', ENTRY]],
  'empty-glossary-drafts': [['write one', '+terms/en/word.mdx', ENTRY]],
  'forbidden-mdx-bad-expression': [['write the result', '{a b}', 'Words']],
  'forbidden-mdx-data': useHttps('data:text/html;base64,PHNjcmlwdD4=', 'vbscript:x', 'file:///etc/passwd', 'blob:x'),
  'forbidden-mdx-element': [
    ['remove the tag, or write \\<', '<div>Text</div>', 'Text'],
    [
      'write a picture as <Figure src="…" alt="…" />',
      '<img src="x.png" /> ',
      '\n\n<Figure src="../../images/x.svg" alt="Words" />\n\n',
    ],
    ['put it at content/images/x.svg', '+images/x.svg', PICTURE],
    ['write **…** around the words, and remove the tags', '<b>bold</b>', '**bold**'],
    ['write a link as [text](address)', '<a href="https://example.org">link</a>', '[link](https://example.org)'],
  ],
  'forbidden-mdx-embedded': [
    ['link to it instead', '<iframe src="https://example.org" />', '[Words](https://example.org)'],
    ['entries have no styles of their own, remove it', '<style>{"p {}"}</style>\n', ''],
    ['write a question as <Faq question="…">', '<details>Text</details>', '<Faq question="Words?">Text</Faq>'],
  ],
  'forbidden-mdx-event-handler': [['write <sup>', '<sup onclick="alert(1)">', '<sup>']],
  'forbidden-mdx-export': [['remove the line', 'export const x = 1\n', '']],
  'forbidden-mdx-expression': [
    ['write the result', '{1 + 1}', '2'],
    ['or \\{ for a plain brace', '{process.env.HOME}', '\\{process.env.HOME}'],
    ['write the result', '{`a ${1}`}', 'a 1'],
  ],
  'forbidden-mdx-first-heading': [['write ## for #', '# Title', '## Title']],
  'forbidden-mdx-underlined-heading': [['remove the line of = below it', 'Title\n===\n', '## Title\n']],
  'forbidden-mdx-fragment': [['remove the tag', '<>\n\nText.\n\n</>', 'Text.']],
  'forbidden-mdx-import': [['remove the line', "import x from 'node:fs'\n", '']],
  'forbidden-mdx-javascript': useHttps('javascript:alert(1)'),
  'forbidden-mdx-javascript-control': useHttps(
    'java&#9;script:alert(1)',
    '&#1;javascript:alert(2)',
    'java&NewLine;script:alert(3)',
  ),
  'forbidden-mdx-javascript-encoded': useHttps('javascript%3Aalert(1)'),
  'forbidden-mdx-javascript-entity': useHttps(
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(2)',
    'java\\script:alert(3)',
  ),
  'forbidden-mdx-javascript-mixed-case': [
    ...useHttps('JavaScript:alert(1)'),
    ['use https:', 'jAvAsCrIpT:alert(2)', 'https://example.org'],
  ],
  'forbidden-mdx-javascript-space': useHttps('<  javascript:alert(1)>'),
  'forbidden-mdx-member-component': [['remove the tag', '<Callout.Inner>\n\nText.\n\n</Callout.Inner>', 'Text.']],
  'forbidden-mdx-relative': [
    ['link an entry by its file', '(b)', '(a.mdx)'],
    ['a page from the root ("/en/about/")', '(../b/)', '(/en/about/)'],
    ['write https://example.org', '(//example.org)', '(https://example.org)'],
    ['or another site with https://', '(../../x.mdx)', '(https://example.org)'],
    ['or another site with https://', '[f]()', '[f](https://example.org)'],
  ],
  'forbidden-mdx-script': [['nothing in an entry is executed, remove it', '<script>alert(1)</script>\n', '']],
  'forbidden-mdx-script-mixed-case': [
    ['nothing in an entry is executed, remove it', '<sCript src="https://example.org/x.js" />', ''],
  ],
  'forbidden-mdx-site-file': [
    ['link a page, such as "/en/about/"', '(/_pictures/a.svg)', '(/en/about/)'],
    ['link a page, such as "/en/about/"', '(/en/../%5fassets/b.css)', '(/en/about/)'],
    ['a file elsewhere with https://', '(/pagefind/)', '(https://example.com/pagefind/)'],
    ['or remove the link', '[d](/en/glossary/a.json)', 'd'],
    [
      'expected a page or a file elsewhere; write that address, or remove it',
      'https://example.org/en/glossary.csv',
      'https://example.com/en/glossary.csv',
    ],
    [
      'expected a page or a file elsewhere; write that address, or remove it',
      '[f](https://example.org/_pictures/a.svg)',
      'f',
    ],
  ],
  'forbidden-mdx-spread-element': [['write <sub>', '<sub {...props}>', '<sub>']],
  'forbidden-mdx-unknown-component': [
    ['did you mean <Callout>?', '<Calout>\n\nText.\n\n</Calout>', '<Callout>\n\nText.\n\n</Callout>'],
    ['remove the tag', '<Chart data="x" />\n', ''],
  ],
  'long-comparison': [
    [
      'rename one of the two files to something shorter',
      `terms/en/a-term-that-goes-${'on-and-'.repeat(15)}on-to-its-end.mdx`,
      'terms/en/a-term.mdx',
    ],
  ],
  'missing-replacement': [
    ['add replacedBy: slug', 'term: Alpha\ndefinition', 'term: Alpha\nreplacedBy: b\ndefinition'],
    ['set status: deprecated or remove replacedBy', 'replacedBy: a\n---', '---'],
    ['name the entry to use instead', 'replacedBy: c', 'replacedBy: b'],
    ['write terms/en/dd.mdx first', '+terms/en/dd.mdx', ENTRY],
    ['expected a published entry; name one that is', 'replacedBy: a\n', 'replacedBy: b\n'],
  ],
  'missing-translation': [
    ["is this entry's own language, expected another; remove it", '{en: b, ', '{'],
    ['write terms/es/zzzz.mdx', '+terms/es/zzzz.mdx', ENTRY],
  ],
  'missing-translation-two': [['remove it here or there', 'translations: {es: c}\n', '']],
  'no-picture': [
    ['move it out of images/, or delete it', 'images/notes.mdx', ''],
    ['move it out of images/, or delete it', 'images/sub/data.json', ''],
    ['export it again', '+images/program.png', PNG],
    ['rename it to end in .gif', 'images/sub/moving.png', 'images/sub/moving.gif'],
  ],
  'redirect-collision': [
    ["is this entry's present address; remove it", '[a, ', '['],
    ['expected one that is free; remove it', ' b,', ''],
    ['remove it here or there', 'redirectFrom: [old]\n', ''],
  ],
  'redirect-collision-alias': [
    ['or remove the name', 'aliases: [Other thing, Old way]', 'aliases: [Old way]'],
    ['remove the name here, or redirectFrom there', 'redirectFrom: [old-way]\n', ''],
  ],
  'redirect-collision-qualified': [['remove redirectFrom there', 'redirectFrom: [bank]\n', '']],
  'self-reference': [
    ['remove it from broader', 'broader: [a]\n', ''],
    ['remove it from related', 'related: [a]\n', ''],
    ['remove it from contrasts', 'contrasts:\n  - with: a\n    points: [{aspect: a, this: b, other: c}]\n', ''],
  ],
  'shared-concept': [
    ['if both mean the same', 'definition: Una pérdida.\n', 'definition: Una pérdida.\ntranslations: {en: churn}\n'],
  ],
  'shared-form': [['write it under "forms" in the entry', 'term: Axe\n', 'term: Axe\nforms: [Axes]\n']],
  'shared-name-address': [
    ['rename this file, like bank-finance.mdx', 'terms/en/bank.mdx', 'terms/en/bank-finance.mdx'],
  ],
  'two-verdicts': [['keep the better one and remove the other', '    verdict: Told apart by beta.\n', '']],
  'unknown-footnote': [
    ['the source "source" is never cited; write [^source]', '[^sorce]', '[^source]'],
    ['did you mean [^source]?', '[^sorce]', '[^source]'],
    [
      'add a source with the id "zzzzzz"',
      '{id: source, title: X}\n',
      '{id: source, title: X}\n  - {id: zzzzzz, title: Words}\n',
    ],
  ],
  'unknown-footnote-hidden-note': [
    ['give the note its own id', '[^x]: A note.', '[^note]: A note.'],
    ['cite it or remove it', 'Text.[^x]', 'Text.[^x][^note]'],
  ],
  'unknown-footnote-lost': [
    ['add a source with the id "z"', 'term: A\n', 'term: A\nsources:\n  - {id: z, title: Words}\n'],
    ['give this one its own id', '[^n]: Two.', '[^two]: Two.'],
    ['the note [^m] is never cited', 'Text.[^n]', 'Text.[^n][^m]'],
    ['the note [^two] is never cited', 'Text.[^n]', 'Text.[^n][^two]'],
  ],
  'unknown-footnote-multiline': [
    [
      'add a source with the id "one"',
      'term: Alpha\n',
      'term: Alpha\nsources:\n  - {id: one, title: Words}\n  - {id: two, title: Words}\n',
    ],
  ],
  'unknown-footnote-never-cited': [['cite it', 'Text.\n', 'Text.[^n]\n']],
  'unknown-footnote-space': [
    ['[^ source] has a space in it, expected [^source]; remove the space', '[^ source]', '[^source]'],
    ['remove the space', '[^source\t]', '[^source]'],
  ],
  'unknown-fragment': [['link one of them, or none', '(#zzz)', '(#daily-work)']],
  'unknown-fragment-other': [['link one of them, or the entry alone', '(a.mdx#zzz)', '(a.mdx)']],
  'unknown-language-folder': [
    ['move the file to one of en', 'terms/en-GB/a.mdx', 'terms/en/a.mdx'],
    ['did you mean "en"?', 'terms/eng/b.mdx', 'terms/en/c.mdx'],
    ['move the file to one of en', 'terms/zulu/b.mdx', 'terms/en/d.mdx'],
    ['merge the entries', 'terms/en/c.mdx', ''],
    ['merge the entries', 'terms/en/d.mdx', ''],
  ],
  'unknown-language-translations': [
    ['did you mean "es"?', '{se: b', '{es: b'],
    ['the languages are en, es', ', fr: b}', '}'],
    ['write terms/es/b.mdx', '+terms/es/b.mdx', ENTRY],
  ],
  'unknown-person': [
    ['use one of ana', 'zebra', 'ana'],
    ['add it under people there', '[ana, ana]', '[ana]'],
  ],
  'unknown-term': [['write terms/en/zzzz.mdx', '+terms/en/zzzz.mdx', ENTRY]],
  'unknown-term-link': [
    ['write that entry or remove the link', '[two](zzzz.mdx)', 'two'],
    ['in the language "es", remove the link', '[three](../es/x.mdx)', 'three'],
    ['in the language "fr", remove the link', '[four](../fr/x.mdx)', 'four'],
  ],
  'unknown-topic': [
    ['use one of roles', 'rols, zebra', 'rols'],
    ['did you mean "roles"?', 'rols', 'roles'],
  ],
  'unknown-topic-none': [['add it there, or remove it', 'topics: [roles]\n', '']],
  'unused-source': [
    ['after the claim that it supports', '    title: Y\n---\n', '    title: Y\n---\n\nWords.[^x][^y]\n'],
  ],
  'bad-file-name-page': [
    ['rename the file', 'pages/en/Privacy Policy.mdx', 'pages/en/privacy-policy.mdx'],
    ['move or rename it', 'pages/en/notes.txt', 'notes.txt'],
    ['move or rename it', 'pages/impressum.mdx', 'pages/en/impressum.mdx'],
  ],
  'bad-frontmatter-page': [
    ['unknown field "titel"; did you mean "title"?', 'titel:', 'title:'],
    ['write one like 2026-11-22', 'yesterday', '2026-11-22'],
  ],
  'bad-page': [
    ['turn it on, or delete the file', 'pages/en/about.mdx', ''],
    [
      'expected another name, or about or home, which may be replaced; rename the file',
      'pages/en/checks.mdx',
      'pages/en/checking.mdx',
    ],
    [
      'expected another name, or about or home, which may be replaced; rename the file',
      'pages/en/glossary.mdx',
      'pages/en/words.mdx',
    ],
    [
      'expected another name, or about or home, which may be replaced; rename the file',
      'pages/en/search.mdx',
      'pages/en/finding.mdx',
    ],
    ['write another, such as id: legal-page', 'id: legal\n', 'id: legal-page\n'],
    ['write another, such as id: topics-page', 'title: Topics\n', 'title: Topics\nid: topics-page\n'],
  ],
  'bad-site-menu': [
    ['"navigation.3" is neither', '{label: X, to: "javascript:alert(1)"}', 'about'],
    ['expected the name alone; write home', '{page: home}', 'home'],
    ['or {label: Help, to: "https://example.org"}', '{label: X}', '{label: X, to: "https://example.org"}'],
    ['did you mean "privacy"?', 'privicy', 'privacy'],
    ['which "pages" turns off; remove one of the two', '  - data\n', ''],
  ],
  'bad-site-menu-page': [
    ['which "pages" turns off; remove one of the two', '  - data\n', ''],
    ['the menu names the page "nowhere", which there is not; write one of home', '[nowhere]', '[home]'],
  ],
  'bad-styles': [
    ['write the rules themselves into this file', "@import 'https://fonts.example/house.css';\n", ''],
    ['or remove it', '  background: url("https://example.org/logo.png");\n', ''],
    ['or remove it', '  background: url(//example.org/paper.png)\n', ''],
    ['has a bracket that nothing closes; write "}" at its end', '.tagline {\n', '.tagline {\n}\n'],
  ],
  'forbidden-mdx-page': [
    ['nothing in an entry is executed, remove it', '<script>alert(1)</script>\n', ''],
    ...useHttps('javascript:alert(1)'),
    ['write the result', '{process.env.HOME}', 'Words'],
  ],
  'unknown-term-page': [['link one of them, or the entry alone', '(a.mdx#nowhere)', '(a.mdx)']],
};
