/** What a new entry says in English in the places that are to be written; also the list for other languages. */
export const draft = {
  definition:
    'one or two plain sentences that start with what kind of thing it is, and need no other text beside them.',
  opening: 'what it is for and how it works. Link other entries by their files, and cite a source for every figure.',
  heading: 'a heading that fits this entry alone',
  example: 'a worked example.',
  question: 'a question that people ask',
  answer: 'the answer, in the first sentence.',
};
