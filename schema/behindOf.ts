import type { ReadModels } from "../projections/engine/readModels.js";

/** How far the read models are behind a position, those that have stopped included; 0 if all of them have it. */
export const behindOf = (readModels: Pick<ReadModels, "health">, position: number): number =>
  Math.max(0, ...readModels.health().map((model) => position - model.position));
