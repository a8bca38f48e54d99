import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";

/** How a request is turned away, beside the sentence that says why. */
export type HttpError = Readonly<{
  status: number;
  code: string;
  /** In how many seconds one may come again; told in the answer and in `Retry-After`. */
  retryAfter?: number;
  headers?: Readonly<Record<string, string>>;
  /** What else a program should know. */
  details?: Readonly<Record<string, unknown>>;
}>;

/** Turns a request away with a code and, where it came over HTTP, a status. */
export function httpError(
  message: string,
  { status, code, retryAfter, headers = {}, details }: HttpError,
): GraphQLError {
  const again = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  // A plain object in the eyes of other libraries' typings; Apollo asks for its own map.
  const http: object = { status, headers: new HeaderMap(Object.entries({ ...headers, ...again })) };
  return new GraphQLError(message, {
    extensions: { code, ...(retryAfter !== undefined && { retryAfter }), ...details, http },
  });
}

type Http = Readonly<{ status: number; headers: HeaderMap }>;

/** The status and the headers with which something thrown is answered over HTTP: its own, or whose mistake it is. */
export function httpOf(error: unknown): Http {
  const http: object = (error instanceof GraphQLError && error.extensions["http"]) || {};
  const { status, headers = new HeaderMap() } = http as Partial<Http>;
  return { status: status ?? (isTheAskers(error) ? 400 : 500), headers };
}

const isTheAskers = (error: unknown) =>
  error instanceof GraphQLError &&
  (error.originalError === undefined || error.originalError instanceof GraphQLError);
