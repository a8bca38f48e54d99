import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { sayConsistency, type ServedContext } from "./consistency.js";
import { hideSuggestions } from "./hideSuggestions.js";
import { mostTokens } from "../limits/limits.js";
import { maskError } from "../maskError.js";
import { plainJson } from "./plainJson.js";
import { runOperations, type OperationParts } from "./runOperations.js";
import { knowOperations } from "../watch/knowOperations.js";

/** Apollo over the contract, with nothing in an answer that a client should not see. */
export function apolloServer(parts: OperationParts): ApolloServer<ServedContext> {
  const { guards } = parts.operations;
  const { texts } = guards.documents;
  return new ApolloServer<ServedContext>({
    schema: parts.operations.schema,
    csrfPrevention: true,
    // Who may is asked when it is known who asks.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    cache: "bounded",
    persistedQueries: texts.size === 0 ? false : { cache: readOnly(texts) },
    formatError: (formatted, error) => maskError(formatted, error, parts.log),
    logger: parts.log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      sayConsistency,
      plainJson,
      knowOperations,
      hideSuggestions(guards),
      runOperations(parts),
    ],
  });
}

// What a client sends with its hash is not remembered: the newsroom says which operations it knows.
const readOnly = (texts: ReadonlyMap<string, string>) => ({
  get: async (key: string) => texts.get(key.replace(/^apq:/, "")),
  set: async () => {},
  delete: async () => false,
});
