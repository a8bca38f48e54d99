import { history } from "../../../projections/history.js";
import type { ReadModels } from "../../../projections/engine/readModels.js";
import { sources } from "../../../projections/sources.js";
import { streamName } from "../../asked.js";
import type { FindAround } from "../../evidence/gatherEvidence.js";

/**
 * Finds what stands around an article by the read models, however long the log is. They must have got as far as the
 * export.
 */
export const aroundInReadModels =
  (readModels: Pick<ReadModels, "of">): FindAround =>
  async ({ articleId, storyId }) => [
    ...readModels.of(history).streamsOf(articleId, ["translations", "threads", "requests"]),
    ...readModels
      .of(sources)
      .recordedFor(storyId)
      .map((id) => streamName("source", id)),
  ];
