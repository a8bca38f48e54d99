import type { ImportReport } from "../../import/page.js";

/**
 * What `stet import --json` prints: one document for all files, in the order in which they were named. The format's number
 * changes when something is taken away or means something else; more may be added under the same number.
 */
export type ImportDocument = Readonly<{
  format: "stet-import/1";
  dryRun: boolean;
  files: readonly ImportedFile[];
}>;

/** What became of one file. Ids are those of the GraphQL contract. */
export type ImportedFile = Readonly<{
  /** As it was named. */
  file: string;
  /** `read` is all that a dry run does; whatever failed is not in the newsroom. */
  outcome: "read" | "recorded" | "alreadyImported" | "failed";
  /** What was recognised, what was not, and what needs a person; null if the file could not be read as a page. */
  report: ImportReport | null;
  recorded: RecordedPage | null;
  earlier: EarlierPage | null;
  /** What the newsroom did not do although the page was kept, and why. */
  left: readonly (Reason & Readonly<{ command: string }>)[];
  /** Why nothing was kept. */
  failure: Reason | null;
}>;

/** Where a page went. */
export type RecordedPage = Readonly<{
  storyId: string;
  photoId: string | null;
  articleId: string;
  desk: string;
  language: string;
  slugline: string;
}>;

/** Where the same words went before, when, and who brought them. */
export type EarlierPage = Readonly<{
  storyId: string;
  articleId: string;
  language: string;
  at: string;
  by: Readonly<{ staffId: string; name: string | null }>;
  /** The commands that the earlier import, cut short, had still to ask and this one asked. */
  finished: readonly string[];
}>;

/** A code for programs and a sentence for people. */
export type Reason = Readonly<{ code: string; message: string }>;
