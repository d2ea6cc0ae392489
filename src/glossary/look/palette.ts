/** The colours of the engine that an owner's own have to be read on, or under: as `styles/tokens.css` has them. */
import { color, contrast, mix, type Color } from './colors.ts';

export type Scheme = 'light' | 'dark';

export const SCHEMES = ['light', 'dark'] as const satisfies readonly Scheme[];

/** By its name in `tokens.css`. */
export const PALETTE = {
  paper: { light: color.parse('#fcfcfa'), dark: color.parse('#13181b') },
  raised: { light: color.parse('#ffffff'), dark: color.parse('#1a2125') },
  sunken: { light: color.parse('#f3f4ef'), dark: color.parse('#1f272b') },
  ink: { light: color.parse('#182126'), dark: color.parse('#e7e6e0') },
} as const;

/** What an owner chooses: the colour of links and controls, and that of the highlighter. */
export type Role = 'accent' | 'highlight';

/** For text of any size: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const LEAST_CONTRAST = 4.5;

/** Where the colour is read worst: what it stands on, or what stands on it, and the contrast of the two. */
export function worstContrast(role: Role, chosen: Color, scheme: Scheme): { against: Color; ratio: number } {
  const all = neighbours(role, chosen, scheme).map((against) => ({ against, ratio: contrast(chosen, against) }));
  return all.toSorted((a, b) => a.ratio - b.ratio)[0] ?? { against: PALETTE.paper[scheme], ratio: 1 };
}

/** The colour itself where it can be read, else the one nearest to it on its way to black or white that can. */
export function nearestReadable(role: Role, chosen: Color, scheme: Scheme): Color {
  const target = (role === 'accent') === (scheme === 'light') ? BLACK : WHITE;
  const way = Array.from({ length: STEPS + 1 }, (_, step) => mix(target, chosen, step / STEPS));
  return way.find((one) => worstContrast(role, one, scheme).ratio >= LEAST_CONTRAST) ?? target;
}

/** The soft ground of what is chosen or pointed at. Whatever the accent is, grey text on it is read. */
export function softened(accent: Color, scheme: Scheme): Color {
  return mix(accent, PALETTE.paper[scheme], scheme === 'light' ? 0.11 : 0.16);
}

function neighbours(role: Role, chosen: Color, scheme: Scheme): Color[] {
  if (role === 'highlight') return [PALETTE.ink[scheme]];
  return [PALETTE.paper, PALETTE.raised, PALETTE.sunken]
    .map((ground) => ground[scheme])
    .concat(softened(chosen, scheme));
}

const STEPS = 256;
const BLACK = color.parse('#000000');
const WHITE = color.parse('#ffffff');
