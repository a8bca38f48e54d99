import type { GraphQLFormattedError } from "graphql";

const guessed: ReadonlySet<unknown> = new Set(["GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"]);

/** An error without the names that graphql-js proposes in the place of a wrong one: asked often enough, they tell the whole contract. */
export function withoutSuggestions(error: GraphQLFormattedError): GraphQLFormattedError {
  if (!guessed.has(error.extensions?.["code"])) return error;
  return { ...error, message: error.message.replace(/ ?Did you mean [^]*$/, "") };
}
