/** Graphs that do not hang together: their connected parts, and room for them side by side. */

/** Positions of the nodes of each connected part; the largest part first, then by their first node. */
export function connectedParts(count: number, edges: readonly { from: number; to: number }[]): number[][] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const { from, to } of edges) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  const seen = new Set<number>();
  const parts: number[][] = [];
  for (let start = 0; start < count; start += 1) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const node of part) {
      for (const other of neighbours[node] ?? []) {
        if (!seen.has(other)) part.push(other);
        seen.add(other);
      }
    }
    parts.push(part.toSorted((a, b) => a - b));
  }
  return parts.toSorted((a, b) => b.length - a.length);
}

/** Puts rectangles in rows no wider than `width`, or than the widest of them; `places` are their corners. */
export function placeOnShelves(
  parts: readonly { width: number; height: number }[],
  { width: limit, gap }: { width: number; gap: number },
): { width: number; height: number; places: { x: number; y: number }[] } {
  const widest = Math.max(limit, ...parts.map(({ width }) => width));
  let [x, y, shelf, used] = [0, 0, 0, 0];
  const places = parts.map(({ width, height }) => {
    if (x > 0 && x + width > widest) [x, y, shelf] = [0, y + shelf + gap, 0];
    const place = { x, y };
    used = Math.max(used, x + width);
    [x, shelf] = [x + width + gap, Math.max(shelf, height)];
    return place;
  });
  return { width: Math.ceil(used), height: y + shelf, places };
}
