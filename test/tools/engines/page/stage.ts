/**
 * A page in a frame of any width: plain script of the page that `stage.ts` of the tools opens in each browser. A frame is a
 * window to the page in it, and needs no round trip to change.
 */
import { faultsOf } from './faults.ts';

const TEXTS: Readonly<Record<string, (page: Document) => void>> = {
  'as it is': () => undefined,
  'of 200 %': (page) => page.documentElement.style.setProperty('font-size', '200%'),
  'set wide': (page) => page.adoptedStyleSheets.push(wideText(page)),
};

const HEIGHT = 900;
const frame = document.createElement('iframe');
frame.style.cssText = `border: 0; display: block; height: ${HEIGHT}px`;
document.body.style.margin = '0';
document.body.append(frame);
Object.assign(window, { faultsAt });

/** Loads an address of this origin. Returns its faults at these widths and texts, each with the first that shows it. */
async function faultsAt(url: string, widths: readonly number[], texts: readonly string[]): Promise<string[]> {
  const page = await load(url);
  const found = new Map<string, string>();
  for (const text of texts) {
    TEXTS[text]?.(page);
    layOutAnew(page);
    for (const width of widths) {
      frame.style.width = `${width}px`;
      for (const fault of faultsOf(page)) if (!found.has(fault)) found.set(fault, `${width} px, text ${text}`);
    }
    page.documentElement.style.removeProperty('font-size');
    page.adoptedStyleSheets = [];
  }
  return [...found].map(([fault, where]) => `${where}: ${fault}`);
}

/** WebKit lays out a page of which the text grew less well than one that comes so. */
function layOutAnew({ documentElement: root }: Document): void {
  root.style.setProperty('display', 'none');
  root.getBoundingClientRect();
  root.style.removeProperty('display');
}

async function load(url: string): Promise<Document> {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = staying(url);
  await loaded;
  const page = frame.contentDocument;
  if (page === null) throw new Error(`${url} is of another origin`);
  await until(() => !url.includes('?q=') || allIsFound(page));
  for (const details of page.querySelectorAll('details')) details.open = true;
  await page.fonts.ready;
  return page;
}

/** Search says how many there are when nothing more comes. */
function allIsFound(page: Document): boolean {
  return /\d/.test(page.querySelector('main [role=status]')?.textContent ?? '');
}

/** The address at which a page that leads on at once is shown as it looks on the way. */
function staying(url: string): string {
  const { href, searchParams } = new URL(url);
  if (searchParams.size > 0) return href;
  return `${href}?stay`;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function wideText(page: Document): CSSStyleSheet {
  const { CSSStyleSheet: Sheet } = page.defaultView ?? window;
  const sheet = new Sheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  return sheet;
}
