import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import type { Viewer } from "./signIn/identify.js";
import type { Guards } from "./limits/guards.js";
import { mayIntrospect } from "./limits/introspection.js";
import { withoutSuggestions } from "./limits/withoutSuggestions.js";
import { maskError } from "./maskError.js";
import { withCode } from "./operations/operations.js";

/** What somebody who listens learns of an error; nobody in particular where it is not known yet who that is. */
export type TellError = (error: unknown, viewer: Viewer | undefined) => GraphQLFormattedError;

/** Tells errors over sockets and streams as they are told over HTTP. */
export const tellErrors =
  ({ introspection }: Pick<Guards, "introspection">, log: Logger): TellError =>
  (error, viewer) => {
    const told = error instanceof GraphQLError ? withCode(error) : error;
    const masked = maskError(told instanceof GraphQLError ? told.toJSON() : { message: "" }, told, log);
    return mayIntrospect(introspection, viewer?.actor ?? null) ? masked : withoutSuggestions(masked);
  };
