import type { Event } from "../decider.js";

/**
 * The words that a comment is about: where they stood in a block, in UTF-16 units of its plain text, and all that the
 * block said at that revision, so that they can be found again in what it says later.
 */
export type Anchor = Readonly<{
  blockId: string;
  from: number;
  to: number;
  quote: string;
  blockText: string;
}>;

/** The words beside the body that are commented on: an article's own lines, and those of a picture it runs. */
export type CommentedField = "headline" | "dek" | "kicker" | "caption" | "altText";

/** The same for words of a field; the placement says whose caption or alt text it is. */
export type FieldAnchor = Readonly<{
  field: CommentedField;
  placementId: string | null;
  from: number;
  to: number;
  quote: string;
  fieldText: string;
}>;

/**
 * Everything that can happen to a thread of comments on an article.
 *
 * These names and shapes are on disk. Add to this list; never edit it.
 */
export type ThreadEvent =
  | Event<
      "ThreadOpened",
      {
        articleId: string;
        /** The article's revision that was commented on. */
        revision: number;
        /** What it is about; null for the whole article. */
        anchor: Anchor | null;
        text: string;
        mentions: readonly string[];
      }
    >
  | Event<
      "ThreadOpenedOnField",
      { articleId: string; revision: number; anchor: FieldAnchor; text: string; mentions: readonly string[] }
    >
  | Event<"ThreadRepliedTo", { replyId: string; text: string; mentions: readonly string[] }>
  /** Which desks a comment that was just recorded is meant for; null for the one that the thread began with. */
  | Event<"DesksMentioned", { replyId: string | null; desks: readonly string[] }>
  | Event<"ThreadResolved", Readonly<Record<string, never>>>
  | Event<"ThreadReopened", Readonly<Record<string, never>>>;
