/** A stand-in: what an SVG may hold is decided elsewhere. */
export interface CleanSvg {
  svg: string;
  width: number;
  height: number;
}

export interface RefusedSvg {
  refused: string;
  line?: number;
  column?: number;
}

export function cleanSvg(source: Uint8Array): CleanSvg | RefusedSvg {
  const svg = new TextDecoder().decode(source);
  if (!/<svg[\s>]/i.test(svg)) return { refused: 'is not an SVG, expected an <svg> element; export it again' };
  const found =
    /<script|\son\w+\s*=|javascript:|<foreignObject|<iframe|<!ENTITY|@import|(?:href|src)\s*=\s*["']?\s*(?:https?:|\/\/)/i.exec(
      svg,
    )?.[0];
  if (found !== undefined) return { refused: `has "${found.trim()}", expected shapes and text only; remove it` };
  const root = /<svg[^>]*>/i.exec(svg)?.[0] ?? '';
  const box = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(root);
  const width = Number(/\swidth="([\d.]+)(?:px)?"/.exec(root)?.[1] ?? box?.[1]);
  const height = Number(/\sheight="([\d.]+)(?:px)?"/.exec(root)?.[1] ?? box?.[2]);
  if (!(width > 0 && height > 0))
    return {
      refused: 'has no size, expected one in the first lines; give its <svg> a viewBox, or width and height in pixels',
    };
  return { svg, width, height };
}
