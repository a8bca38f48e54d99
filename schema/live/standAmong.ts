import type { LiveList } from "./liveList.js";
import type { Look } from "./look.js";
import type { Stands } from "./moveOf.js";

/** Those of some things that are in a list, as an instant has it, each with how it stands there. */
export function standAmong(
  { among, standing }: Pick<LiveList, "among" | "standing">,
  ids: readonly string[],
  look: Look,
  at: string,
): ReadonlyMap<string, Stands> {
  if (ids.length === 0) return new Map();
  return standing ? standing(ids, look, at) : new Map(among(ids, look, at).map((id) => [id, null]));
}
