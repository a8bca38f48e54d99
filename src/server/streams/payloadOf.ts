import type { FastifyRequest } from "fastify";
import type { SubscribePayload } from "graphql-ws";
import { z } from "zod";
import { httpError } from "../httpError.js";

const payload = z.object({
  query: z.string("Send the operation as `query`.").optional(),
  operationName: z.string("`operationName` is a name.").nullish(),
  variables: z.record(z.string(), z.unknown(), "`variables` are an object.").nullish(),
  extensions: z.record(z.string(), z.unknown(), "`extensions` are an object.").nullish(),
});

/** What a request for a stream asks for: in its body, or in its address. Throws BAD_REQUEST for what is neither. */
export function payloadOf({ method, headers, body, query }: FastifyRequest): SubscribePayload {
  if (method === "POST" && !/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? ""))
    throw badRequest(415, "Send the operation as application/json.");
  const read = payload.safeParse(method === "POST" ? body : fromAddress(query as Words));
  if (!read.success) throw badRequest(400, read.error.issues.map(({ message }) => message).join(" "));
  const { query: text = "", ...rest } = read.data;
  if (text === "" && !rest.extensions) throw badRequest(400, "Send the operation as `query`.");
  return { query: text, ...rest };
}

type Words = Readonly<Record<string, unknown>>;

const fromAddress = ({ variables, extensions, ...rest }: Words) => ({
  ...rest,
  variables: parsed(variables),
  extensions: parsed(extensions),
});

function parsed(words: unknown): unknown {
  if (typeof words !== "string" || words === "") return undefined;
  try {
    return JSON.parse(words);
  } catch {
    throw badRequest(400, "`variables` and `extensions` are JSON.");
  }
}

/** A request that is none. */
const badRequest = (status: number, message: string) => httpError(message, { status, code: "BAD_REQUEST" });
