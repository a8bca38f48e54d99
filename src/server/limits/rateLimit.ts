import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { httpError } from "../httpError.js";

/** Charges whoever asks for what they ask. Throws RATE_LIMITED, with when to come again, once the minute's worth is spent. */
export type Charge = (principal: string, cost: number) => Promise<void>;

/** How much each may ask for in a minute, in the cost that `measure` tells; null for no limit. */
export type Rates = Readonly<{ staff: number | null; readers: number | null }>;

const minute = 60;

/** Begins to keep account, each node for itself. Staff are told apart by who they are, readers by their address. */
export function rateLimit({ staff, readers }: Rates): Charge {
  const accounts = {
    staff: staff === null ? null : new RateLimiterMemory({ points: staff, duration: minute }),
    reader: readers === null ? null : new RateLimiterMemory({ points: readers, duration: minute }),
  };

  return async (principal, cost) => {
    const account = accounts[principal.startsWith("staff:") ? "staff" : "reader"];
    try {
      await account?.consume(principal, Math.max(1, Math.round(cost)));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw tooMuch(Math.ceil(error.msBeforeNext / 1000));
      throw error;
    }
  };
}

const tooMuch = (retryAfter: number) =>
  httpError(`This is more than one may ask for in a minute. Come again in ${retryAfter} seconds.`, {
    status: 429,
    code: "RATE_LIMITED",
    retryAfter,
  });
