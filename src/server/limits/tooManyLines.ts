import type { HttpError } from "../httpError.js";

/** How a line more than an address may have open is refused. */
export const tooManyLines = {
  status: 429,
  code: "TOO_MANY_LINES",
  retryAfter: 10,
} as const satisfies HttpError;
