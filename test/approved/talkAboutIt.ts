import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import { articleId, b, dana, ines, omar, placementId, storyId, uuid } from "../support/telling/facts.js";

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
      anchor: { blockId: b, field: null, placementId: null, from: 9, to: 20, quote: "the harbour" },
      text: "Its owner, or its master?",
      mentions: [dana.staffId],
      deskMentions: [],
    },
    true,
  );
  await ask(ines, threadId, {
    type: "ReplyToThread",
    replyId: uuid(0x912),
    text: "Its owner.",
    mentions: [],
    deskMentions: [],
  });
  await ask(omar, threadId, { type: "ResolveThread" });
  await ask(omar, threadId, { type: "ReopenThread" });

  await ask(
    omar,
    uuid(0x931),
    {
      type: "OpenThread",
      articleId,
      revision: 8,
      anchor: { blockId: null, field: "caption", placementId, from: 4, to: 11, quote: "harbour" },
      text: "Is it not the quay?",
      mentions: [dana.staffId],
      deskMentions: ["pictures"],
    },
    true,
  );

  const requestId = uuid(0x921);
  const text = "A picture of the quay by six.";
  const between = { fromDesk: "courts", toDesk: "pictures", storyId, text };
  await ask(ines, requestId, { type: "RaiseRequest", ...between }, true);
  await ask(omar, requestId, { type: "ClaimRequest" });
  await ask(omar, requestId, { type: "ReleaseRequest" });
  await ask(omar, requestId, { type: "ClaimRequest" });
  await ask(omar, requestId, { type: "CloseRequest", outcome: "done", note: "Filed." });
}
