/**
 * How many words were put in, taken out, or put in another's place between two texts; counted no further than one more
 * than `most`. Words are told apart as the language does it (Unicode segmentation), so Thai and Japanese have words too.
 */
export function wordsChanged(before: string, after: string, language: string, most: number): number {
  const [was, is] = [wordsOf(before, language), wordsOf(after, language)];
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < Math.min(was.length, is.length) - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  return distance(was.slice(start, was.length - end), is.slice(start, is.length - end), most);
}

/** Levenshtein's distance in a band along the diagonal: what differs by more than `most` is not followed any further. */
function distance(was: readonly string[], is: readonly string[], most: number): number {
  const beyond = most + 1;
  if (Math.abs(was.length - is.length) > most) return beyond;
  // The nth place of a row stands for the word `n - most` further on in the other text.
  const band = Array.from({ length: 2 * most + 1 }, (_, n) => n - most);
  let row = band.map((ahead) => (ahead < 0 ? beyond : ahead));
  for (const [i, word] of was.entries()) {
    const next: number[] = [];
    for (const [n, ahead] of band.entries()) {
      const j = i + ahead;
      if (j < -1 || j >= is.length) next.push(beyond);
      else if (j === -1) next.push(Math.min(i + 1, beyond));
      else {
        const replaced = row[n]! + (word === is[j] ? 0 : 1);
        const takenOut = (row[n + 1] ?? beyond) + 1;
        const putIn = (next[n - 1] ?? beyond) + 1;
        next.push(Math.min(replaced, takenOut, putIn, beyond));
      }
    }
    if (next.every((changes) => changes === beyond)) return beyond;
    row = next;
  }
  return row[is.length - was.length + most]!;
}

/** A text's words. It is cut at white space first: the segmenter copies all that it is given for each word it finds. */
function wordsOf(text: string, language: string): readonly string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return (text.match(/\S{1,200}/gu) ?? []).flatMap((piece) =>
    [...segmenter.segment(piece)].flatMap(({ segment, isWordLike }) => (isWordLike ? segment : [])),
  );
}
