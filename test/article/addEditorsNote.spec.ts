import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { EditionFacts } from "../../src/article/commands.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { headlineChanged, photoId, picture, placementId, submitted } from "../support/telling/facts.js";
import { firstEdition, live } from "../support/telling/published.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const facts: EditionFacts = { edition: firstEdition.data, pictures: [picture], story: [] };
const add = (note: string, known: Partial<EditionFacts> = {}) =>
  ({ type: "AddEditorsNote", note, facts: { ...facts, ...known } }) as const;
const noted = {
  type: "EditionPublished",
  data: { ...firstEdition.data, edition: 2, class: "editorsNote", note: "We did not ask the harbour." },
} as const;

describe("Adding an editor's note", () => {
  test("publishes the live text again as it stands, with the note", () => {
    given(...live)
      .when(add(" We did not ask the harbour. "))
      .thenRecorded(noted);
  });

  test("leaves what the desk is working on where it is", () => {
    const past = [...live, headlineChanged("Fined again"), submitted];
    given(...past)
      .when(add("We did not ask the harbour."))
      .thenRecorded(noted);
    const after = articleAfter([...past, noted]);
    expect([after.workflow, after.headline, after.live?.edition]).toEqual(["inReview", "Fined again", 2]);
    expect(articleDecider.facets(noted)).toEqual({ writes: ["publication"], reads: [] });
  });

  test("says the same thing once, and another thing again", () => {
    given(...live, noted)
      .when(add(noted.data.note))
      .thenNothing();
    given(...live, noted)
      .when(add("Nor the captain."))
      .thenRecorded({ ...noted, data: { ...noted.data, edition: 3, note: "Nor the captain." } });
  });

  test("has words", () => {
    given(...live)
      .when(add(" "))
      .thenInvalid("note");
  });

  test("does not bring a killed picture or an embargoed story before readers again", () => {
    given(...live)
      .when(
        add("We did not ask.", {
          pictures: [{ ...picture, blockers: [{ code: "PHOTO_KILLED" }] }],
          story: [{ code: "EMBARGOED", until: null }],
        }),
      )
      .thenRefused({
        code: "BLOCKED",
        blockers: [
          { code: "EMBARGOED", until: null },
          { code: "PHOTO_KILLED", placementId, photoId },
        ],
      });
  });

  test("needs an article that is live", () => {
    given(...live.slice(0, 5))
      .when(add("We did not ask.", { edition: null }))
      .thenRefused({ code: "NOT_LIVE" });
    given(...live, { type: "ArticleUnpublished", data: { edition: 1 } })
      .when(add("We did not ask."))
      .thenRefused({ code: "WITHDRAWN", as: "unpublishedAfterLive", edition: 1 });
    given().when(add("We did not ask.")).thenRefused({ code: "NOT_FOUND" });
  });
});
