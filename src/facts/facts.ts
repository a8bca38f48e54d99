import type { Role } from "../actor.js";
import type { Asked } from "../asked.js";
import type { LookUps } from "../lookUps.js";
import type { Scope } from "../permissions.js";

/**
 * Where a command reaches, what its decision must know of other streams, and the roles that it needs where those hang on
 * what it is about.
 */
export type Facts = Readonly<{
  scope: Scope;
  facts?: object;
  needed?: readonly Role[];
  /** Who may ask it in other roles than these, because it is about what they did themselves. */
  owner?: Readonly<{ staffId: string; needed: readonly Role[] }>;
}>;

/** A command as it was asked, by its type. */
export type Ask<Type extends Asked["type"]> = Extract<Asked, { type: Type }>;

/** How the facts of one kind of stream's commands are gathered; `otherwise` is for those that need no more than a scope. */
export type FactsOf<State, Commands extends Asked["type"]> = Readonly<{
  otherwise: (state: State, look: LookUps) => Facts | Promise<Facts>;
  of: { readonly [Type in Commands]?: (asked: Ask<Type>, state: State, look: LookUps) => Promise<Facts> };
}>;
