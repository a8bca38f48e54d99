import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import { articleId, b, dana, ines, omar, storyId, uuid } from "../support/facts.js";

type Ask = (by: Actor, id: string, asked: Asked, begins?: boolean) => Promise<void>;

/** The part of the day in which people talk about a text, and desks ask each other for help. */
export async function talkAboutIt(ask: Ask): Promise<void> {
  const threadId = uuid(0x911);
  await ask(
    omar,
    threadId,
    {
      type: "OpenThread",
      articleId,
      revision: 2,
      anchor: { blockId: b, from: 9, to: 20, quote: "the harbour" },
      text: "Its owner, or its master?",
      mentions: [dana.staffId],
    },
    true,
  );
  await ask(ines, threadId, {
    type: "ReplyToThread",
    replyId: uuid(0x912),
    text: "Its owner.",
    mentions: [],
  });
  await ask(omar, threadId, { type: "ResolveThread" });
  await ask(omar, threadId, { type: "ReopenThread" });

  const requestId = uuid(0x921);
  const text = "A picture of the quay by six.";
  const between = { fromDesk: "courts", toDesk: "pictures", storyId, text };
  await ask(ines, requestId, { type: "RaiseRequest", ...between }, true);
  await ask(omar, requestId, { type: "ClaimRequest" });
  await ask(omar, requestId, { type: "ReleaseRequest" });
  await ask(omar, requestId, { type: "ClaimRequest" });
  await ask(omar, requestId, { type: "CloseRequest", outcome: "done", note: "Filed." });
}
