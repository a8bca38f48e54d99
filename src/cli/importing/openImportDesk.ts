import type { ArticleEvent } from "../../article/events.js";
import { streamName } from "../../asked.js";
import type { Recorded } from "../../decider.js";
import type { EarlierImport, ImportDesk } from "../../import/importDesk.js";
import { openNewsroom, type NewsroomParts } from "../../newsroom.js";
import { keepFolds } from "../../store/folds.js";
import { forgetfulStore } from "./forgetfulStore.js";

// Drafting records what was drafted, where it came from, and its body.
const lastRevisionOfDraft = 2;

/** A newsroom as importing pages needs it: to ask, to rehearse, and to look up what was imported before. */
export function openImportDesk(parts: NewsroomParts): ImportDesk {
  const folds = keepFolds(parts.store);

  async function drafted(articleId: string): Promise<EarlierImport | null> {
    const stream = streamName("article", articleId);
    const events = (await folds.events(
      stream,
      0,
      lastRevisionOfDraft,
    )) as unknown as readonly Recorded<ArticleEvent>[];
    const [first] = events;
    if (first?.type !== "ArticleDrafted") return null;
    const together = events.filter(({ meta }) => meta.commandId === first.meta.commandId);
    const page = together.find((event) => event.type === "ImportRecorded");
    const { storyId, language } = first.data;
    const { at, by } = first.meta;
    const { revision } = together.at(-1)!;
    return { articleId, storyId, language, at, by, sha256: page?.data.sha256 ?? null, revision };
  }

  return {
    newsroom: openNewsroom(parts),
    rehearsal: () => openNewsroom({ ...parts, store: forgetfulStore(parts.store) }),
    drafted,
  };
}
