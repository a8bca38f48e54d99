import type { Command } from "../decider.js";
import type { CommonRefusal, Sentences } from "../refusal.js";

/** The words that a comment is to be about, as whoever comments sees them. */
export type WantedAnchor = Readonly<{ blockId: string; from: number; to: number; quote: string }>;

/** Those of the people mentioned who are not on the staff. */
export type MentionFacts = Readonly<{ strangers: readonly string[] }>;

/** What opening a thread must know of its article at the revision that is commented on. */
export type CommentedFacts = Readonly<{
  articleFound: boolean;
  /** The plain text of the block that the anchor names; null if there is none there. */
  blockText: string | null;
}>;

/** Everything that may be asked of a thread of comments. */
export type ThreadCommand =
  | Command<
      "OpenThread",
      {
        articleId: string;
        revision: number;
        anchor: WantedAnchor | null;
        text: string;
        mentions: readonly string[];
        facts: MentionFacts & CommentedFacts;
      }
    >
  | Command<
      "ReplyToThread",
      { replyId: string; text: string; mentions: readonly string[]; facts: MentionFacts }
    >
  | Command<"ResolveThread">
  | Command<"ReopenThread">;

/** Everything a thread may answer instead of obeying. */
export type ThreadRefusal =
  | CommonRefusal
  | Readonly<{ code: "ARTICLE_NOT_FOUND"; articleId: string; revision: number }>
  | Readonly<{ code: "WORDS_NOT_THERE"; blockId: string; quote: string }>
  | Readonly<{ code: "STAFF_MEMBER_UNKNOWN"; staffId: string }>
  | Readonly<{ code: "THREAD_RESOLVED" }>;

/** Each of a thread's noes in a sentence fit to show. */
export const threadRefusalSentences: Sentences<Exclude<ThreadRefusal, CommonRefusal>> = {
  ARTICLE_NOT_FOUND: ({ revision }) => `There is no such article, or it has no revision ${revision}.`,
  WORDS_NOT_THERE: ({ quote }) => `At that revision the block does not say “${quote}” in that place.`,
  STAFF_MEMBER_UNKNOWN: () => "Nobody on the staff has this id.",
  THREAD_RESOLVED: () => "The thread is resolved; reopen it to go on.",
};
