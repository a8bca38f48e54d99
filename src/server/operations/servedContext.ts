import { contextFor, type House } from "../../../schema/context.js";
import type { ServedContext } from "./consistency.js";
import type { Asker } from "../limits/admission.js";
import type { WatchedOperation } from "../watch/watchOperation.js";

/** Begins a request of somebody, who may have asked to be answered from a position on. */
export function servedContext(
  house: House,
  { viewer, principal }: Asker,
  watched: WatchedOperation,
  awaited: number | null = null,
): ServedContext {
  const abort = new AbortController();
  return Object.assign(contextFor(house, viewer, abort.signal), { awaited, principal, abort, watched });
}
