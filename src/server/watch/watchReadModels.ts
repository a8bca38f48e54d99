import type { ReadModels } from "../../../projections/engine/readModels.js";
import type { BatchEnded, Watched, Watcher } from "./watcher.js";

/** Tells of every batch that the read models take in. */
export function watchReadModels(
  readModels: Pick<ReadModels, "onApplying" | "onApplied" | "health">,
  watcher: Pick<Watcher, "batch">,
): void {
  let watched: Watched<BatchEnded> | null = null;
  readModels.onApplying((events) => {
    watched = watcher.batch({ events: events.length, position: events.at(-1)!.position });
  });
  readModels.onApplied(() => {
    watched?.end({ stopped: readModels.health().filter(({ stopped }) => stopped !== null).length });
    watched = null;
  });
}
