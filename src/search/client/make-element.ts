/** Elements with a class and a text, for what scripts show. */

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

export function anchor(href: string, text: string, className = ''): HTMLAnchorElement {
  const made = element('a', className, text);
  made.href = href;
  return made;
}

export function button(text: string, onClick: () => void, className = ''): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}
