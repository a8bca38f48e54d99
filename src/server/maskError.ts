import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { Fault, type FaultCode } from "../fault.js";

const passing: ReadonlySet<FaultCode> = new Set([
  "STREAM_BUSY",
  "STORE_UNREACHABLE",
  "STORE_FULL",
  "STORE_READ_ONLY",
  "STORE_CLOSED",
  "READ_MODEL_STOPPED",
]);

/**
 * What a client learns of an error. What it can mend by asking differently goes out as it is; everything else is
 * logged whole under an incident id, and the client is told the id and nothing more.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  if (cause instanceof GraphQLError && isTheAskers(formatted)) return withoutInternals(formatted);
  if (cause instanceof Fault && cause.code === "EVENT_TOO_LARGE")
    return masked(
      formatted,
      "TOO_LARGE",
      "This is more than one command may record (1 MB). Nothing was recorded.",
    );

  const incidentId = randomUUID();
  log.error({ err: cause, incidentId, path: formatted.path }, "A request failed.");
  if (cause instanceof Fault && passing.has(cause.code))
    return masked(
      formatted,
      "UNAVAILABLE",
      `The newsroom cannot do this at the moment (incident ${incidentId}). Ask again with the same commandId: nothing is recorded twice.`,
      { incidentId },
    );
  return masked(
    formatted,
    "INTERNAL_SERVER_ERROR",
    `Something went wrong on our side (incident ${incidentId}).`,
    { incidentId },
  );
}

// What is thrown for the asker has a code of its own; without one GraphQL itself tripped over an answer of ours.
const isTheAskers = ({ extensions }: GraphQLFormattedError) =>
  extensions?.["code"] !== undefined && extensions["code"] !== "INTERNAL_SERVER_ERROR";

function withoutInternals({
  message,
  locations,
  path,
  extensions,
}: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, http: __, ...rest } = extensions ?? {};
  return { ...whereIn({ locations, path }), message: message.replace(prefix, ""), extensions: rest };
}

// Apollo puts this before whatever is wrong with a token.
const prefix = /^Context creation failed: /;

const masked = (
  formatted: GraphQLFormattedError,
  code: string,
  message: string,
  more: Readonly<Record<string, string>> = {},
): GraphQLFormattedError => ({ ...whereIn(formatted), message, extensions: { code, ...more } });

const whereIn = ({
  locations,
  path,
}: {
  locations?: GraphQLFormattedError["locations"] | undefined;
  path?: GraphQLFormattedError["path"] | undefined;
}) => ({ ...(locations && { locations }), ...(path && { path }) });
