import { articleIdOf } from "../article/articleIdOf.js";
import type { ArticleEvent } from "../article/events.js";
import { policy, type Look, type Wish } from "./policy.js";

type Heard = Extract<ArticleEvent, { type: "EditionPublished" | "ArticleRetracted" }>;

/** When a text that readers see in other languages is corrected or retracted, each of those owes its readers the same. */
export const whenOriginalCorrectedOpenTranslationTasks = policy<Heard>({
  name: "whenOriginalCorrectedOpenTranslationTasks",
  role: "publisher",
  when: {
    EditionPublished: async ({ stream, data: { class: editionClass, edition, revision } }, look) =>
      editionClass === "correction" ? tasks(articleIdOf(stream), edition, revision, "correction", look) : [],
    ArticleRetracted: ({ stream, revision, data: { edition } }, look) =>
      tasks(articleIdOf(stream), edition, revision, "retraction", look),
  },
});

async function tasks(
  sourceArticleId: string,
  sourceEdition: number,
  sourceRevision: number,
  because: "correction" | "retraction",
  look: Look,
): Promise<readonly Wish[]> {
  const asked = {
    type: "OpenCorrectionTask",
    sourceArticleId,
    sourceEdition,
    sourceRevision,
    because,
  } as const;
  const reason = because === "correction" ? "The source was corrected." : "The source was retracted.";
  return (await look.liveTranslationsOf(sourceArticleId)).map((id) => ({ asked, id, reason }));
}
