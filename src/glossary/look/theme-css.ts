/** A theme as a stylesheet: what it says stands above all layers of the engine's own. */
import type { PublishedFont } from './look.ts';
import { cssFamily, SYSTEM_FONTS, type FontFamily, type FontMetrics, type SystemFont } from './fonts.ts';
import { softened } from './palette.ts';
import type { Colors, Theme } from './theme.ts';

/** Empty where the theme says nothing. @param fonts Those of its files, in the same order. */
export function themeCss(theme: Theme, fonts: readonly PublishedFont[]): string {
  const { accent, highlight, radius, width } = theme;
  const { text, interface: menus, code } = theme.fonts ?? {};
  const properties = [
    ...(accent ? [`--accent: ${lightDark(accent)}`, `--accent-soft: ${lightDark(soft(accent))}`] : []),
    ...(highlight ? [`--mark: ${lightDark(highlight)}`] : []),
    ...(text ? [`--serif: ${stack(text, fonts)}`] : []),
    ...(menus ? [`--sans: ${stack(menus, fonts)}`] : []),
    ...(code ? [`--mono: ${stack(code, fonts)}`] : []),
    ...(radius === undefined ? [] : [`--radius: ${radius}px`]),
  ];
  const stacks = [text, menus, code].flatMap((one) => (one ? [one] : []));
  return [
    ...fonts.map(fontFace),
    ...stacks.flatMap((one) => fallbackFaces(one, fonts)),
    ...(properties.length > 0 ? [`:root {\n${properties.map((one) => `  ${one};\n`).join('')}}`] : []),
    // Paper has its own width.
    ...(width === undefined ? [] : [`@media screen {\n  :root {\n    --measure: ${width}rem;\n  }\n}`]),
  ]
    .filter((rule, index, all) => all.indexOf(rule) === index)
    .map((rule) => `${rule}\n`)
    .join('\n');
}

function lightDark({ light, dark }: Colors): string {
  return `light-dark(${light}, ${dark})`;
}

function soft({ light, dark }: Colors): Colors {
  return { light: softened(light, 'light'), dark: softened(dark, 'dark') };
}

/** As the engine's own: a page that has waited a tenth of a second stays in the fallback, and nothing ever shifts. */
function fontFace({ family, weight, style, name }: PublishedFont): string {
  return `@font-face {
  font-family: ${cssFamily(family)};
  font-weight: ${weight};
  font-style: ${style};
  font-display: optional;
  src: url("${name}") format("woff2");
}`;
}

/** Behind a font of the site stands one of the machine that takes the same room. */
function stack(families: readonly FontFamily[], fonts: readonly PublishedFont[]): string {
  return families
    .flatMap((family) =>
      fallbackOf(family, families, fonts) ? [cssFamily(family), likeName(family)] : [cssFamily(family)],
    )
    .join(', ');
}

function fallbackFaces(families: readonly FontFamily[], fonts: readonly PublishedFont[]): string[] {
  return families.flatMap((family) => {
    const fallback = fallbackOf(family, families, fonts);
    if (!fallback) return [];
    const { own, system } = fallback;
    const scale = own.width / system.width;
    const share = (measure: number): string => `${((measure / scale) * 100).toFixed(2)}%`;
    return [
      `@font-face {
  font-family: ${likeName(family)};
  src: ${system.local.map((name) => `local("${name}")`).join(', ')};
  size-adjust: ${(scale * 100).toFixed(2)}%;
  ascent-override: ${share(own.ascent)};
  descent-override: ${share(own.descent)};
  line-gap-override: ${share(own.lineGap)};
}`,
    ];
  });
}

/** Where the font has Latin letters, and the stack says what it is like. */
function fallbackOf(
  family: FontFamily,
  families: readonly FontFamily[],
  fonts: readonly PublishedFont[],
): { own: FontMetrics; system: SystemFont } | undefined {
  const own = fonts.find((font) => font.family === family && font.style === 'normal')?.metrics;
  const system = SYSTEM_FONTS.get(families.at(-1) ?? '');
  return own && system && { own, system };
}

function likeName(family: FontFamily): string {
  return `"Like ${family}"`;
}
