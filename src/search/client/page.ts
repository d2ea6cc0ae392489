/** The search page: results for `?q=`, kept in step with the box. */
import { SearchView } from './view.ts';

const SHOWN = 20;

const form = document.querySelector<HTMLFormElement>('form[data-search-page]');
const input = form?.querySelector<HTMLInputElement>('input[name=q]');
const list = document.querySelector<HTMLOListElement>('ol[data-results]');
const status = document.querySelector<HTMLElement>('[data-status]');

if (form && input && list && status) {
  const { base = '/', language = '' } = document.body.dataset;
  const onQuery = (query: string): void => {
    const url = new URL(location.href);
    if (query === '') url.searchParams.delete('q');
    else url.searchParams.set('q', query);
    history.replaceState(null, '', url);
  };
  const topic = form.querySelector<HTMLSelectElement>('select') ?? undefined;
  const view = new SearchView({ base, language, input, list, status, limit: SHOWN, topic, onQuery });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    view.start();
  });
  input.value = new URL(location.href).searchParams.get('q') ?? input.value;
  if (input.value !== '') view.start();
  input.focus();
}
