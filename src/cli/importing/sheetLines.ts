/** What a line of a sheet is about, and its words; a row without words is left out. */
export type SheetRow = readonly [about: string, words: string | null | undefined | false];

const indent = "  ";
const labelWidth = 16;
const narrowest = 30;

/** Rows as lines in two columns, broken to a width; a label stands once, however many rows it has. */
export function sheetLines(rows: readonly SheetRow[], width: number): readonly string[] {
  const room = Math.max(narrowest, width - indent.length - labelWidth);
  const told = rows.filter(([, words]) => words !== "" && words != null && words !== false);
  return told.flatMap(([about, words], row) =>
    broken(String(words), room).map((part, n) => {
      const label = n === 0 && told[row - 1]?.[0] !== about ? about : "";
      return `${indent}${label.padEnd(labelWidth)}${part}`;
    }),
  );
}

/** Words in lines of at most so many characters, unless one word alone is longer; an item's lines hang under its words. */
function broken(words: string, width: number): readonly string[] {
  const hang = words.startsWith("- ") ? "  " : "";
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(hang + word);
  }
  return lines;
}
