import { accept, refuse, type Decision, type Recorded } from "../decider.js";
import { invalid } from "../refusal.js";
import type { ThreadCommand, ThreadRefusal, WantedAnchor } from "./commands.js";
import type { Anchor, ThreadEvent } from "./events.js";
import type { Comment, Thread, ThreadSeam } from "./thread.js";

type Answer = Decision<ThreadEvent, ThreadRefusal>;
type Ask<Type extends ThreadCommand["type"]> = Extract<ThreadCommand, { type: Type }>;

/** How somebody comments on an article, or on some words of it, and others reply. */
export const commenting: ThreadSeam<"OpenThread" | "ReplyToThread", "ThreadOpened" | "ThreadRepliedTo"> = {
  answers: { OpenThread: open, ReplyToThread: reply },
  effects: {
    ThreadOpened: {
      evolve: (thread, event) => ({
        ...thread,
        articleId: event.data.articleId,
        articleRevision: event.data.revision,
        anchor: event.data.anchor,
        comment: commentIn(event),
      }),
      writes: () => ["thread"],
    },
    ThreadRepliedTo: {
      evolve: (thread, event) => ({
        ...thread,
        replies: [...thread.replies, { replyId: event.data.replyId, ...commentIn(event) }],
      }),
      writes: ({ replyId }) => [`reply:${replyId}`],
      reads: () => ["resolution"],
    },
  },
};

/** Begins a thread about an article as it was at a revision, or about some words of one of its blocks. */
function open(command: Ask<"OpenThread">): Answer {
  const { articleId, revision, anchor, facts } = command;
  if (!facts.articleFound) return refuse({ code: "ARTICLE_NOT_FOUND", articleId, revision });
  const said = readComment(command);
  if ("no" in said) return said.no;
  if (anchor === null)
    return accept({ type: "ThreadOpened", data: { articleId, revision, anchor, ...said.comment } });
  const found = findWords(anchor, facts.blockText);
  if (!found) return refuse({ code: "WORDS_NOT_THERE", blockId: anchor.blockId, quote: anchor.quote });
  if (found.quote.trim() === "")
    return refuse(invalid(["anchor", "quote"], "A comment is about some words."));
  return accept({ type: "ThreadOpened", data: { articleId, revision, anchor: found, ...said.comment } });
}

/** Adds to a thread that is open. */
function reply(command: Ask<"ReplyToThread">, thread: Thread): Answer {
  const { replyId } = command;
  const said = readComment(command);
  if ("no" in said) return said.no;
  const there = thread.replies.find((one) => one.replyId === replyId);
  if (there) {
    const same = there.text === said.comment.text && String(there.mentions) === String(said.comment.mentions);
    return same ? accept() : refuse(invalid(["replyId"], "There is another reply under this id."));
  }
  if (thread.resolved) return refuse({ code: "THREAD_RESOLVED" });
  return accept({ type: "ThreadRepliedTo", data: { replyId, ...said.comment } });
}

type Said = Readonly<{ comment: Readonly<{ text: string; mentions: readonly string[] }> }>;

function readComment(command: Ask<"OpenThread" | "ReplyToThread">): Said | Readonly<{ no: Answer }> {
  const text = command.text.normalize("NFC").trim();
  if (text === "") return { no: refuse(invalid(["text"], "A comment has words.")) };
  const [staffId] = command.facts.strangers;
  if (staffId !== undefined) return { no: refuse({ code: "STAFF_MEMBER_UNKNOWN", staffId }) };
  return { comment: { text, mentions: [...new Set(command.mentions)] } };
}

function findWords({ blockId, from, to, quote }: WantedAnchor, blockText: string | null): Anchor | null {
  const isSpan = Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from < to;
  if (blockText === null || !isSpan || to > blockText.length) return null;
  if (blockText.slice(from, to) !== quote) return null;
  return { blockId, from, to, quote, blockText };
}

const commentIn = ({
  data: { text, mentions },
  meta: { by, at },
}: Recorded<Extract<ThreadEvent, { data: { text: string } }>>): Comment => ({ by, at, text, mentions });
