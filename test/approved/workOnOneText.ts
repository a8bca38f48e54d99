import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import { a, author, dana, ines, omar, paragraph, uuid, words } from "../support/telling/facts.js";

const storyId = uuid(0x206);
const articleId = uuid(0x306);

type Ask = (by: Actor, id: string, asked: Asked, begins?: boolean) => Promise<void>;

/** The part of the day in which several people are at one text: it is set aside and taken up, locked, and amended by suggestion. */
export async function workOnOneText(ask: Ask): Promise<void> {
  await ask(
    ines,
    storyId,
    { type: "OpenStory", slugline: "harbour-court", desk: "courts", urgency: 4 },
    true,
  );
  await ask(
    ines,
    articleId,
    {
      type: "DraftArticle",
      storyId,
      language: "en",
      headline: "Court sits",
      dek: null,
      byline: [author],
      body: [paragraph(a, "The court sat at noon.")],
      importedFrom: null,
    },
    true,
  );
  await ask(ines, articleId, { type: "PutOnHold" });
  await ask(ines, articleId, { type: "ResumeArticle" });
  await ask(ines, articleId, { type: "SpikeArticle" });
  await ask(ines, articleId, { type: "ReviveArticle" });
  const lock = { purpose: "Second read", until: "2026-03-01T12:00:00.000Z" };
  await ask(omar, articleId, { type: "TakeLock", ...lock });
  await ask(omar, articleId, { type: "ReleaseLock" });
  await ask(omar, articleId, { type: "TakeLock", ...lock });
  const content = words("The court sat at ten in the morning.");
  for (const suggestionId of [uuid(0x901), uuid(0x902)])
    await ask(dana, articleId, {
      type: "SuggestChange",
      suggestionId,
      blockId: a,
      content,
      note: "As the registrar has it.",
    });
  await ask(ines, articleId, { type: "BreakLock" });
  await ask(ines, articleId, { type: "AcceptSuggestion", suggestionId: uuid(0x901) });
  await ask(ines, articleId, { type: "RejectSuggestion", suggestionId: uuid(0x902) });
}
