import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Fault } from "../fault.js";
import type { Config } from "../server/config.js";

/** Throws CONFIG_INVALID where no newsroom is kept, so that a mistyped folder is named and not made. */
export function mustExist(
  { data, eventStoreUrl }: Pick<Config, "data" | "eventStoreUrl">,
  advice = "Name its folder with --data.",
): void {
  const folder = resolve(data);
  if (eventStoreUrl !== null || existsSync(join(folder, "events.db"))) return;
  throw new Fault("CONFIG_INVALID", `There is no newsroom in ${folder}. ${advice}`, {
    folder,
  });
}
