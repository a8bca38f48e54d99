import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import {
  correctionAccepted,
  correctionRequested,
  requestAnswered,
  requestId,
} from "../support/telling/correctionFacts.js";
import { edition } from "../support/telling/edition.js";
import { bodyWritten, drafted, headlineChanged, submitted } from "../support/telling/facts.js";
import { explained, putRight } from "../support/telling/putRight.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const first = edition(1, [drafted, bodyWritten]);
const live = [drafted, bodyWritten, first] as const;
const mended = [
  ...live,
  correctionRequested,
  correctionAccepted,
  headlineChanged("Port fined"),
  submitted,
] as const;
const facts = { pictures: [], story: [], requiredGates: [] } as const;
const note = "It was the port.";
const answers = requestId;
const correct = { type: "CorrectArticle", note, ...putRight, answers, facts } as const;
const changed = (past: readonly ArticleEvent[], differences: object = {}) =>
  edition(2, past, [], { note, ...differences });

describe("A request for a correction", () => {
  test("is answered by the correction that names it, in the same breath", () => {
    given(...mended)
      .when(correct)
      .thenRecorded(changed(mended), explained(2), requestAnswered(2));
  });

  test("is answered by a clarification", () => {
    given(...mended)
      .when({ type: "ClarifyArticle", note, answers, facts })
      .thenRecorded(changed(mended, { class: "clarification" }), requestAnswered(2));
  });

  const noted = { ...first, data: { ...first.data, edition: 2, class: "editorsNote", note } } as const;
  const addNote = {
    type: "AddEditorsNote",
    note,
    answers,
    facts: { edition: first.data, pictures: [], story: [] },
  } as const;

  test("is answered by an editor's note, and by one that is out already", () => {
    const accepted = [...live, correctionRequested, correctionAccepted] as const;
    given(...accepted)
      .when(addNote)
      .thenRecorded(noted, requestAnswered(2));
    given(...live, noted, correctionRequested, correctionAccepted)
      .when(addNote)
      .thenRecorded(requestAnswered(2));
    given(...accepted, noted, requestAnswered(2))
      .when(addNote)
      .thenNothing();
  });

  test("stays open if the answer names none", () => {
    given(...mended)
      .when({ ...correct, answers: null })
      .thenRecorded(changed(mended), explained(2));
  });

  test("is answered once: what is still wrong is asked for anew", () => {
    const past = [
      ...mended,
      changed(mended),
      requestAnswered(2),
      headlineChanged("Port"),
      submitted,
    ] as const;
    given(...past)
      .when(correct)
      .thenRefused({ code: "CORRECTION_REQUEST_ANSWERED", requestId, edition: 2 });
  });

  test("is answered after it was accepted, not before, and not if it was rejected", () => {
    const change = [headlineChanged("Port fined"), submitted] as const;
    const rejected = {
      type: "CorrectionAssessed",
      data: { requestId, outcome: "rejected", severity: null, grounds: "No." },
    } as const;
    for (const past of [
      [...live, correctionRequested, ...change],
      [...live, correctionRequested, rejected, ...change],
    ])
      given(...past)
        .when(correct)
        .thenRefused({ code: "CORRECTION_NOT_ACCEPTED", requestId });
    given(...live, ...change)
      .when(correct)
      .thenRefused({ code: "CORRECTION_REQUEST_UNKNOWN", requestId });
  });

  test("about a grave error is answered above the text", () => {
    const grave = { ...correctionAccepted, data: { ...correctionAccepted.data, severity: "grave" } } as const;
    const past = [...live, correctionRequested, grave, headlineChanged("Port fined"), submitted] as const;
    given(...past)
      .when({ ...correct, placement: "foot" })
      .thenInvalid("placement");
    given(...past)
      .when(correct)
      .thenRecorded(changed(past), explained(2), requestAnswered(2));
    given(...mended)
      .when({ ...correct, placement: "foot" })
      .thenRecorded(changed(mended), explained(2, { placement: "foot" }), requestAnswered(2));
  });

  test("is not answered by what is refused", () => {
    given(...live, correctionRequested, correctionAccepted)
      .when(correct)
      .thenRefused({ code: "NOTHING_CHANGED", edition: 1 });
  });
});
