/** In dev, in the browser: the corner that says what `check` says of the page. It stands apart from the page and its styles. */
import type { Corner } from './dev-corner.ts';
import type { Warning } from './dev-review.ts';

/** Shows it, or what has become of it; nothing where there is nothing to say, or where it was closed since. */
export function showCorner(corner: Corner): void {
  const { total } = corner;
  const said = JSON.stringify([corner.here, corner.elsewhere, total]);
  if (total === 0 || sessionStorage.getItem(CLOSED) === said) {
    hide();
    return;
  }
  view ??= makeView();
  const { status, work, list, close } = view;
  const sentence = sentenceOf(corner);
  if (status.textContent !== sentence) status.textContent = sentence;
  work.textContent = corner.isStale ? ' – checking …' : '';
  list.replaceChildren(...itemsOf(corner));
  close.onclick = () => {
    sessionStorage.setItem(CLOSED, said);
    hide();
  };
}

function hide(): void {
  view?.host.remove();
  view = undefined;
}

const CLOSED = 'keyterms:closed';
const OPEN = 'keyterms:open';

let view: View | undefined;

interface View {
  host: HTMLElement;
  status: HTMLElement;
  /** Says that there will be news soon. */
  work: HTMLElement;
  list: HTMLElement;
  close: HTMLButtonElement;
}

function makeView(): View {
  const host = document.createElement('div');
  host.lang = 'en';
  host.dir = 'ltr';
  const [section, details, summary, list, close] = [
    make('section'),
    make('details'),
    make('summary'),
    make('ul'),
    make('button'),
  ];
  const [status, work] = [make('span'), make('span')];
  status.role = 'status';
  section.ariaLabel = 'Warnings of check';
  list.role = 'list';
  close.type = 'button';
  close.ariaLabel = 'Close the warnings';
  close.textContent = '×';
  details.open = sessionStorage.getItem(OPEN) === 'yes';
  details.addEventListener('toggle', () => sessionStorage.setItem(OPEN, details.open ? 'yes' : 'no'));
  summary.append(status, work);
  details.append(summary, list);
  section.append(details, close);
  const style = make('style');
  style.textContent = STYLES;
  host.attachShadow({ mode: 'open' }).append(style, section);
  document.body.append(host);
  return { host, status, work, list, close };
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** "2 warnings here, 14 in all" */
function sentenceOf({ here, total }: Corner): string {
  if (here.length === 0) return `No warnings here, ${total} in all`;
  return `${here.length} ${here.length === 1 ? 'warning' : 'warnings'} here, ${total} in all`;
}

function itemsOf({ here, elsewhere, total }: Corner): HTMLElement[] {
  const more = total - here.length - elsewhere.length;
  return [
    ...here.map(itemOf),
    ...(elsewhere.length > 0 ? [make('li', 'Elsewhere')] : []),
    ...elsewhere.map(itemOf),
    ...(more > 0 ? [make('li', `And ${more} more, which npm run check tells.`)] : []),
  ];
}

function itemOf({ place, code, message }: Warning): HTMLElement {
  const item = make('li');
  item.append(make('code', place), make('p', message), make('small', code));
  return item;
}

const STYLES = `
:host { all: initial; color-scheme: inherit; }
@media print { :host { display: none; } }
section { position: fixed; inset: auto 1rem 1rem auto; z-index: 50; display: flex; align-items: flex-start;
  max-inline-size: min(30rem, calc(100vw - 2rem)); box-sizing: border-box; padding: 0.25rem;
  font: 0.875rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere;
  color: light-dark(#182126, #e7e6e0); background: light-dark(#ffffff, #1a2125);
  border: 1px solid light-dark(#9a3412, #f3a683); border-radius: 8px; box-shadow: 0 2px 12px rgb(0 0 0 / 0.18); }
summary, button { min-block-size: 1.75rem; padding: 0.25rem 0.5rem; border-radius: 5px; cursor: pointer; }
button { font: inherit; color: inherit; background: none; border: 0; }
:focus-visible { outline: 2px solid light-dark(#0a5f5a, #78cfc5); outline-offset: 1px; }
ul { margin: 0; padding: 0 0.5rem 0.5rem; max-block-size: 45vh; overflow-y: auto; list-style: none; }
li { padding-block: 0.5rem; border-block-start: 1px solid light-dark(#d9dad3, #364147); }
p { margin: 0.25rem 0; }
code { font: 600 0.8125rem/1.4 ui-monospace, monospace; }
small { color: light-dark(#52606a, #a5b1b7); }
`;
