/** A legal hold on a story: while it is in force nothing of the story goes out, and nothing that is there is taken away. */
export type LegalHold = Readonly<{
  holdId: string;
  /** The matter that it is placed for, such as a lawsuit. */
  matter: string;
  /** What obliges the house, such as a court's order. */
  basis: string;
  by: string;
  at: string;
  lifted: Readonly<{ by: string; at: string; reason: string | null }> | null;
}>;
