import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { EdNoteAudience } from "../../src/article/text/edNote.js";
import { contentOf } from "../../src/article/publication/contentOf.js";
import { scopeHash } from "../../src/article/review/scope.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { drafted, ines, omar, spiked } from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);
const set = (text: string | null, audience: EdNoteAudience = "internal") =>
  ({ type: "SetEdNote", text, audience }) as const;
const noted = (text: string, audience: EdNoteAudience = "internal") =>
  ({ type: "EdNoteSet", data: { edNote: { text, audience } } }) satisfies ArticleEvent;
const gone = { type: "EdNoteSet", data: { edNote: null } } satisfies ArticleEvent;

describe("Setting a note for those who handle a text", () => {
  test("says what to mind and whom it is for, changes it, and takes it away", () => {
    given(drafted)
      .when(set(" Call the registrar.\nTwice. "))
      .thenRecorded(noted("Call the registrar.\nTwice."));
    given(drafted, noted("Call."))
      .when(set("Call.", "recipients"))
      .thenRecorded(noted("Call.", "recipients"));
    given(drafted, noted("Call.")).when(set(null)).thenRecorded(gone);
    given(translationOf(source)).when(set("Call.")).thenRecorded(noted("Call."));
    expect(articleAfter([drafted, noted("Call.")]).edNote).toEqual({
      text: "Call.",
      audience: "internal",
      by: ines.staffId,
      at: minute(1),
    });
    expect(articleAfter([drafted, noted("Call."), gone]).edNote).toBeNull();
  });

  test("changes nothing when it says so already", () => {
    given(drafted).when(set(" ")).thenNothing();
    given(drafted, noted("Call.")).when(set("Call. ")).thenNothing();
  });

  test("is no word of the text: it voids no approval, makes nobody a writer, and is in no edition", () => {
    const [plain, told] = [
      articleAfter([drafted]),
      articleAfter([drafted, { ...noted("CANARY"), by: omar.staffId }]),
    ];
    expect(scopeHash("copy", told, [])).toBe(scopeHash("copy", plain, []));
    expect(told.writers.copy).not.toContain(omar.staffId);
    expect(JSON.stringify(contentOf(told, { pictures: [] }))).not.toContain("CANARY");
    expect(articleDecider.facets(noted("Call."))).toEqual({ writes: ["edNote"], reads: [] });
  });

  test("needs somebody to be for, and an article that is worked on", () => {
    given(drafted)
      .when(set("Call.", "readers" as EdNoteAudience))
      .thenInvalid("audience");
    given(drafted, spiked).when(set("Call.")).thenRefused({ code: "SPIKED", reason: "Overtaken." });
    given().when(set("Call.")).thenRefused({ code: "NOT_FOUND" });
  });
});
