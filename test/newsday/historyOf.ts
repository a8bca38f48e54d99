import { expect } from "vitest";
import type { AServer } from "../support/serving/aServer.js";

type Line = Readonly<{ type: string; at: string; by: { name: string }; role: string; reason: string | null }>;

/** An article's history as lines, the oldest first: who, in which role, what and why. */
export async function historyOf(server: AServer, articleId: string): Promise<readonly string[]> {
  const lines: Line[] = [];
  for (let after: string | null = null; ;) {
    const answer: Page = await server.ask("auditor", query, { id: articleId, after });
    const { nodes, pageInfo } = answer.article.history;
    lines.push(...nodes);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  lines.reverse();
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted());
  return lines.map(
    ({ type, by, role, reason }) => `${by.name} (${role}) ${type}${reason ? `: ${reason}` : ""}`,
  );
}

type Page = {
  article: { history: { nodes: readonly Line[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
};

// A small page, so that the walk also turns pages.
const query = `query ($id: ID!, $after: String) {
  article(id: $id) {
    history(first: 5, after: $after) {
      nodes { type at by { name } role reason }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
