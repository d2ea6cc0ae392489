import type { LabelHit } from '../../labels/match.ts';
import type { Asked } from './reading.ts';

/** The entry whose name, or the beginning of whose name, the words are; one word more is no other thing. */
export async function named({ labels, typing }: Asked, words: string): Promise<LabelHit | undefined> {
  const hits = words === '' ? [] : await labels.find(words, typing);
  const { content } = labels.query(words);
  return hits.find(({ fit, name }) => fit !== 'part' || content.length <= name.words.length + 1);
}
