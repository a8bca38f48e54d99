/** What happened to the source, so that its translations owe their readers the same. */
export type CorrectionCause = "correction" | "clarification" | "retraction";

/**
 * What a published translation owes its readers since its source was corrected or retracted: from `openedAt` on, the
 * corrections clock runs.
 */
export type CorrectionTask = Readonly<{
  /** The source's edition that put it right, or that was retracted. */
  sourceEdition: number;
  because: CorrectionCause;
  /** The source's revision that says so: unless it was retracted, the text that the translation has to be made from now. */
  sourceRevision: number;
  openedAt: string;
  /** How it ended: with the edition that settles it, or by hand, and why. */
  closed: Readonly<{ at: string; by: string; reason: string | null }> | null;
}>;
