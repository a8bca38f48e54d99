import type { Who } from "../support/serving/asker.js";
import type { AServer } from "../support/serving/aServer.js";
import type { Operation } from "./asked.js";

/** What the server says to each of these, headers and body, asked by somebody in a role or with a token of their own. */
export async function sendAll(
  { post }: AServer,
  as: Who | Readonly<{ token: string }>,
  operations: readonly Operation[],
): Promise<readonly string[]> {
  const said: string[] = [];
  const rest = operations.entries();
  const [who, headers] =
    typeof as === "string"
      ? ([as, {}] as const)
      : (["reader", { authorization: `Bearer ${as.token}` }] as const);
  async function row() {
    for (const [n, { query, variables }] of rest) {
      const answer = await post(who, query, variables, headers);
      if (answer.status !== 200)
        throw new Error(`${answer.status} ${JSON.stringify(answer.body)} was answered to ${query}`);
      said[n] = `${JSON.stringify([...answer.headers])}\n${JSON.stringify(answer.body)}`;
    }
  }
  await Promise.all(Array.from({ length: 6 }, row));
  return said;
}
