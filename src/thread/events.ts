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
  | Event<"ThreadRepliedTo", { replyId: string; text: string; mentions: readonly string[] }>
  | Event<"ThreadResolved", Readonly<Record<string, never>>>
  | Event<"ThreadReopened", Readonly<Record<string, never>>>;
