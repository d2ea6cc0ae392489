/** Text -> HTML that shows it as it is. */
export const plainText = {
  /** Entities stay what they are. */
  escape: (text: string): string => text.replace(/&(?!#?\w+;)/g, '&amp;').replace(/</g, '&lt;'),
  /** Empty lines of HTML without paragraphs are paragraphs. */
  breaks: (html: string): string =>
    /<(p|div|ul|ol|table|br|h[1-6]|blockquote|pre)\b/i.test(html)
      ? html
      : html
          .split(/\n\s*\n/)
          .map((part) => `<p>${part.replace(/\n/g, '<br>')}</p>`)
          .join(''),
};
