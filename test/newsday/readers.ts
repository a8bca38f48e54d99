import type { AServer } from "../support/serving/aServer.js";

/** A published article as this day looks at it. */
export type Seen = Readonly<{
  language: string;
  edition: number;
  text: string;
  notes: readonly Readonly<{ edition: number; class: string; note: string }>[];
  pictures: readonly Readonly<{ creditLine: string; caption: string }>[];
}>;

/** What a reader without a token sees, by language. */
export async function seenByReaders(server: AServer): Promise<Readonly<Record<string, Seen>>> {
  const { latestPublished } = await server.ask<{ latestPublished: { nodes: readonly Seen[] } }>(
    "reader",
    `{ latestPublished { nodes { language edition text notes { edition class note } pictures { creditLine caption } } } }`,
  );
  return Object.fromEntries(latestPublished.nodes.map((seen) => [seen.language, seen]));
}
