import type { Projection } from "../../../projections/engine/projection.js";
import { aLog, type Happening } from "../stores/aLog.js";
import { caughtUp, readBy } from "./readBy.js";

/** The two ways in which events reach a read model: as they happen, or long after in one batch. */
export const paces = ["one by one", "in one batch"] as const;

/** One of the ways. */
export type Pace = (typeof paces)[number];

/** Given what happened, the queries of a projection that has read it. */
export async function readAfter<Queries>(
  projection: Projection<Queries>,
  pace: Pace,
  ...happenings: readonly Happening[]
): Promise<Queries> {
  const log = await aLog(...(pace === "in one batch" ? happenings : []));
  const readModels = await readBy({ store: log.store, projections: [projection] });
  if (pace === "one by one")
    for (const [stream, ...told] of happenings)
      for (const event of told) await caughtUp(readModels, await log.tell([stream, event]));
  await caughtUp(readModels, await log.store.head());
  return readModels.of(projection);
}
