import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { articleId, opened } from "../support/telling/facts.js";
import { legallyCleared, reviewRequested } from "../support/telling/legalFacts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Requesting a legal review", () => {
  test("asks about the story as a whole", () => {
    given(opened).when(request()).thenRecorded(reviewRequested());
  });

  test("asks about one language of it", () => {
    given(opened).when(request({ articleId })).thenRecorded(reviewRequested(articleId));
  });

  test("may raise another concern, or the same about something else", () => {
    given(opened, reviewRequested())
      .when(request({ concern: "It quotes a letter." }))
      .thenRecorded(reviewRequested(null, "It quotes a letter."));
    given(opened, reviewRequested()).when(request({ articleId })).thenRecorded(reviewRequested(articleId));
  });

  test("may be repeated once legal has answered", () => {
    given(opened, reviewRequested(), legallyCleared()).when(request()).thenRecorded(reviewRequested());
  });

  test("changes nothing while the same is waiting for an answer", () => {
    given(opened, reviewRequested()).when(request()).thenNothing();
    given(opened, reviewRequested(), reviewRequested(null, "It quotes a letter."))
      .when(request())
      .thenNothing();
  });

  test("needs a concern", () => {
    given(opened)
      .when(request({ concern: " " }))
      .thenInvalid("concern");
  });

  test("needs an article of this story", () => {
    given(opened)
      .when(request({ articleId, facts: { ofThisStory: false } }))
      .thenRefused({ code: "ARTICLE_NOT_OF_STORY", articleId });
  });

  test("needs a story", () => {
    given().when(request()).thenRefused({ code: "NOT_FOUND" });
  });
});

type RequestLegalReview = Extract<Said<StoryCommand>, { type: "RequestLegalReview" }>;
function request(differences: Partial<RequestLegalReview> = {}): RequestLegalReview {
  const { articleId: about = null } = differences;
  return {
    type: "RequestLegalReview",
    articleId: null,
    concern: " It names  a suspect.",
    facts: { ofThisStory: about !== null },
    ...differences,
  };
}
