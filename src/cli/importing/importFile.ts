import { streamName } from "../../asked.js";
import { Fault } from "../../fault.js";
import type { ImportDesk, KeepingWishes } from "../../import/importDesk.js";
import { keepPage, type KeptPage } from "../../import/keepPage.js";
import { refusalSentence } from "../../refusalSentence.js";
import type { ImportedFile, Reason } from "./importDocument.js";
import { readPageFile } from "./readPageFile.js";

/** The newsroom that pages are kept in, and who keeps them; null for a dry run. */
export type Keeping = Readonly<{ desk: ImportDesk; wishes: KeepingWishes }> | null;

/** Reads one file and keeps it. Whatever goes wrong with it is told in the answer, so that the next file has its turn. */
export async function importFile(file: string, keeping: Keeping): Promise<ImportedFile> {
  const nothing: ImportedFile = {
    file,
    outcome: "read",
    report: null,
    recorded: null,
    earlier: null,
    left: [],
    failure: null,
  };
  const read = await readPageFile(file);
  if ("failure" in read) return { ...nothing, outcome: "failed", failure: read.failure };
  const { report } = read;
  if (keeping === null) return { ...nothing, report };
  try {
    const kept = await keepPage(keeping.desk, report, keeping.wishes);
    return { ...nothing, report, ...(await tell(kept, keeping.desk)) };
  } catch (error) {
    return { ...nothing, outcome: "failed", report, failure: reasonOf(error) };
  }
}

async function tell(
  page: KeptPage,
  { newsroom }: ImportDesk,
): Promise<Pick<ImportedFile, "outcome"> & Partial<ImportedFile>> {
  if ("refused" in page) {
    const { refused } = page;
    return { outcome: "failed", failure: { code: refused.code, message: refusalSentence(refused) } };
  }
  const left = page.left.map(({ asked, refusal }) => ({
    command: asked.type,
    code: refusal.code,
    message: refusalSentence(refusal),
  }));
  if ("kept" in page) {
    const { storyId, photoId, articleId, ...place } = page.kept;
    const ids = {
      storyId: streamName("story", storyId),
      photoId: photoId === null ? null : streamName("photo", photoId),
      articleId: streamName("article", articleId),
    };
    return { outcome: "recorded", recorded: { ...ids, ...place }, left };
  }
  const { storyId, articleId, language, at, by } = page.alreadyImported;
  const earlier = {
    storyId: streamName("story", storyId),
    articleId: streamName("article", articleId),
    language,
    at,
    by: { staffId: by, name: (await newsroom.actor(by))?.name ?? null },
    finished: page.finished,
  };
  return { outcome: "alreadyImported", earlier, left };
}

const reasonOf = (error: unknown): Reason =>
  error instanceof Fault
    ? { code: error.code, message: error.message }
    : { code: "UNEXPECTED", message: `This should not have happened: ${String(error)}` };
