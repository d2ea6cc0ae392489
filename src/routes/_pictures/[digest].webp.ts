/** Pictures of entries as WebP. */
import { picturePaths, servePicture } from './_serve.ts';

export const getStaticPaths = () => picturePaths('webp');

export const GET = servePicture('image/webp');
