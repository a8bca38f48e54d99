import { allWatching } from "./allWatching.js";
import { openMetrics, type Metrics } from "./metrics.js";
import type { Tracing, TracingParts } from "./tracing.js";
import type { Watcher } from "./watcher.js";

/** How a server at work is watched. */
export type WatchParts = Readonly<{
  metrics: boolean;
  /** Where traces are sent; null for nowhere, and then nothing of it is loaded. */
  tracing: TracingParts | null;
  /** Told when traces can no longer be sent, once until they can again. */
  onTrouble: (error: Error) => void;
}>;

/** The watch over one server, from before it is opened until after it is closed. */
export type Watch = Readonly<{ watcher: Watcher; metrics: Metrics | null; close: () => Promise<void> }>;

/** A server that nobody watches. */
export const nobodyWatching: Pick<Watch, "watcher" | "metrics"> = { watcher: allWatching([]), metrics: null };

/** Begins to watch. */
export async function openWatch(parts: WatchParts): Promise<Watch> {
  const metrics = parts.metrics ? openMetrics() : null;
  const tracing = parts.tracing && (await load(parts.tracing, parts.onTrouble));
  const watcher = allWatching([...(metrics ? [metrics.watcher] : []), ...(tracing ? [tracing.watcher] : [])]);
  return { watcher, metrics, close: async () => tracing?.close() };
}

async function load(parts: TracingParts, onTrouble: WatchParts["onTrouble"]): Promise<Tracing> {
  const { openTracing } = await import("./tracing.js");
  return openTracing(parts, onTrouble);
}
