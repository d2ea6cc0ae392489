/** Colours that are also said outside the stylesheet: the page's background, as `--paper` in tokens.css. */
export const PAPER = { light: '#fcfcfa', dark: '#13181b' } as const;
