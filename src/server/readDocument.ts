import { GraphQLError, parse, validate, type ExecutionArgs, type GraphQLSchema } from "graphql";
import type { SubscribePayload } from "graphql-ws";
import { mostTokens } from "./apollo.js";

/** An operation ready to be run, or what is wrong with it, with the codes that the same mistakes get over HTTP. */
export type Document = Readonly<{ args: ExecutionArgs }> | Readonly<{ errors: readonly GraphQLError[] }>;

/**
 * Reads an operation sent over a socket. A mistake in it is an answer like any other: left to itself, graphql-ws would
 * close the socket on a syntax error, with everything else that runs on it.
 */
export function readDocument(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubscribePayload,
): Document {
  try {
    const document = parse(query, { maxTokens: mostTokens });
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors: errors.map(coded("GRAPHQL_VALIDATION_FAILED")) };
    return {
      args: { schema, document, variableValues: variables ?? null, operationName: operationName ?? null },
    };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [coded("GRAPHQL_PARSE_FAILED")(error)] };
    throw error;
  }
}

/** An error met before anything was run, such as a variable of the wrong type, is the asker's and gets a code that says so. */
export function withCode(error: GraphQLError): GraphQLError {
  const ownFault = error.originalError !== undefined && !(error.originalError instanceof GraphQLError);
  if (error.extensions["code"] !== undefined || error.path !== undefined || ownFault) return error;
  return coded("BAD_USER_INPUT")(error);
}

const coded = (code: string) => (error: GraphQLError) => {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { ...extensions, code },
  });
};
