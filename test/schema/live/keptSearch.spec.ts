import { test } from "vitest";
import { search } from "../../../projections/search/search.js";
import type { SearchAsked, SearchPlace } from "../../../projections/search/searchQueries.js";
import { readSearchQuery } from "../../../projections/search/searchQuery.js";
import { searches } from "../../../schema/search/searchChanged.js";
import { expectKeptByWhatIsTold, said, type Area, type Kept } from "../../support/reading/keepingLists.js";
import {
  author,
  bodyWritten,
  captionWritten,
  credited,
  headlineChanged,
  omar,
  otherPhotoId,
  photoId,
  placed,
  placementId,
  spiked,
  storyId,
} from "../../support/telling/facts.js";
import { firstEdition } from "../../support/telling/published.js";
import { source, wordsTranslated } from "../../support/telling/translationFacts.js";

/** A search, and what it finds of today's words in each article; of the past, in how many places. */
function found(typed: string, places: readonly SearchPlace[], narrowed: Partial<SearchAsked> = {}): Kept {
  const query = readSearchQuery(typed);
  if ("problem" in query) throw new Error(query.problem);
  const asked = { query, places, ...narrowed };
  return {
    list: searches.list(asked),
    shown(all) {
      const hits = all.of(search).search(asked, null, 10_000);
      const articles = [...new Set(hits.map(({ articleId }) => articleId))];
      return new Map(
        articles.map((id) => {
          const own = hits.filter(({ articleId }) => articleId === id);
          const today = own
            .filter(({ until }) => until === null)
            .map(({ cursor: _cursor, score: _score, ...words }) => JSON.stringify(words));
          return [id, [...today.toSorted(), own.length - today.length].join("\n")];
        }),
      );
    },
  };
}

const today = ["workingCopy", "liveEdition"] as const;
const past = ["pastRevision", "pastEdition"] as const;
const edition = (headline: string) => ({
  ...firstEdition,
  data: { ...firstEdition.data, content: { ...firstEdition.data.content, headline } },
});

const area: Area = {
  readModel: search,
  lists: {
    "a word": found("harbour", today),
    "one of two": found("quay OR айыппұл", today),
    "but not": found("court -quay", today),
    "in a field": found('headline:"court fines"', today),
    "of a desk": found("harbour", today, { desk: "city" }),
    "of an author": found("harbour", today, { author: omar.staffId }),
    "before readers": found("harbour", ["liveEdition"], { publication: "live" }),
    "in the past": found("harbour", past),
    "in past editions": found("quay OR harbour", ["pastEdition"], { language: "en" }),
    everywhere: found("mara OR voss OR quay", [...today, ...past]),
  },
  stories: {
    sentToCity: said({ type: "StorySent", data: { desk: "city", stage: null } }),
    sentToCourts: said({ type: "StorySent", data: { desk: "courts", stage: null } }),
    aboutTheQuay: said({ type: "SluglineChanged", data: { slugline: "quay-fine" } }),
    aboutTheHarbour: said({ type: "SluglineChanged", data: { slugline: "harbour-fine" } }),
    placed: said(placed),
    replaced: said({ type: "PhotoReplaced", data: { placementId, photoId: otherPhotoId } }),
    takenOut: said({ type: "PhotoTakenOut", data: { placementId } }),
  },
  articles: {
    ofTheQuay: said(headlineChanged("Court fines the quay")),
    ofTheHarbour: said(headlineChanged("Court fines the harbour again")),
    ofNeither: said(headlineChanged("Court sits")),
    written: said(bodyWritten),
    byOmar: said({ type: "BylineSet", data: { byline: [{ ...author, staffId: omar.staffId }] } }),
    captioned: said(captionWritten),
    spiked: said(spiked),
    published: said(edition("Court fines the harbour")),
    publishedOfTheQuay: said(edition("Court fines the quay")),
    unpublished: said({ type: "ArticleUnpublished", data: { reason: "It was early." } }),
  },
  translations: {
    translated: said(wordsTranslated(source, "headline", "Сот айлаққа айыппұл салды")),
    translatedOtherwise: said(wordsTranslated(source, "headline", "Сот шешімі")),
  },
  photos: {
    credited: said(credited),
    creditedOtherwise: said({
      ...credited,
      data: { ...credited.data, creditLine: "Quay Pictures" },
    }),
  },
  first: [
    [
      { stream: `story-${storyId}`, what: said(placed) },
      { stream: `photo-${photoId}`, what: said(credited) },
      { comesBack: false },
      {
        stream: `photo-${photoId}`,
        what: said({ ...credited, data: { ...credited.data, creditLine: "Quay" } }),
      },
      { comesBack: true },
    ],
  ],
};

test(
  "Whoever keeps a search by what they are told has what it finds, whatever happens, and however often they come back",
  () => expectKeptByWhatIsTold(area),
  120_000,
);
