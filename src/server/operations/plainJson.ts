import type { ApolloServerPlugin } from "@apollo/server";
import type { ServedContext } from "./consistency.js";

// What is wrong with the operation itself. Limits, rates, deadlines and tokens are told by status to everybody.
const mistakes: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
]);

/**
 * Answers who takes nothing but `application/json` with 200 even where the operation is mistaken, as GraphQL over HTTP
 * asks for: such a client cannot tell this server's answer from a proxy's, and reads the status as the proxy's.
 */
export const plainJson: ApolloServerPlugin<ServedContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { body, http } }) {
        if (request.http?.headers.get("accept")?.trim() !== "application/json" || http.status !== 400) return;
        if (body.kind !== "single" || body.singleResult.data !== undefined) return;
        if (body.singleResult.errors?.every(({ extensions }) => mistakes.has(extensions?.["code"])))
          http.status = 200;
      },
    };
  },
};
