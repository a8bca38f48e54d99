import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from "@apollo/server";
import { execute, GraphQLError, type ExecutionResult, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { compiledQueries } from "./compiledQueries.js";
import type { ServedContext } from "./consistency.js";
import { withinDeadline } from "./limits/deadline.js";
import type { Limits } from "./limits/limits.js";
import type { Charge } from "./limits/rateLimit.js";
import { withinLimits } from "./limits/withinLimits.js";
import { maskError } from "./maskError.js";
import { variablesOf } from "./variablesOf.js";

/** What operations are run with. */
export type OperationParts = Readonly<{
  schema: GraphQLSchema;
  limits: Limits;
  charge: Charge;
  /** Milliseconds after which an operation is given up. */
  deadline: number;
  log: Logger;
}>;

/**
 * Runs operations in Apollo's place: measured and charged before anything is run, compiled if they came before, and
 * given up when their time is over. What is wrong with an operation's variables is left to Apollo to say.
 */
export function runOperations({
  schema,
  limits,
  charge,
  deadline,
  log,
}: OperationParts): ApolloServerPlugin<ServedContext> {
  const compile = compiledQueries(schema);

  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return;
          const variables = request.variables ?? {};
          const { cost } = withinLimits({ schema, document, operation, variables }, limits);
          await charge(contextValue.principal, cost);
        },

        async responseForOperation({ document, operation, operationName, request, contextValue }) {
          if (variablesOf(schema, operation, request.variables) === null) return null;
          const variables = request.variables ?? {};
          const compiled = compile(document, operation);
          const run = async () =>
            compiled
              ? compiled({}, contextValue, variables)
              : execute({ schema, document, operationName, contextValue, variableValues: variables });
          try {
            return answer(await withinDeadline(deadline, contextValue.abort, run()));
          } catch (error) {
            return answer({ errors: [error as GraphQLError] });
          }
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

type ErrorHttp = Readonly<{ status?: number; headers?: HeaderMap }>;

const asSent = (error: unknown) => (error instanceof GraphQLError ? error.toJSON() : { message: "" });

function httpOf(error: GraphQLError | undefined): GraphQLResponse["http"] {
  const { status = 500, headers } = (error?.extensions["http"] ?? {}) as object as ErrorHttp;
  return { status, headers: headers ?? new HeaderMap() };
}
