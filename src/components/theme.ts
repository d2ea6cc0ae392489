/** The switch between light, dark and automatic. The choice is kept on the device; `EARLY_SCRIPT` applies it early. */

const KEY = 'theme';
const root = document.documentElement;
const choices = [...document.querySelectorAll<HTMLInputElement>('.theme input')];
const colors = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
const [light = '', dark = ''] = colors.map(({ content }) => content);

function show(theme: string): void {
  root.dataset['theme'] = theme;
  for (const choice of choices) choice.checked = choice.value === theme;
  if (!choices.some(({ checked }) => checked) && choices[0]) choices[0].checked = true;
  // The bars of the browser follow: the first colour is for light systems, the second for dark ones.
  for (const [index, meta] of colors.entries()) {
    meta.content = theme === 'light' || (theme !== 'dark' && index === 0) ? light : dark;
  }
}

/** The choice, where the browser lets it be kept. */
function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? 'auto';
  } catch {
    return root.dataset['theme'] ?? 'auto';
  }
}

for (const choice of choices) {
  choice.addEventListener('change', () => {
    show(choice.value);
    try {
      localStorage.setItem(KEY, choice.value);
    } catch {
      // The choice then holds for this page.
    }
  });
}

// Changed in another tab, or on a page that the reader comes back from.
addEventListener('storage', () => show(stored()));
addEventListener('pageshow', () => show(stored()));
show(stored());
