import { blockText } from "../../import/blockText.js";
import type { Credited, ImportReport, ReadLanguage, Recognised } from "../../import/page.js";
import { creditIsAddress } from "../../import/recogniseCredit.js";
import type { ImportedFile } from "./importDocument.js";
import { sheetLines, type SheetRow } from "./sheetLines.js";

const mostLinesShown = 12;
const longestLineShown = 100;

/** What became of one file, laid out for an editor to read; the command to open it is told by the caller. */
export function importSheet(imported: ImportedFile, howToServe: string, width: number): string {
  const { file, report } = imported;
  const rows = [
    ...(report ? recognisedRows(report.recognised) : []),
    ...(report ? strangeRows(report) : []),
    ...(report ? report.needsAPerson.map(({ message }) => ["Needs a person", `- ${message}`] as const) : []),
    ...outcomeRows(imported, howToServe),
  ];
  return [printable(file), ...sheetLines(rows, width), ""].join("\n");
}

function recognisedRows(page: Recognised): readonly SheetRow[] {
  const { photo, dateline } = page;
  const filed = dateline && [dateline.place, dateline.date, dateline.agency].filter(Boolean).join(", ");
  return [
    ["Headline", page.headline],
    ["Dek", page.dek],
    ["Language", page.language && languageTold(page.language)],
    ["Published", page.publishedAt],
    ["Dateline", filed],
    ...page.byline.map((credited) => ["Byline", creditTold(credited)] as const),
    ...page.attributedTo.map(({ name, url }) => ["Outlet", url ? `${name} <${url}>` : name] as const),
    ["Picture", photo && (photo.imageUrl ?? "at no address")],
    [
      "Credit",
      photo?.creditText && creditIsAddress(photo.creditText)
        ? `refused: ${photo.creditText}`
        : photo?.creditText,
    ],
    ["Caption", photo?.caption],
    ["Alt text", photo?.altText],
    ["Address", page.canonicalUrl],
    ["Text", textTold(page)],
    ["Kept apart", page.related.length > 0 && `${counted(page.related.length, "line")} pointing elsewhere`],
  ];
}

function strangeRows({ unrecognised }: ImportReport): readonly SheetRow[] {
  const shown = unrecognised.slice(0, mostLinesShown);
  const more = unrecognised.length - shown.length;
  return [
    ...shown.map(({ line, text }) => ["Not understood", `- line ${line}: ${shortened(text)}`] as const),
    ["Not understood", more > 0 && `- and ${counted(more, "more line")}; --json shows all`],
  ];
}

function outcomeRows(imported: ImportedFile, howToServe: string): readonly SheetRow[] {
  const { recorded, earlier, left, failure } = imported;
  const toOpen = (articleId: string): SheetRow => [
    "To open it",
    `${howToServe}, then ask for article(id:"${articleId}")`,
  ];
  return [
    ...left.map(({ command, message }) => ["Left undone", `${command}: ${message}`] as const),
    ...(recorded
      ? ([
          ["Recorded", `${recorded.storyId}, “${recorded.slugline}” on the desk ${recorded.desk}`],
          ["Recorded", recorded.photoId],
          ["Recorded", `${recorded.articleId}, a draft in ${recorded.language}`],
          toOpen(recorded.articleId),
        ] as const)
      : []),
    ...(earlier
      ? ([
          [
            "Already here",
            `${earlier.articleId}, drafted in ${earlier.language} by ${earlier.by.name ?? earlier.by.staffId} ` +
              `on ${earlier.at.slice(0, 16).replace("T", " at ")} UTC. ` +
              (earlier.finished.length === 0
                ? "Nothing was recorded."
                : `That import had been cut short; it is finished now: ${earlier.finished.join(", ")}.`),
          ],
          toOpen(earlier.articleId),
        ] as const)
      : []),
    ["Not imported", failure?.message],
  ];
}

function languageTold({ tag, certainty }: ReadLanguage): string {
  switch (certainty) {
    case "declared":
      return `${tag}, as the page declares`;
    case "sure":
      return `${tag}, by its words`;
    case "unsure":
      return `${tag}, a guess`;
  }
}

const roleNames: Readonly<Record<Credited["role"], string>> = {
  author: "author",
  originalAuthor: "original author",
  translator: "translator",
  editor: "editor",
  photographer: "photographer",
};

const creditTold = ({ name, role }: Credited) => `${name}, ${roleNames[role]}`;

function textTold({ blocks }: Recognised): string {
  const words = blocks.flatMap((block) => blockText(block).match(/\S+/gu) ?? []).length;
  return blocks.length === 0 ? "none" : `${counted(blocks.length, "block")}, ${counted(words, "word")}`;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

const shortened = (text: string) =>
  text.length <= longestLineShown ? text : `${text.slice(0, longestLineShown).trimEnd()} …`;

/** A file may be called anything; a terminal would obey some of it. */
const printable = (name: string) => name.replace(/\p{Cc}/gu, "\ufffd");
