import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { sayConsistency, type ServedContext } from "./consistency.js";
import { maskError } from "./maskError.js";

/** The most tokens that one GraphQL document may have, over HTTP and WebSocket alike. */
export const mostTokens = 2_000;

/** Apollo over the contract, with nothing in an answer that a client should not see. */
export const apolloServer = (schema: GraphQLSchema, log: Logger): ApolloServer<ServedContext> =>
  new ApolloServer<ServedContext>({
    schema,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    cache: "bounded",
    formatError: (formatted, error) => maskError(formatted, error, log),
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      sayConsistency,
    ],
  });
