import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { GraphQLJSON } from "graphql-scalars";
import type { Json } from "../src/decider.js";

/** An instant in UTC with milliseconds. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description: "An instant in UTC, ISO 8601 with milliseconds: `2026-03-01T09:00:00.000Z`.",
  serialize: String,
});

/** A place in the log, as clients hold it. */
export const Position = new GraphQLScalarType<number, string>({
  name: "Position",
  description:
    "A place in the newsroom's log, opaque to clients. A mutation answers the position of what it recorded; a query " +
    "sent with it in the header `stet-position` answers from read models that have got that far, and a subscription " +
    "given it resumes behind it.",
  serialize: (value) => `p${String(value)}`,
  parseValue: (value) => readPosition(value),
  parseLiteral: (node) => readPosition(node.kind === Kind.STRING ? node.value : null),
});

/** Reads a position as clients send it back. */
export function readPosition(value: unknown): number {
  const digits = typeof value === "string" ? /^p(-?\d{1,16})$/.exec(value)?.[1] : undefined;
  if (digits === undefined || !Number.isSafeInteger(Number(digits)))
    throw new GraphQLError("A position is given back just as it was received, such as “p42”.", {
      extensions: { code: "BAD_USER_INPUT" },
    });
  return Number(digits);
}

/** An article's blocks. */
export const Blocks = new GraphQLScalarType<Json, Json>({
  name: "Blocks",
  description:
    "An article's body: an array of blocks in ProseMirror-compatible JSON. A block is a paragraph, heading, quote, " +
    "list, image, embed or note; its `attrs.id` is permanent, and is left out for a new block. Marks are strong, " +
    "emphasis, link and quote.",
  serialize: (value) => value as Json,
  parseValue: (value) => value as Json,
  parseLiteral: (node, variables) => GraphQLJSON.parseLiteral(node, variables) as Json,
});

/** Plain JSON. */
export const JsonValue = new GraphQLScalarType<Json, Json>({
  name: "JSON",
  description: "Plain JSON.",
  serialize: (value) => value as Json,
  parseValue: (value) => value as Json,
  parseLiteral: (node, variables) => GraphQLJSON.parseLiteral(node, variables) as Json,
});
