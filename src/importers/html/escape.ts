/** Text -> HTML that shows it as it is. */

/** Entities stay what they are. */
export function escapeHtml(text: string): string {
  return text.replace(/&(?!#?\w+;)/g, '&amp;').replace(/</g, '&lt;');
}

/** Empty lines of HTML without blocks are paragraphs. */
export function withParagraphs(html: string): string {
  if (/<(p|div|ul|ol|table|br|h[1-6]|blockquote|pre)\b/i.test(html)) return html;
  const parts = html.split(/\n\s*\n/).map((part) => `<p>${part.replace(/\n/g, '<br>')}</p>`);
  return parts.join('');
}
