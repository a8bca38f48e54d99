import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from "@apollo/server";
import { GraphQLError, type ExecutionResult } from "graphql";
import type { Logger } from "pino";
import type { ServedContext } from "./consistency.js";
import { httpOf } from "../httpError.js";
import { maskError } from "../maskError.js";
import type { Operations } from "./operations.js";
import { variablesOf } from "./variablesOf.js";

/** What operations are run with. */
export type OperationParts = Readonly<{ operations: Operations; log: Logger }>;

/**
 * Runs operations in Apollo's place: measured and charged before anything is run, compiled if they came before, and
 * given up when their time is over. What is wrong with an operation's variables is left to Apollo to say.
 */
export function runOperations({ operations, log }: OperationParts): ApolloServerPlugin<ServedContext> {
  const { schema, admit, run } = operations;

  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return;
          const { cost } = await admit.toBeRun(
            { schema, document, operation, variables: request.variables ?? {} },
            contextValue,
          );
          contextValue.watched.know({ cost });
        },

        async responseForOperation({ document, operation, operationName, request, contextValue }) {
          if (variablesOf(schema, operation, request.variables) === null) return null;
          const variableValues = request.variables ?? {};
          return answer(await run({ schema, document, operationName, contextValue, variableValues }));
        },
      };
    },
  };

  function answer({ data, errors }: ExecutionResult): GraphQLResponse {
    const told = errors?.map((error) => maskError(asSent(error), error, log));
    const http = data === undefined ? httpOf(errors?.[0]) : { headers: new HeaderMap() };
    const singleResult = { ...(told && { errors: told }), ...(data !== undefined && { data }) };
    return { http, body: { kind: "single", singleResult } };
  }
}

const asSent = (error: unknown) => (error instanceof GraphQLError ? error.toJSON() : { message: "" });
