/** What may lie in a content folder besides plain files, and the lines that an editor reads. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { entryText, SITE } from './folder.ts';

export interface DiskCase {
  name: string;
  /** Changes a content folder with `site.yaml`, one sound entry and a picture; `outside` is a folder beside it. */
  lay: (folder: string, outside: string) => void;
  expected: string[];
}

/** Stands in every file outside: no message and no page may hold it. */
export const SECRET = 'kept-from-everybody';

const OUT =
  'leads out of the folder through a symbolic link, expected a file that lies in it; put a copy of what it stands for in its place';
const NOWHERE = 'is a symbolic link that leads nowhere, expected one to a file of the folder; correct it, or remove it';
const CIRCLE =
  'is a symbolic link that leads in a circle, expected one to a file of the folder; put a copy of what it stands for in its place';

/** What an entry says of such a picture is a matter of pictures: the beginning of its line. */
export const SHOWN = 'content/terms/en/shows.mdx:8:1 bad-image: ';

const out = (file: string): string => `content/${file}:1:1 bad-file: ${OUT}`;

/** Lays `content/…` as a link; the target is given from where the link lies, or absolute. */
function link(folder: string, file: string, target: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  symlinkSync(target, path.join(folder, file));
}

const pipe = (folder: string, file: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  execFileSync('mkfifo', [path.join(folder, file)]);
};
const write = (folder: string, file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
const withPicture = (folder: string, src: string): void =>
  write(folder, 'terms/en/shows.mdx', entryText('Shows', { body: `<Figure src="${src}" alt="A dot" />\n` }));

export const DISK_CASES: readonly DiskCase[] = [
  {
    name: 'styles that are a file outside',
    lay: (folder, outside) => link(folder, 'styles.css', path.join(outside, 'secret.mdx')),
    expected: [out('styles.css')],
  },
  {
    name: 'a folder in the place of styles',
    lay: (folder) => write(folder, 'styles.css/a.txt', 'Words.'),
    expected: ['content/styles.css:1:1 bad-file: is a folder, expected a file; rename it, or move it away'],
  },
  {
    name: 'an entry that is a file outside',
    lay: (folder, outside) => link(folder, 'terms/en/b.mdx', path.join(outside, 'secret.mdx')),
    expected: [out('terms/en/b.mdx')],
  },
  {
    name: 'an entry that is a file outside, by a relative path',
    lay: (folder) => link(folder, 'terms/en/b.mdx', '../../../outside/secret.mdx'),
    expected: [out('terms/en/b.mdx')],
  },
  {
    name: 'an entry that is a file of the system',
    lay: (folder) => link(folder, 'terms/en/b.mdx', '/etc/passwd'),
    expected: [out('terms/en/b.mdx')],
  },
  {
    name: 'an entry that leads out by two links',
    lay: (folder, outside) => {
      link(folder, 'notes/step.txt', path.join(outside, 'secret.mdx'));
      link(folder, 'terms/en/b.mdx', '../../notes/step.txt');
    },
    expected: [out('notes/step.txt'), out('terms/en/b.mdx')],
  },
  {
    name: 'a folder beside it whose name only begins like it',
    lay: (folder) => {
      write(`${folder}-more`, 'b.mdx', entryText(SECRET));
      link(folder, 'terms/en/b.mdx', `${folder}-more/b.mdx`);
    },
    expected: [out('terms/en/b.mdx')],
  },
  {
    name: 'a language that is a folder outside',
    lay: (folder, outside) => link(folder, 'terms/es', outside),
    expected: [out('terms/es')],
  },
  {
    name: 'pictures that are a folder outside, with an entry that shows one',
    lay: (folder, outside) => {
      link(folder, 'images', outside);
      withPicture(folder, '../../images/dot.png');
    },
    expected: [out('images'), SHOWN],
  },
  {
    name: 'pictures that are the root of the system',
    lay: (folder) => link(folder, 'images', '/'),
    expected: [out('images')],
  },
  {
    name: 'a picture that is a file outside',
    lay: (folder, outside) => {
      link(folder, 'images/dot.png', path.join(outside, 'dot.png'));
      withPicture(folder, '../../images/dot.png');
    },
    expected: [out('images/dot.png'), SHOWN],
  },
  {
    name: 'a picture that is hidden and a link, which only its entry tells of',
    lay: (folder, outside) => {
      link(folder, 'images/.dot.png', path.join(outside, 'dot.png'));
      withPicture(folder, '../../images/.dot.png');
    },
    expected: [SHOWN],
  },
  {
    name: 'the site file is a file outside',
    lay: (folder, outside) => {
      link(folder, 'site.yaml', path.join(outside, 'site.yaml'));
    },
    expected: [out('site.yaml')],
  },
  {
    name: 'own words are a file outside',
    lay: (folder, outside) => link(folder, 'words/en.txt', path.join(outside, 'secret.mdx')),
    expected: [out('words/en.txt')],
  },
  {
    name: 'a folder that nobody reads leads outside',
    lay: (folder, outside) => link(folder, 'notes/more', outside),
    expected: [out('notes/more')],
  },
  {
    name: 'links that lead nowhere',
    lay: (folder) => {
      link(folder, 'terms/en/b.mdx', 'gone.mdx');
      link(folder, 'terms/es', '../gone');
    },
    expected: [`content/terms/en/b.mdx:1:1 bad-file: ${NOWHERE}`, `content/terms/es:1:1 bad-file: ${NOWHERE}`],
  },
  {
    name: 'links in circles',
    lay: (folder) => {
      link(folder, 'terms/en/b.mdx', 'c.mdx');
      link(folder, 'terms/en/c.mdx', 'b.mdx');
      link(folder, 'terms/es', '..');
    },
    expected: ['terms/en/b.mdx', 'terms/en/c.mdx', 'terms/es'].map((file) => `content/${file}:1:1 bad-file: ${CIRCLE}`),
  },
  {
    name: 'two links to the same folder',
    lay: (folder) => {
      link(folder, 'copies/one', '../terms');
      link(folder, 'copies/two', '../terms/en');
    },
    expected: [
      'content/copies/two:1:1 bad-file: leads to files that copies/one leads to, expected one link to them; remove one of the two',
    ],
  },
  {
    name: 'an entry that is a named pipe',
    lay: (folder) => pipe(folder, 'terms/en/b.mdx'),
    expected: ['content/terms/en/b.mdx:1:1 bad-file: is a named pipe, expected a file; remove it'],
  },
  {
    name: 'a picture that is a named pipe',
    lay: (folder) => {
      pipe(folder, 'images/notes.png');
      withPicture(folder, '../../images/notes.png');
    },
    expected: ['content/images/notes.png:1:1 bad-file: is a named pipe, expected a file; remove it', SHOWN],
  },
  {
    name: 'the site file is a named pipe',
    lay: (folder) => pipe(folder, 'site.yaml'),
    expected: ['content/site.yaml:1:1 bad-file: is a named pipe, expected a file; remove it'],
  },
  {
    name: 'own words are a named pipe',
    lay: (folder) => pipe(folder, 'words/en.txt'),
    expected: ['content/words/en.txt:1:1 bad-file: is a named pipe, expected a file; remove it'],
  },
  {
    name: 'an entry that is a device, by a link',
    lay: (folder) => link(folder, 'terms/en/b.mdx', '/dev/zero'),
    expected: [out('terms/en/b.mdx')],
  },
  {
    name: 'folders with the names of files',
    lay: (folder) => {
      mkdirSync(path.join(folder, 'terms/en/b.mdx'));
      mkdirSync(path.join(folder, 'terms/en/c.md'));
      mkdirSync(path.join(folder, 'images/dot.png'), { recursive: true });
      withPicture(folder, '../../images/dot.png');
    },
    expected: [
      'content/terms/en/b.mdx:1:1 bad-file: is a folder, expected a file; rename it, or move it away',
      'content/terms/en/c.md:1:1 bad-file: is a folder, expected a file; rename it, or move it away',
      SHOWN,
    ],
  },
  {
    name: 'the site file is a folder',
    lay: (folder) => mkdirSync(path.join(folder, 'site.yaml')),
    expected: ['content/site.yaml:1:1 bad-file: is a folder, expected a file; rename it, or move it away'],
  },
  {
    name: 'a name with a line end, which a message must not break',
    lay: (folder) => pipe(folder, 'terms/en/b\n::error::c.mdx'),
    expected: ['content/terms/en/b\\u{a}::error::c.mdx:1:1 bad-file: is a named pipe, expected a file; remove it'],
  },
  {
    name: 'links that stay inside',
    lay: (folder) => {
      write(folder, 'shared/b.mdx', entryText('Beta'));
      link(folder, 'terms/en/b.mdx', '../../shared/b.mdx');
      link(folder, 'terms/es', 'en');
      write(folder, 'drawings/dot.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
      link(folder, 'images', 'drawings');
      withPicture(folder, '../../images/dot.svg');
    },
    // Warnings, as each entry stands in two languages.
    expected: ['a', 'b', 'shows'].map(
      (name) =>
        `content/terms/es/${name}.mdx:1:1 shared-concept: would be the concept "${name}", which content/terms/en/${name}.mdx is; write translations: {en: ${name}} if both mean the same, else concept: ${name}-es`,
    ),
  },
];

/** Files that links of the cases lead to. */
export function layOutside(outside: string): void {
  mkdirSync(outside, { recursive: true });
  writeFileSync(path.join(outside, 'secret.mdx'), `---\nterm: [${SECRET}\n---\n${SECRET}`);
  writeFileSync(path.join(outside, 'site.yaml'), `name: [${SECRET}\n${SITE}`);
  writeFileSync(path.join(outside, 'dot.png'), SECRET);
}
