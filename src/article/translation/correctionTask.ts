/**
 * What a published translation owes its readers since its source was corrected or retracted: from `openedAt` on, the
 * corrections clock runs.
 */
export type CorrectionTask = Readonly<{
  /** The source's edition that was published as a correction, or that was retracted. */
  sourceEdition: number;
  because: "correction" | "retraction";
  /** The source's revision that says so: for a correction, the text that the translation has to be made from now. */
  sourceRevision: number;
  openedAt: string;
  closedAt: string | null;
}>;
