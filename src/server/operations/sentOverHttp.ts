import type { FastifyRequest } from "fastify";

/** What an HTTP request says of the operation that it asks for; what is not as it should be counts as not said. */
export type Sent = Readonly<{ query: string; extensions: Readonly<Record<string, unknown>> | null }>;

/** Reads from a request what Apollo will read: the body of a POST, the address of a GET. */
export function sentOverHttp({ method, body, url }: Pick<FastifyRequest, "method" | "body" | "url">): Sent {
  if (method !== "GET") return readFrom(body);
  const asked = new URLSearchParams(url.slice(url.indexOf("?") + 1));
  const [query, extensions] = [asked.getAll("query"), asked.getAll("extensions")];
  return readFrom({
    query: query.length === 1 ? query[0] : null,
    extensions: extensions.length === 1 ? parsed(extensions[0]!) : null,
  });
}

function readFrom(said: unknown): Sent {
  const { query, extensions } = isRecord(said) ? said : {};
  return {
    query: typeof query === "string" ? query : "",
    extensions: isRecord(extensions) ? extensions : null,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}
