import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from "graphql";

/** An operation's variables as its fields will see them; null if graphql-js will refuse them. */
export function variablesOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> | null {
  if (variableDefinitions.length === 0) return {};
  const { coerced } = getVariableValues(schema, variableDefinitions, given ?? {}, { maxErrors: 1 });
  return coerced ?? null;
}
