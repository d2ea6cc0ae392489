/** Pictures that a build could not show are told at the line that shows them. */
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/glossary/problem.ts';
import { reviewContent } from '../../../src/loading/review.ts';
import { entryText, withFolderAsync } from './folder.ts';

const NOISE = sharp({
  create: {
    width: 400,
    height: 300,
    channels: 3,
    background: 'teal',
    noise: { type: 'gaussian', mean: 128, sigma: 90 },
  },
});
const PNG = await NOISE.png().toBuffer();
const JPG = await NOISE.jpeg().toBuffer();
const svg = (attributes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0h9v9z"/></svg>`;

const RASTER = 'cannot be read as a picture, or breaks off; export it again';
const VECTOR = 'has no size, expected one in the first lines; give its <svg> a viewBox, or width and height in pixels';

test.each([
  ['whole.png', PNG, undefined],
  ['whole.jpg', JPG, undefined],
  ['box.svg', svg('viewBox="0 0 9 9"'), undefined],
  ['size.svg', svg('width="9" height="9"'), undefined],
  ['text.png', 'This is text.', RASTER],
  ['empty.png', '', RASTER],
  ['head.png', PNG.subarray(0, 40), RASTER],
  ['half.png', PNG.subarray(0, PNG.length / 2), RASTER],
  ['half.jpg', JPG.subarray(0, JPG.length / 2), RASTER],
  ['bare.svg', svg(''), VECTOR],
  ['percent.svg', svg('width="100%" height="100%"'), VECTOR],
])('%s', async (name, bytes, reason) => {
  const body = `<Figure src="../../images/${name}" alt="What it shows" />`;
  const files = { [path.join('images', name)]: bytes, 'terms/en/a.mdx': entryText('Ledger', { body }) };
  const { problems } = await withFolderAsync(files, (folder) => reviewContent(folder, { today: '2026-11-22' }));
  expect(problems.filter(({ code }) => code === 'bad-image')).toEqual(
    reason === undefined
      ? []
      : [
          {
            code: 'bad-image',
            place: { file: 'content/terms/en/a.mdx', line: 8, column: 1 },
            message: `the picture "../../images/${name}" ${reason}`,
          },
        ],
  );
});

test('a page of the owner tells of its pictures as well', async () => {
  const page =
    '---\ntitle: Imprint\ndescription: Who.\n---\n\n<Figure src="../../images/x.png" alt="What it shows" />\n';
  const files = { 'images/x.png': PNG.subarray(0, PNG.length / 2), 'pages/en/imprint.mdx': page };
  const { problems } = await withFolderAsync(files, (folder) => reviewContent(folder, { today: '2026-11-22' }));
  expect(problems.filter(({ code }) => code === 'bad-image').map(formatProblem)).toEqual([
    `content/pages/en/imprint.mdx:6:1 bad-image: the picture "../../images/x.png" ${RASTER}`,
  ]);
});
