import type { LookUps } from "../lookUps.js";
import { routedTo } from "../newsroom/routing.js";
import type { Scope } from "../permissions.js";

/** The same scope; of a closed desk, with the one that its work is routed to, whose people may act for it. */
export async function routed(scope: Scope, look: LookUps): Promise<Scope> {
  if (scope === "newsroom" || scope.desk === null) return scope;
  return { ...scope, routedTo: routedTo(await look.newsroom(), scope.desk) };
}
