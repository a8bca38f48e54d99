import type { Command } from "../decider.js";
import { deskClosed, deskUnknown, type CommonRefusal, type Sentences } from "../refusal.js";
import type { CommentedField } from "./events.js";

/** The words that a comment is to be about, as whoever comments sees them: in a block, or in a field beside the body. */
export type WantedAnchor = Readonly<{
  blockId: string | null;
  field: CommentedField | null;
  /** The picture whose caption or alt text is meant. */
  placementId: string | null;
  from: number;
  to: number;
  quote: string;
}>;

/** Who is meant to read a comment, by their ids. */
export type Mentioned = Readonly<{ mentions: readonly string[]; deskMentions: readonly string[] }>;

/** What mentioning must know: who is not on the staff, which desks there are, and where the work of the closed ones goes. */
export type MentionFacts = Readonly<{
  strangers: readonly string[];
  desks: readonly string[];
  closedDesks: Readonly<Record<string, string>>;
}>;

/** What opening a thread must know of its article at the revision that is commented on. */
export type CommentedFacts = Readonly<{
  articleFound: boolean;
  /** What the block or the field that the anchor names says; null if there is nothing. */
  commentedText: string | null;
}>;

/** Everything that may be asked of a thread of comments. */
export type ThreadCommand =
  | Command<
      "OpenThread",
      Mentioned & {
        articleId: string;
        revision: number;
        anchor: WantedAnchor | null;
        text: string;
        facts: MentionFacts & CommentedFacts;
      }
    >
  | Command<"ReplyToThread", Mentioned & { replyId: string; text: string; facts: MentionFacts }>
  | Command<"ResolveThread">
  | Command<"ReopenThread">;

type At = Readonly<{ path: readonly string[] }>;

/** Everything a thread may answer instead of obeying. */
export type ThreadRefusal =
  | CommonRefusal
  | Readonly<{ code: "ARTICLE_NOT_FOUND"; articleId: string; revision: number }>
  | (At & Readonly<{ code: "WORDS_NOT_THERE"; where: CommentedField | "block"; quote: string }>)
  | (At & Readonly<{ code: "STAFF_MEMBER_UNKNOWN"; staffId: string }>)
  | (At & Readonly<{ code: "DESK_UNKNOWN"; desk: string; desks: readonly string[] }>)
  | (At & Readonly<{ code: "DESK_CLOSED"; desk: string; routedTo: string }>)
  | Readonly<{ code: "THREAD_RESOLVED" }>;

/** Each of a thread's noes in a sentence fit to show. */
export const threadRefusalSentences: Sentences<Exclude<ThreadRefusal, CommonRefusal>> = {
  ARTICLE_NOT_FOUND: ({ revision }) => `There is no such article, or it has no revision ${revision}.`,
  WORDS_NOT_THERE: ({ where, quote }) =>
    `At that revision the ${where === "altText" ? "alt text" : where} does not say “${quote}” in that place.`,
  STAFF_MEMBER_UNKNOWN: () => "Nobody on the staff has this id.",
  DESK_UNKNOWN: deskUnknown,
  DESK_CLOSED: deskClosed,
  THREAD_RESOLVED: () => "The thread is resolved; reopen it to go on.",
};
