const mostCells = 4_000_000;

/**
 * For each of some words the place that it has among others, or -1: the longest common subsequence, after what is the
 * same at both ends has been set aside. Where that would take too long, what lies between the ends is matched by none.
 */
export function matchWords(before: readonly string[], after: readonly string[]): readonly number[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;

  const between = longestCommon(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  return before.map((_, index) => {
    if (index < head) return index;
    if (index >= before.length - tail) return index + after.length - before.length;
    const place = between[index - head]!;
    return place === -1 ? -1 : place + head;
  });
}

function longestCommon(before: readonly string[], after: readonly string[]): readonly number[] {
  const places = before.map(() => -1);
  const width = after.length + 1;
  if ((before.length + 1) * width > mostCells) return places;
  // longest[i * width + j]: how many words before[i..] and after[j..] have in common at the most.
  const longest = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      longest[i * width + j] =
        before[i] === after[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);

  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i] === after[j]) places[i++] = j++;
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return places;
}
