/** WordPress shortcodes that the source did not expand: `[caption]…[/caption]` -> HTML, the rest reported. */
import { FILMS } from '../../html/media.ts';
import { escapeHtml, openTag, readAttributes } from '../../html/tags.ts';
import { tell, type Note } from '../../record.ts';

/** Replaces shortcodes in HTML text; brackets that are only brackets stay. */
export function expandShortcodes(html: string): { html: string; notes: Note[] } {
  if (!/\[[a-zA-Z]/.test(html)) return { html, notes: [] };
  const notes: Note[] = [];
  const closed = new Set([...html.matchAll(/\[\/([\w-]+)\]/g)].map(([, name]) => name ?? ''));
  const open = new Map<string, string[]>();
  const expanded = html.replace(TOKEN, (token: string, end?: string, name?: string, attributes: string = '') => {
    if (name === undefined) return token;
    if (end === '/') return open.get(name)?.pop() ?? token;
    if (!isShortcode(name, attributes, closed)) return token;
    const shortcode = { name, attributes: readAttributes(attributes), token, paired: closed.has(name), notes };
    const { start, finish } = replacement(shortcode);
    if (shortcode.paired) open.set(name, [...(open.get(name) ?? []), finish]);
    return start;
  });
  return { html: expanded, notes };
}

/** Code, scripts, comments and tags are passed over; then a shortcode, whose attributes may hold quoted brackets. */
const TOKEN =
  /<(?:pre|code|script|style)\b[\s\S]*?<\/(?:pre|code|script|style)>|<!--[\s\S]*?-->|<[^>]*>|\[(\/?)([a-zA-Z][\w-]*)((?:\s+(?:"[^"]*"|'[^']*'|[^\]"'])*)?)\s*\/?\]/g;

function isShortcode(name: string, attributes: string, closed: ReadonlySet<string>): boolean {
  if (KNOWN.has(name)) return true;
  const fromBuilder = /^(vc|et_pb|fusion|av|su|ux|cs)_[a-z_]+$/.test(name);
  // One letter in brackets that is closed, such as BBCode's, is a person's.
  return (closed.has(name) && name.length > 1) || /^\s+[\w-]+=\S/.test(attributes) || fromBuilder;
}

const KNOWN = new Set(
  'caption wp_caption gallery embed audio video playlist toc ez-toc contact-form-7 wpforms gravityform youtube vimeo googlemap faq faqs'.split(
    ' ',
  ),
);

interface Shortcode {
  name: string;
  attributes: Record<string, string>;
  token: string;
  /** True when it is closed further on. */
  paired: boolean;
  notes: Note[];
}

/** What stands for an opening shortcode and, when it is closed further on, for the closing one. */
function replacement({ name, attributes, token, paired, notes }: Shortcode): { start: string; finish: string } {
  const title = attributes['title'] ?? attributes['question'] ?? attributes['heading'] ?? attributes['text'];
  if (/^(wp_)?caption$/.test(name)) {
    const { align = '', caption = '' } = attributes;
    return { start: openTag('figure', { class: `wp-caption ${align}`, 'data-caption': caption }), finish: '</figure>' };
  }
  if (name === 'embed' && paired) return { start: '<p class="embed-address">', finish: '</p>' };
  if (/^(embed|audio|video|youtube|vimeo)$/.test(name)) {
    const { src, url, mp4, mp3, id } = attributes;
    tell(notes, 'changed', `the shortcode ${token} became a link`);
    return { start: mediaLink(name, src ?? url ?? mp4 ?? mp3 ?? id ?? '', token), finish: '' };
  }
  if (paired && title && /spoiler|toggle|accordion|faq|question|tab|collapse|expand/i.test(name)) {
    const kind = /faq|question/i.test(name) ? 'faq' : 'toggle';
    return { start: `<details class="${kind}"><summary>${title}</summary>`, finish: '</details>' };
  }
  const message = `the shortcode ${token} ${paired ? 'was taken off; its content stays' : 'cannot be run here'}`;
  tell(notes, paired ? 'changed' : 'left-out', message);
  const shown = !title ? '' : /heading|title/i.test(name) ? `<h2>${title}</h2>` : `<p>${title}</p>`;
  return { start: paired ? `${shown}<div>` : shown, finish: '</div>' };
}

function mediaLink(name: string, address: string, token: string): string {
  const film = address.includes('/') ? undefined : FILMS[name];
  const url = `${film ?? ''}${address}`;
  return url ? `<p>${openTag('a', { href: url })}${escapeHtml(url)}</a></p>` : `<p>${escapeHtml(token)}</p>`;
}
