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
