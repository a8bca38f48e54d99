import type { Who, TopLevelError } from "./asker.js";
import type { AServer } from "./aServer.js";
import { listener } from "./listener.js";

/** The data and the errors that an operation was answered with, whichever way it was sent. */
export type Told = Readonly<{ data: unknown; errors: readonly TopLevelError[] }>;

type Asking = (
  server: AServer,
  as: Who,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Told>;

/** The ways to ask a server, which are to be answered alike. */
export const everyTransport: readonly (readonly [string, Asking])[] = [
  [
    "HTTP",
    async ({ post }, as, query, variables) => {
      const { body } = await post(as, query, variables);
      return { data: body.data ?? null, errors: body.errors ?? [] };
    },
  ],
  [
    "WebSocket",
    async (server, as, query, variables) => {
      const { listen, tear } = listener(server, as);
      const heard = listen(query, variables);
      await heard.until(1);
      tear();
      return {
        data: heard.answers[0]?.data ?? null,
        errors: heard.refusals() as readonly TopLevelError[],
      };
    },
  ],
  [
    "server-sent events",
    async ({ url, staff }, as, query, variables = {}) => {
      const response = await fetch(`${url}/graphql/stream`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "text/event-stream",
          ...(as !== "reader" && { authorization: `Bearer ${staff[as].token}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const words = await response.text();
      const said = response.ok ? (/^event: next\ndata: (.*)$/m.exec(words)?.[1] ?? "{}") : words;
      const { data = null, errors = [] } = JSON.parse(said) as Partial<Told>;
      return { data, errors };
    },
  ],
];
