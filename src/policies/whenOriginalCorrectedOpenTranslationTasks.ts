import { articleIdOf } from "../article/articleIdOf.js";
import type { ArticleEvent } from "../article/events.js";
import type { CorrectionCause } from "../article/translation/correctionTask.js";
import { policy, type Look, type Wish } from "./policy.js";

type Heard = Extract<ArticleEvent, { type: "EditionPublished" | "ArticleRetracted" }>;

/**
 * When a text that readers see in other languages is corrected, clarified or retracted, each of those owes its readers the
 * same, or somebody's word that it never said so.
 */
export const whenOriginalCorrectedOpenTranslationTasks = policy<Heard>({
  name: "whenOriginalCorrectedOpenTranslationTasks",
  role: "publisher",
  when: {
    EditionPublished: async ({ stream, data: { class: editionClass, edition, revision } }, look) =>
      editionClass === "correction" || editionClass === "clarification"
        ? tasks(articleIdOf(stream), edition, revision, editionClass, look)
        : [],
    ArticleRetracted: ({ stream, revision, data: { edition } }, look) =>
      tasks(articleIdOf(stream), edition, revision, "retraction", look),
  },
});

async function tasks(
  sourceArticleId: string,
  sourceEdition: number,
  sourceRevision: number,
  because: CorrectionCause,
  look: Look,
): Promise<readonly Wish[]> {
  const asked = {
    type: "OpenCorrectionTask",
    sourceArticleId,
    sourceEdition,
    sourceRevision,
    because,
  } as const;
  const reason = reasons[because];
  return (await look.liveTranslationsOf(sourceArticleId)).map((id) => ({ asked, id, reason }));
}

const reasons: Readonly<Record<CorrectionCause, string>> = {
  correction: "The source was corrected.",
  clarification: "The source was clarified.",
  retraction: "The source was retracted.",
};
