/** The search page: results for `?q=`, kept in step with the box. */
import { property } from '../labels/directory.ts';
import { browserPart } from '../../languages/browser.ts';

const SHOWN = 10;

const form = document.querySelector<HTMLFormElement>('form[data-search-page]');
const input = form?.querySelector<HTMLInputElement>('input[name=q]');
const list = document.querySelector<HTMLOListElement>('main ol[data-results]');
const status = document.querySelector<HTMLElement>('[data-status]');
const aside = document.querySelector<HTMLElement>('[data-search-aside]');
const browse = document.querySelector<HTMLElement>('[data-search-browse]');

if (form && input && list && status && aside) {
  const { base = '/', language = '' } = document.body.dataset;
  const topic = form.querySelector<HTMLSelectElement>('select[name=topic]') ?? undefined;
  const sort = form.querySelector<HTMLSelectElement>('select[name=sort]') ?? undefined;
  const onQuery = (query: string): void => {
    const url = new URL(location.href);
    for (const [name, value] of [
      ['q', query],
      ['topic', topic?.value ?? ''],
      ['sort', sort?.value ?? ''],
    ] as const) {
      url.searchParams.delete(name);
      if (value !== '') url.searchParams.append(name, value);
    }
    // Safari allows a hundred changes in half a minute and throws at the next one.
    try {
      history.replaceState(history.state, '', url);
    } catch {}
    if (browse) browse.hidden = query !== '';
  };
  const page = location.pathname;
  const asked = new URL(location.href).searchParams;
  input.value = asked.get('q') ?? input.value;
  for (const control of [topic, sort]) {
    const value = asked.get(control?.name ?? '');
    if (control && value !== null && [...control.options].some((option) => option.value === value))
      control.value = value;
  }
  const [{ SearchView }, known] = await Promise.all([import('./view.ts'), browserPart(language)]);
  const view = new SearchView({
    base,
    language,
    known,
    page,
    input,
    list,
    status,
    aside,
    limit: SHOWN,
    browse: false,
    topic,
    sort,
    onQuery,
    onTotal: (total) => {
      if (browse) browse.hidden = total > 0;
      restore();
    },
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    view.remember();
    view.start();
  });
  // Browsers restore a place before the results are there.
  const left = leftIn(history.state);
  let restore = (): void => {
    restore = () => undefined;
    if (left) scrollTo(0, left.top);
  };
  addEventListener('pagehide', () => history.replaceState({ shown: view.limit, top: scrollY }, ''));
  input.focus({ preventScroll: true });
  view.start(left?.shown);
}

/** What an earlier visit left in the history; undefined at the first. */
function leftIn(state: unknown): { shown: number; top: number } | undefined {
  const [shown, top] = [property(state, 'shown'), property(state, 'top')];
  return typeof shown === 'number' && typeof top === 'number' ? { shown, top } : undefined;
}
