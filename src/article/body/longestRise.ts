/** The longest rising run among these numbers (patience sorting): what need not move when the rest does. */
export function longestRise(numbers: readonly number[]): readonly number[] {
  const piles: number[] = []; // Indexes into `numbers`: the lowest end of a rise of each length.
  const previous: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[piles[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    previous.push(piles[low - 1]);
    piles[low] = index;
  });
  const rise: number[] = [];
  for (let index = piles.at(-1); index !== undefined; index = previous[index]) rise.push(numbers[index]!);
  return rise.toReversed();
}
