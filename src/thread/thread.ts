import { deciderOf, type Seam } from "../deciderOf.js";
import { commenting } from "./commenting.js";
import type { ThreadCommand, ThreadRefusal } from "./commands.js";
import type { Anchor, FieldAnchor, ThreadEvent } from "./events.js";
import { resolving } from "./resolving.js";

/** What somebody said, its place in the log, and which people and desks they want to read it. */
export type Comment = Readonly<{
  by: string;
  at: string;
  position: number;
  text: string;
  mentions: readonly string[];
  desks: readonly string[];
}>;

/** A thread of comments as its stream tells it. */
export type Thread = Readonly<{
  revision: number;
  articleId: string;
  articleRevision: number;
  anchor: Anchor | FieldAnchor | null;
  /** What it was opened with; null before it is. */
  comment: Comment | null;
  replies: readonly (Comment & Readonly<{ replyId: string }>)[];
  resolved: Readonly<{ by: string; at: string }> | null;
}>;

/** One seam of the talk about an article. */
export type ThreadSeam<Commands extends ThreadCommand["type"], Events extends ThreadEvent["type"]> = Seam<
  Thread,
  ThreadCommand,
  ThreadEvent,
  ThreadRefusal,
  Commands,
  Events
>;

/** How people talk about an article beside its text, until the matter is settled. */
export const threadDecider = deciderOf<Thread, ThreadCommand, ThreadEvent, ThreadRefusal>({
  category: "thread",
  initial: {
    revision: -1,
    articleId: "",
    articleRevision: -1,
    anchor: null,
    comment: null,
    replies: [],
    resolved: null,
  },
  exists: ({ comment }) => comment !== null,
  beginning: ["OpenThread"],
  answers: { ...commenting.answers, ...resolving.answers },
  effects: { ...commenting.effects, ...resolving.effects },
});
