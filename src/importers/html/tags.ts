/** HTML as text, for readers that put pieces of it together before it is parsed. */

/** Text -> HTML that shows it as it is, also in an attribute. Entities stay what they are. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;');
}

/** An opening tag; attributes that are undefined are left out. */
export function openTag(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeHtml(value)}"`],
  );
  return `<${name}${written.join('')}>`;
}

/** `key="value"` of a tag, a shortcode or a component; typographic quotes count as straight ones. */
export function readAttributes(written: string): Record<string, string> {
  const straight = written.replace(/[“”″]|&#8221;|&#8220;|&#8243;|&quot;/g, '"').replace(/&#8217;|&#8242;/g, "'");
  const found = straight.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))/g);
  return Object.fromEntries([...found].map(([, name = '', a, b, c]) => [name, a ?? b ?? c ?? '']));
}

/** Empty lines of HTML without blocks are paragraphs. */
export function withParagraphs(html: string): string {
  if (/<(p|div|ul|ol|table|br|h[1-6]|blockquote|pre)\b/i.test(html)) return html;
  const parts = html.split(/\n\s*\n/).map((part) => `<p>${part.replace(/\n/g, '<br>')}</p>`);
  return parts.join('');
}
