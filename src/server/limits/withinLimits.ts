import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { httpError } from "../httpError.js";
import type { Limits } from "./limits.js";
import { measure, type Measure } from "./measure.js";

/** An operation that is asked for, and what it is asked with. */
export type AskedOperation = Readonly<{
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}>;

const sentences: Readonly<Record<keyof Limits, string>> = {
  depth: "fields lie inside one another",
  cost: "things may be in its answer; ask for smaller pages or for less in each",
  aliases: "fields have another name than their own",
  directives: "directives are in it",
  rootFields: "fields stand at its top; ask in several requests",
};

/** Measures an operation and refuses it with LIMIT_EXCEEDED, before any of it is run, if it is too large. */
export function withinLimits(
  { schema, document, operation, variables }: AskedOperation,
  limits: Limits,
): Measure {
  const measured = measure(schema, document, operation, variables);
  for (const [limit, most] of Object.entries(limits) as [keyof Limits, number][]) {
    if (measured[limit] <= most) continue;
    const asked = measured[limit];
    throw httpError(`This is too large: ${asked} ${sentences[limit]}, and ${most} are the most.`, {
      status: 400,
      code: "LIMIT_EXCEEDED",
      details: { limit, most, asked },
    });
  }
  return measured;
}
