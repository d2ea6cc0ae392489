/** Content folders whose entries name programs as their pictures. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { entryText, SITE } from '../../unit/loading/folder.ts';

const PICTURE = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();

/** Files that write the canary where anything runs them, beside a picture, and what names of files can do. */
export function writePrograms(content: string, folder: string, canary: string): void {
  const place = path.join(content, folder);
  mkdirSync(path.join(content, 'terms', 'en'), { recursive: true });
  mkdirSync(path.join(place, 'folder.png'), { recursive: true });
  writeFileSync(path.join(content, 'site.yaml'), SITE.replace(/ {2}- \{code: es.*\n/, ''));
  for (const [name, program] of Object.entries(programs(canary))) writeFileSync(path.join(place, name), program);
  for (const name of ['real.png', ...NAMES_WITH_QUERIES]) writeFileSync(path.join(place, name), PICTURE);
  writeFileSync(path.join(place, 'program.png'), programs(canary)['evil.js'] ?? '');
  symlinkSync('evil.js', path.join(place, 'link.png'));
}

/** Names of sound pictures that end like one, and that a bundler reads as a program with a query. */
const NAMES_WITH_QUERIES = [
  'evil.js?astroContentImageFlag.png',
  'evil.js?astroContentImageFlag&importer=x.png',
  'notes.mdx?astroContentImageFlag.png',
  'evil.js#.png',
  'evil.js?raw.png',
  'evil.js?worker.png',
  'evil.js%3F.png',
];

function programs(canary: string): Record<string, string> {
  const write = `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(canary)}, 'x')`;
  const metadata = `export default { src: '/x.png', width: 1, height: 1, format: 'png' };\n`;
  return {
    'evil.js': `${write};\n${metadata}`,
    'evil.mjs': `${write};\n${metadata}`,
    'evil.ts': `${write};\n${metadata}`,
    'evil.cjs': `${write};\n`,
    'notes.mdx': `export const x = ${write};\n\n# Notes\n`,
    'evil.astro': `---\n${write}\n---\n<script>1</script>\n`,
    'evil.json': '{"src": "x"}',
    'evil.css': 'a { color: red }',
    'evil.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>${write}</script></svg>`,
  };
}

/** Addresses that an entry in `terms/en/` could give for its picture. */
export function addresses(content: string, folder: string): string[] {
  const up = `../../${folder}`;
  const flag = 'astroContentImageFlag';
  const files = ['evil.js', 'evil.mjs', 'evil.ts', 'evil.cjs', 'notes.mdx', 'evil.astro'];
  const queries = [
    flag,
    `${flag}&importer=content%2Fterms%2Fen%2Fa.mdx`,
    'raw',
    'url',
    'worker',
    'sharedworker',
    'inline',
    'import',
    'v=1',
  ];
  return [
    ...files.flatMap((file) => [
      `${up}/${file}`,
      ...queries.flatMap((query) => [`${up}/${file}?${query}`, `${up}/${file}?${query}&x=/../real.png`]),
      `${up}/${file}#/../real.png`,
      `${up}/${file}%3F${flag}/../real.png`,
      `${up}/${file}%00/../real.png`,
      `${up}/${file}/../real.png?${flag}`,
      path.join(content, folder, file),
      `${path.join(content, folder, file)}?${flag}&x=/../real.png`,
      `/@fs${path.join(content, folder, file)}`,
      `/@fs${path.join(content, folder, file)}?${flag}&x=/../real.png`,
      `file://${path.join(content, folder, file)}`,
      `..%2f..%2f${folder}%2f${file}`,
      `..%2f..%2f${folder}%2freal.png`,
      `%2e%2e/%2e%2e/${folder}/${file}`,
      `..\\..\\${folder}\\${file}`,
      `__ASTRO_IMAGE_${up}/${file}`,
    ]),
    ...NAMES_WITH_QUERIES.map((name) => `${up}/${name}`),
    `${up}/real.png?${flag}`,
    `${up}/real.png?url`,
    `${up}/real.png#x`,
    `${up}/real.png%20`,
    `${up}/real%2epng`,
    `${up}/real.png/../evil.js`,
    `${up}/link.png`,
    `${up}/outside.png`,
    `${up}/root${path.join(content, folder, 'evil.js')}`,
    `${up}/root/etc/passwd`,
    `${up}/folder.png`,
    `${up}/program.png`,
    `${up}/evil.svg`,
    `${up}/evil.json`,
    `${up}/evil.css`,
    '/@id/evil.png',
    '/@fs/etc/passwd',
    'data:text/javascript,1',
    'data:image/svg+xml,<svg/>',
    'node:fs',
    'astro:content',
    'virtual:x.png',
    '\\0virtual:x.png',
    '../../../../../../../../../../../../../etc/passwd',
    `${up}/*.png`,
    `${up}/{real,evil}.png`,
  ];
}

/** For each address an entry that shows it as a component, and one that shows it in Markdown; by file name. */
export function entriesWith(all: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const [index, address] of all.entries()) {
    const figure = `<Figure src={${JSON.stringify(address)}} alt="What it shows" />`;
    const markdown = `![What it shows](<${address.replaceAll('\\', '\\\\')}>)`;
    files.set(`figure-${index}.mdx`, entryText(`Figure ${index}`, { body: `${figure}\n` }));
    files.set(`markdown-${index}.mdx`, entryText(`Markdown ${index}`, { body: `${markdown}\n` }));
  }
  return files;
}

/** Links that lead out of the content folder, by name; with one of them no glossary is sound. */
const LINKS = { 'outside.png': '/etc/passwd', root: '/' };

export function layLinks(content: string, folder: string): void {
  for (const [name, target] of Object.entries(LINKS)) symlinkSync(target, path.join(content, folder, name));
}

export function removeLinks(content: string, folder: string): void {
  for (const name of Object.keys(LINKS)) rmSync(path.join(content, folder, name), { force: true });
}
