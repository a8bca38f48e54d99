import { askAll, type ImportRefusal, type LeftUndone } from "./askAll.js";
import { articleIdFor, draftPage, type PageDraft, type Place, type Step } from "./draftPage.js";
import type { EarlierImport, ImportDesk, KeepingWishes } from "./importDesk.js";
import type { ImportReport } from "./page.js";
import { settlePlace } from "./settlePlace.js";

/** What keeping a page came to. */
export type KeptPage =
  | Readonly<{ kept: Omit<PageDraft, "steps" | "correlationId"> & Place; left: readonly LeftUndone[] }>
  | Readonly<{
      alreadyImported: EarlierImport;
      /** What the earlier import, cut short, had still to do and this one did. */
      finished: readonly Step["asked"]["type"][];
      left: readonly LeftUndone[];
    }>
  | Readonly<{ refused: ImportRefusal }>;

/**
 * Drafts a page: all of it, or, if anything is refused, nothing. The same words are drafted once: an import that was cut
 * short is finished by the next one of the same page, and one that was finished is only named.
 */
export async function keepPage(
  desk: ImportDesk,
  report: ImportReport,
  wishes: KeepingWishes,
): Promise<KeptPage> {
  const articleId = articleIdFor(report.recognised);
  const earlier = await desk.drafted(articleId);
  if (earlier) return finish(desk, report, wishes, earlier);

  const settled = await settlePlace(desk, report, wishes);
  const asked =
    "refused" in settled ? settled : await askAll(desk.newsroom, draftPage(report, settled.place), wishes.by);
  // Somebody else may be importing the same page at this moment, and be faster.
  const others =
    "refused" in asked ? asked.refused.code === "COMMAND_ID_REUSED" : asked.repeated.has("DraftArticle");
  const faster = others ? await desk.drafted(articleId) : null;
  if (faster) return { alreadyImported: faster, finished: [], left: [] };
  if ("refused" in settled) return settled;
  if ("refused" in asked) return asked;

  const { storyId, photoId } = draftPage(report, settled.place);
  return { kept: { storyId, photoId, articleId, ...settled.place }, left: asked.left };
}

/** Only the very same page may add what follows its draft; a page that changed since has nothing to say any more. */
async function finish(
  { newsroom }: ImportDesk,
  report: ImportReport,
  { by }: KeepingWishes,
  earlier: EarlierImport,
): Promise<KeptPage> {
  const { articleId, language, revision, sha256 } = earlier;
  const { correlationId, steps } = draftPage(report, { desk: "", language, slugline: "" });
  const due = sha256 === report.sha256 ? steps.filter(({ of }) => of === articleId) : [];
  const asked = await askAll(newsroom, { correlationId, steps: due }, by, new Map([[articleId, revision]]));
  if ("refused" in asked) return asked;
  return { alreadyImported: earlier, finished: asked.recorded, left: asked.left };
}
