import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
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
export function withinLimits(asked: AskedOperation, limits: Limits): Measure {
  const measured = measure(asked.schema, asked.document, asked.operation, asked.variables);
  for (const [limit, most] of Object.entries(limits) as [keyof Limits, number][]) {
    if (measured[limit] <= most) continue;
    throw new GraphQLError(
      `This is too large: ${measured[limit]} ${sentences[limit]}, and ${most} are the most.`,
      {
        extensions: { code: "LIMIT_EXCEEDED", limit, most, asked: measured[limit], http: { status: 400 } },
      },
    );
  }
  return measured;
}
