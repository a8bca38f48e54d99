import type { Role } from "../../../src/actor.js";
import type { Staff } from "../newsroom/hireStaff.js";

/** Who asks: the person in a role, or a reader without a token. */
export type Who = Role | "reader";

/** An error of a GraphQL answer. */
export type TopLevelError = Readonly<{
  message: string;
  path?: readonly (string | number)[];
  extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}>;

/** A GraphQL answer as it came over HTTP. */
export type HttpAnswer<Data> = Readonly<{
  status: number;
  headers: Headers;
  body: Readonly<{
    data?: Data | null;
    errors?: readonly TopLevelError[];
    extensions?: Readonly<Record<string, unknown>>;
  }>;
}>;

type Variables = Readonly<Record<string, unknown>>;
type HeadersSent = Readonly<Record<string, string>>;

/** Asks and answers the data; throws if there are top-level errors. */
export type Ask = <Data>(
  as: Who,
  query: string,
  variables?: Variables,
  headers?: HeadersSent,
) => Promise<Data>;

/** Asks and answers status, headers and body. */
export type Post = <Data = unknown>(
  as: Who,
  query: string,
  variables?: Variables,
  headers?: HeadersSent,
) => Promise<HttpAnswer<Data>>;

/** GraphQL over HTTP for the staff of a server. */
export function asker(url: string, staff: Staff): Readonly<{ ask: Ask; post: Post }> {
  const post: Post = async (as, query, variables = {}, headers = {}) => {
    const token: HeadersSent = as === "reader" ? {} : { authorization: `Bearer ${staff[as].token}` };
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...token, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as never };
  };

  const ask: Ask = async (as, query, variables, headers) => {
    const { status, body } = await post(as, query, variables, headers);
    if (body.errors || body.data == null)
      throw new Error(`The server answered ${status}: ${JSON.stringify(body.errors ?? body)}`);
    return body.data as never;
  };
  return { ask, post };
}
