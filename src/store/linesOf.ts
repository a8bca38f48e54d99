import { createReadStream } from "node:fs";

// Nothing that Stet writes comes near; a file without line ends would otherwise be held in memory whole.
const longestLine = 64_000_000;

/**
 * The lines of a file, split at line feeds and nowhere else: `node:readline` would also split at U+2028, which JSON
 * may hold as it is.
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 18 })) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    if (rest.length > longestLine) throw new RangeError(`A line of ${file} has no end.`);
  }
  if (rest !== "") yield rest;
}
