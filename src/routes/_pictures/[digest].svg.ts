/** Pictures of entries that are drawings. */
import { picturePaths, servePicture } from './_serve.ts';

export const getStaticPaths = () => picturePaths('svg');

export const GET = servePicture('image/svg+xml');
