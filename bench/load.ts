import autocannon from "autocannon";
import type { ServerProcess } from "./serverProcess.js";

/** What is asked of the server and how often: always the same, or each time something else. */
export type Asking = Readonly<{
  url: string;
  times: number;
  body: string | (() => Readonly<{ body: string; answered: (answer: string) => void }>);
}>;

/**
 * How many requests were answered a second, what one cost the server's processor, in microseconds, and how long half
 * of them, and all but one in a hundred, waited at the most, in milliseconds.
 */
export type Load = Readonly<{ perSecond: number; cpu: number; p50: number; p99: number }>;

/**
 * Asks over so many connections, each asking again when it is answered. So many requests and not for so long, because
 * those that would be cut off at the end cost the server something too.
 */
export async function load(
  server: ServerProcess,
  { url, times, body }: Asking,
  connections: number,
): Promise<Load> {
  const before = await server.cpu();
  const begin = performance.now();
  let end = begin;
  const waits: number[] = [];
  // Node takes up one new connection a turn, while those that it has are served: waits count once all are there.
  const connected = new Set<unknown>();
  const options: autocannon.Options = {
    url,
    connections,
    amount: times,
    sampleInt: 20,
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${server.token}` },
    ...(typeof body === "string" ? { body } : { requests: [eachAnother(body)] }),
    verifyBody: (answer) => !String(answer).includes('"errors":[{'),
  };
  const { errors, non2xx, mismatches } = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(options, (error, result) => {
      if (error) reject(error instanceof Error ? error : new Error(String(error)));
      else resolve(result);
    });
    running.on("response", (client, _status, _bytes, wait) => {
      if (connected.size === connections) waits.push(wait);
      connected.add(client);
      end = performance.now();
    });
  });
  const cpu = (await server.cpu()) - before;
  const failed = errors + non2xx + mismatches;
  if (failed > 0) throw new Error(`${failed} of ${times} requests to ${url} failed.`);
  waits.sort((one, other) => one - other);
  const waited = (part: number) => waits[Math.ceil(waits.length * part) - 1]!;
  return {
    perSecond: (times * 1_000) / (end - begin),
    cpu: cpu / times,
    p50: waited(0.5),
    p99: waited(0.99),
  };
}

function eachAnother(next: Exclude<Asking["body"], string>): autocannon.Request {
  const kept = new WeakMap<object, (answer: string) => void>();
  return {
    setupRequest(request, context) {
      const { body, answered } = next();
      kept.set(context, answered);
      return { ...request, body };
    },
    onResponse: (_status, answer, context) => kept.get(context)?.(answer),
  };
}
