import { BREAK, visit, type DocumentNode, type GraphQLError } from "graphql";
import type { Actor } from "../../actor.js";
import { httpError } from "../httpError.js";
import type { Guards } from "./guards.js";

/** Whether this asker may see what the contract consists of. */
export const mayIntrospect = (allowed: Guards["introspection"], viewer: Actor | null): boolean =>
  allowed === "everybody" || (allowed === "staff" && viewer !== null);

/** Refuses an operation that asks what the contract consists of. */
export function introspectionClosed(allowed: Guards["introspection"]): GraphQLError {
  const to =
    allowed === "staff" ? "the newsroom's staff: send a token as `Authorization: Bearer …`" : "nobody";
  return httpError(`What this contract consists of is told to ${to}.`, {
    status: 400,
    code: "INTROSPECTION_CLOSED",
  });
}

const known = new WeakMap<DocumentNode, boolean>();

/** Whether a document asks what the contract consists of, anywhere in it. */
export function introspects(document: DocumentNode): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  let found = false;
  visit(document, {
    Field({ name: { value } }) {
      found = value === "__schema" || value === "__type";
      return found ? BREAK : undefined;
    },
  });
  known.set(document, found);
  return found;
}
