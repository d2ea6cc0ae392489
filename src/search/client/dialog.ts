/** Fills the search dialog, which stands in the page, with what answers in it. */
import styles from '../../styles/search.css?url';
import { browserPart } from '../../languages/browser.ts';
import { addStyles } from './add-styles.ts';
import { SearchView } from './view.ts';

const SHOWN = 8;

export interface Site {
  /** Path that the site is served under. */
  base: string;
  language: string;
}

/** @throws {Error} when the words of the language cannot be loaded, or the dialog is not that of `SearchDialog.astro`. */
export async function fillDialog(
  dialog: HTMLDialogElement,
  input: HTMLInputElement,
  { base, language }: Site,
): Promise<SearchView> {
  // Without its styles the dialog is plain, but works.
  const [known] = await Promise.all([browserPart(language), addStyles(styles).catch(() => undefined)]);
  const form = dialog.querySelector('form');
  const status = dialog.querySelector<HTMLElement>('.status');
  const scroller = dialog.querySelector('.search-scroller');
  const list = dialog.querySelector<HTMLOListElement>('ol.results');
  const aside = dialog.querySelector<HTMLElement>('.search-aside');
  const all = dialog.querySelector<HTMLButtonElement>('.search-all');
  if (!form || !status || !scroller || !list || !aside || !all) throw new Error('the search dialog lacks a part');
  const view = new SearchView({
    base,
    language,
    known,
    page: form.getAttribute('action') ?? '',
    input,
    list,
    status,
    aside,
    limit: SHOWN,
    browse: true,
    onQuery: (query) => {
      all.hidden = query === '';
      // Between frames it would cost a layout of its own.
      requestAnimationFrame(() => (scroller.scrollTop = 0));
    },
    onTotal: (total) => (all.hidden = total === 0),
  });
  form.addEventListener('submit', () => view.remember());
  return view;
}
