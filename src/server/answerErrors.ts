import type { FastifyError, FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { maskError } from "./maskError.js";

const codes: Readonly<Record<number, string>> = { 413: "TOO_LARGE", 415: "BAD_REQUEST", 400: "BAD_REQUEST" };

/** Answers what never gets as far as GraphQL in GraphQL's own shape: a body that is too large, or is no JSON. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const { statusCode = 500, message } = error;
    const code = codes[statusCode];
    const told = code ? { message, extensions: { code } } : maskError({ message: "" }, error, log);
    return reply.code(code ? statusCode : 500).send({ errors: [told] });
  });
}
