import { accept, refuse, type Decision, type Recorded } from "../decider.js";
import { invalid } from "../refusal.js";
import type { ThreadCommand, ThreadRefusal } from "./commands.js";
import type { ThreadEvent } from "./events.js";
import { findWords } from "./findWords.js";
import { mentionProblem } from "./mentioning.js";
import type { Comment, Thread, ThreadSeam } from "./thread.js";

type Answer = Decision<ThreadEvent, ThreadRefusal>;
type Ask<Type extends ThreadCommand["type"]> = Extract<ThreadCommand, { type: Type }>;
type Told<Type extends ThreadEvent["type"]> = Recorded<Extract<ThreadEvent, { type: Type }>>;

/** How somebody comments on an article, or on some words of it, and others reply; and whom they want to read it. */
export const commenting: ThreadSeam<
  "OpenThread" | "ReplyToThread",
  "ThreadOpened" | "ThreadOpenedOnField" | "ThreadRepliedTo" | "DesksMentioned"
> = {
  answers: { OpenThread: open, ReplyToThread: reply },
  effects: {
    ThreadOpened: { evolve: begin, writes: () => ["thread"] },
    ThreadOpenedOnField: { evolve: begin, writes: () => ["thread"] },
    ThreadRepliedTo: {
      evolve: (thread, event) => ({
        ...thread,
        replies: [...thread.replies, { replyId: event.data.replyId, ...commentIn(event) }],
      }),
      writes: ({ replyId }) => [`reply:${replyId}`],
      reads: () => ["resolution"],
    },
    DesksMentioned: {
      evolve: (thread, { data: { replyId, desks } }) =>
        replyId === null
          ? { ...thread, comment: thread.comment && { ...thread.comment, desks } }
          : {
              ...thread,
              replies: thread.replies.map((one) => (one.replyId === replyId ? { ...one, desks } : one)),
            },
      writes: ({ replyId }) => [replyId === null ? "thread" : `reply:${replyId}`],
    },
  },
};

function begin(thread: Thread, event: Told<"ThreadOpened" | "ThreadOpenedOnField">): Thread {
  const { articleId, revision, anchor } = event.data;
  return { ...thread, articleId, articleRevision: revision, anchor, comment: commentIn(event) };
}

/** Begins a thread about an article as it was at a revision, or about some words of it. */
function open(command: Ask<"OpenThread">): Answer {
  const { articleId, revision, facts } = command;
  if (!facts.articleFound) return refuse({ code: "ARTICLE_NOT_FOUND", articleId, revision });
  const said = readComment(command);
  if ("no" in said) return refuse(said.no);
  const { comment } = said;
  const desks = mentionOf(null, said.desks);
  if (command.anchor === null)
    return accept(
      { type: "ThreadOpened", data: { articleId, revision, anchor: null, ...comment } },
      ...desks,
    );
  const found = findWords(command.anchor, facts.commentedText);
  if ("no" in found) return refuse(found.no);
  const { anchor } = found;
  return "field" in anchor
    ? accept({ type: "ThreadOpenedOnField", data: { articleId, revision, anchor, ...comment } }, ...desks)
    : accept({ type: "ThreadOpened", data: { articleId, revision, anchor, ...comment } }, ...desks);
}

/** Adds to a thread that is open. */
function reply(command: Ask<"ReplyToThread">, thread: Thread): Answer {
  const { replyId } = command;
  const said = readComment(command);
  if ("no" in said) return refuse(said.no);
  const { comment, desks } = said;
  const there = thread.replies.find((one) => one.replyId === replyId);
  if (there) {
    const same =
      there.text === comment.text &&
      String(there.mentions) === String(comment.mentions) &&
      String(there.desks) === String(desks);
    return same ? accept() : refuse(invalid(["replyId"], "There is another reply under this id."));
  }
  if (thread.resolved) return refuse({ code: "THREAD_RESOLVED" });
  return accept({ type: "ThreadRepliedTo", data: { replyId, ...comment } }, ...mentionOf(replyId, desks));
}

type Said = Readonly<{
  comment: Readonly<{ text: string; mentions: readonly string[] }>;
  desks: readonly string[];
}>;

function readComment(command: Ask<"OpenThread" | "ReplyToThread">): Said | Readonly<{ no: ThreadRefusal }> {
  const text = command.text.normalize("NFC").trim();
  if (text === "") return { no: invalid(["text"], "A comment has words.") };
  const no = mentionProblem(command, command.facts);
  if (no) return { no };
  const { mentions, deskMentions } = command;
  return { comment: { text, mentions: [...new Set(mentions)] }, desks: [...new Set(deskMentions)] };
}

const mentionOf = (replyId: string | null, desks: readonly string[]): readonly ThreadEvent[] =>
  desks.length === 0 ? [] : [{ type: "DesksMentioned", data: { replyId, desks } }];

const commentIn = ({
  data: { text, mentions },
  position,
  meta: { by, at },
}: Told<"ThreadOpened" | "ThreadOpenedOnField" | "ThreadRepliedTo">): Comment => ({
  by,
  at,
  position,
  text,
  mentions,
  desks: [],
});
