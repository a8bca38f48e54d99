import { idOf } from "../../projections/engine/projection.js";
import { streamName } from "../../src/asked.js";
import type { Category } from "../../src/deciders.js";
import type { LiveList } from "./liveList.js";

/** Every event touches the thing whose stream it is of; those of other kinds touch nothing. */
export function ownStream(kind: Category): LiveList["touched"] {
  const prefix = streamName(kind, "");
  return (event) => (event.stream.startsWith(prefix) ? [idOf(event)] : []);
}
