/** Parts of css-tree that load without its grammar of CSS, two hundred modules and half a megabyte of data. */
declare module 'css-tree/tokenizer' {
  export { tokenize, tokenTypes } from 'css-tree';
}
declare module 'css-tree/utils' {
  export { ident, string, url } from 'css-tree';
}
