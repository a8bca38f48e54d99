import type { ApolloServerPlugin } from "@apollo/server";
import type { ServedContext } from "../operations/consistency.js";
import { shortened } from "./hashOf.js";

/** Tells the watch what an operation over HTTP was, and the errors in its answer. */
export const knowOperations: ApolloServerPlugin<ServedContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, queryHash, response: { body }, contextValue: { watched } }) {
        watched.know({
          type: operation?.operation ?? "unread",
          hash: queryHash === undefined ? null : shortened(queryHash),
        });
        if (body.kind === "single") watched.met(body.singleResult.errors);
      },
    };
  },
};
