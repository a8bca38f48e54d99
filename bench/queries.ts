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

/** What a smaller board shows: each article with its author and how far its translation is. */
export const shortBoardQuery = `query Board {
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
      movedAt
      byline { name role }
      translation { pinnedRevision counts { total untranslated stale } }
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

/** What waits for whoever asks, with how much of it there is. */
const queueQuery = `query Queue {
  myQueue(first: 50) {
    nodes { key reason since dueAt gates article { id headline language } story { id slugline } }
    counts { reason count }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Everywhere that some words stand, the best first, as a search box asks. */
const searchQuery = (words: string): string => `query Search {
  search(query: ${JSON.stringify(words)}, first: 20) {
    nodes { field score snippet { text ranges { from to } } article { id headline } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** What happened in the newsroom, the newest first. */
const trailQuery = `query Trail {
  trail(first: 50) {
    nodes { position type at role reason by { id name } revision detail }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** What an article was, with all its words, sources and pictures. */
const asOfQuery = (articleId: string): string => `query AsOf {
  article(id: "${articleId}") {
    asOf(revision: 80) { revision revisedAt headline dek workflow publication body pictures { creditLine caption } }
  }
}`;

/** Where articles stood on the board at an instant. */
const boardAsOfQuery = (at: string): string => `query BoardAsOf {
  boardAsOf(at: "${at}", first: 50) {
    nodes { revision revisedAt headline language workflow publication }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** What a large newsroom is asked, by what it is called; ready to be sent. */
export async function questions(server: ServerProcess): Promise<Readonly<Record<string, string>>> {
  const { board } = await graphql<{ board: { nodes: readonly { id: string; movedAt: string }[] } }>(
    server,
    "{ board(first: 1) { nodes { id movedAt } } }",
  );
  const [{ id, movedAt }] = board.nodes as [(typeof board.nodes)[number]];
  const asked = {
    "board of 50": boardQuery,
    "board of 50 in Kazakh": boardQuery.replace("first: 50", 'first: 50, filter: { language: "kk" }'),
    "newest 10 lines of history": historyQuery(id, 10),
    "newest 50 lines of the trail": trailQuery,
    "an article as of its revision 80": asOfQuery(id),
    "50 of the board as of an instant": boardAsOfQuery(movedAt),
    "my queue": queueQuery,
    "search for a word of every article": searchQuery("harbour"),
    "search for the beginning of one": searchQuery("harb*"),
    "search for a phrase of every article": searchQuery('"second crane"'),
  };
  return Object.fromEntries(Object.entries(asked).map(([what, query]) => [what, JSON.stringify({ query })]));
}
