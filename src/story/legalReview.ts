/** What legal said. */
export type LegalOutcome = "outstanding" | "cleared" | "clearedWithConditions" | "refused";

/** What legal was asked about a story as a whole, or about one article of it, and what the answer was. */
export type LegalReview = Readonly<{
  /** The article that it is about; null for the story in all its languages. */
  articleId: string | null;
  /** What worries those who asked, since legal answered last. */
  concerns: readonly Readonly<{ concern: string; by: string; at: string }>[];
  outcome: LegalOutcome;
  /** Who answered, and when; null while nobody has. */
  by: string | null;
  at: string | null;
  /** What legal wants known with a clearance; null if nothing. */
  note: string | null;
  /** Why it was refused; null if it was not. */
  grounds: string | null;
  conditions: readonly LegalCondition[];
}>;

/** One condition that legal cleared under, and who saw to it. */
export type LegalCondition = Readonly<{
  condition: string;
  met: Readonly<{ by: string; at: string }> | null;
}>;

/** The name under which a story keeps the review of itself, or of one of its articles. */
export const reviewOf = (articleId: string | null): string => articleId ?? "story";
