/** What one output has that another has not. */

/** One line for each file that is in one only, or that is not the same in both; none when all is the same. */
export function differences(
  warm: ReadonlyMap<string, Buffer>,
  clean: ReadonlyMap<string, Buffer>,
  [one, other]: readonly [string, string] = ['warm', 'clean'],
): string[] {
  const files = [...new Set([...warm.keys(), ...clean.keys()])].toSorted();
  return files.flatMap((file) => {
    const [left, right] = [warm.get(file), clean.get(file)];
    if (!left) return [`${file}: only in the ${other} output`];
    if (!right) return [`${file}: only in the ${one} output`];
    return left.equals(right) ? [] : [`${file}: ${firstDifference(left, right)}`];
  });
}

const AROUND = 60;

function firstDifference(left: Buffer, right: Buffer): string {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const show = (bytes: Buffer): string => JSON.stringify(bytes.subarray(Math.max(0, at - 20), at + AROUND).toString());
  return `at byte ${at}: ${show(left)} / ${show(right)}`;
}
