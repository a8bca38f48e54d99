import type { ImportReport } from "../../src/import/page.js";
import { readPage } from "../../src/import/readPage.js";

/** The paragraphs of the court page. */
export const courtText = [
  "The port court fined the harbour on Sunday for the noise of its cranes, Steppe Ledger reports.",
  "The harbour said that it will appeal.",
  "Neighbours of the harbour had complained for years that nobody could sleep.",
] as const;

/** What a spec may want different on the court page; the furniture is what changes while the text does not. */
type Differences = Readonly<Partial<Record<"credit" | "caption" | "author" | "furniture", string>>>;

/** A plain text page with a credit, a caption, an original author and a list of other pages. */
export function courtPage({
  credit = "Photo: Mara Voss / Ledger Pictures",
  caption = "Caption: The harbour on Sunday.",
  author = "Original author: Aron Belic",
  furniture = "- Ferry to Run Until Midnight\n- Mayor Reads to Schoolchildren",
}: Differences = {}): ImportReport {
  const headline = "Court Fines the Harbour Over Its Nightly Noise";
  const lines = [headline, credit, caption, ...courtText, author, "Latest news", furniture];
  return pageOf(lines.join("\n"), "court.txt");
}

/** Reads words as a page. */
export function pageOf(text: string, name: string): ImportReport {
  const read = readPage(Buffer.from(text), name);
  if ("unreadable" in read) throw new Error(read.unreadable.message);
  return read;
}
