import type { ServerProcess } from "./serverProcess.js";

/** Asks the newsroom once, and answers the data. */
export async function graphql<Data>(
  server: ServerProcess,
  query: string,
  variables: object = {},
): Promise<Data> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${server.token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** Lets the server's baselines answer this from now on. */
export async function answerAlways(server: ServerProcess, data: object): Promise<void> {
  await fetch(`${server.constantUrl}/constant`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ data }),
  });
}
