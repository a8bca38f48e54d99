import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { sayConsistency, type ServedContext } from "./consistency.js";
import { maskError } from "./maskError.js";
import { runOperations, type OperationParts } from "./runOperations.js";

/** The most tokens that one GraphQL document may have, over HTTP and WebSocket alike. */
export const mostTokens = 2_000;

/** Apollo over the contract, with nothing in an answer that a client should not see. */
export const apolloServer = (parts: OperationParts): ApolloServer<ServedContext> =>
  new ApolloServer<ServedContext>({
    schema: parts.schema,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    cache: "bounded",
    formatError: (formatted, error) => maskError(formatted, error, parts.log),
    logger: parts.log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      sayConsistency,
      runOperations(parts),
    ],
  });
