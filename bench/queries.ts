import { graphql } from "./graphql.js";
import type { ServerProcess } from "./serverProcess.js";

/** What a desk's board shows of each article. */
export const boardQuery = `query Board {
  board(first: 50) {
    nodes {
      id
      revision
      headline
      language
      workflow
      publication
      hasUnpublishedChanges
      isReady
      blockers { code message }
      byline { name role }
      story { id slugline desk urgency }
      pictures { placementId role photo { id creditLine } }
      liveEdition { number class publishedAt publishedBy { name } }
      translation { pinnedRevision counts { total untranslated stale } }
      movedAt
      movedBy { id name }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** What an editor saves a body with. */
export const reviseBodyMutation = `mutation Save($input: ReviseBodyInput!) {
  reviseBody(input: $input) {
    revision
    position
    merged
    article { id revision hasUnpublishedChanges isReady blockers { code message } movedAt }
    events { type revision at }
    errors { ... on UserError { code message path } }
  }
}`;

/** The newest page of an article's history. */
export const historyQuery = (articleId: string, first: number): string => `query History {
  article(id: "${articleId}") {
    history(first: ${first}) {
      nodes { position type at role reason by { id name } revision detail }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** What a large newsroom is asked, by what it is called; ready to be sent. */
export async function questions(server: ServerProcess): Promise<Readonly<Record<string, string>>> {
  const { board } = await graphql<{ board: { nodes: readonly { id: string }[] } }>(
    server,
    "{ board(first: 1) { nodes { id } } }",
  );
  const [{ id } = { id: "" }] = board.nodes;
  const asked = {
    "board of 50": boardQuery,
    "board of 50 in Kazakh": boardQuery.replace("first: 50", 'first: 50, filter: { language: "kk" }'),
    "newest 10 lines of history": historyQuery(id.replace(/^article-/, ""), 10),
  };
  return Object.fromEntries(Object.entries(asked).map(([what, query]) => [what, JSON.stringify({ query })]));
}
