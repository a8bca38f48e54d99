import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleCommand, ArticleRefusal, PictureAtHand } from "../../src/article/commands.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Gate } from "../../src/gate.js";
import { approvalOf, articleAfter, refusalOf, waiverOf } from "../support/telling/articleAfter.js";
import {
  altTextWritten,
  bodyWritten,
  captionWritten,
  drafted,
  headlineChanged,
  ines,
  omar,
  picture,
  returned,
  submitted,
} from "../support/telling/facts.js";
import { minute, type Told } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(articleDecider);
const text: readonly Told<ArticleEvent>[] = [drafted, bodyWritten, captionWritten, altTextWritten, submitted];
const waived = waiverOf("photo", text, [picture]);

describe("Waiving a gate", () => {
  test("lets exactly this text pass without it, even for whoever wrote it, on record", () => {
    const { type, data } = waived;
    given(...text)
      .when(waive("photo", { by: ines }))
      .thenRecorded({ type, data });
    expect(articleAfter([...text, waived]).waivers).toEqual({
      photo: {
        contentHash: data.contentHash,
        reason: "Nobody else is in tonight.",
        by: omar.staffId,
        at: minute(5),
        revision: 5,
      },
    });
  });

  test("needs a reason", () => {
    for (const reason of [null, " "])
      given(...text)
        .when(waive("photo", { reason }))
        .thenRefused({ code: "REASON_MISSING" });
  });

  test("changes nothing where this text passes already", () => {
    given(...text, waived)
      .when(waive("photo"))
      .thenNothing();
    given(...text, approvalOf("photo", text, [picture]))
      .when(waive("photo"))
      .thenNothing();
  });

  test("has to be done again when the text was changed since", () => {
    const recredited = [{ ...picture, creditLine: "M. Voss/Reuters" }];
    const { type, data } = waiverOf("photo", text, recredited);
    given(...text, waived)
      .when(waive("photo", { facts: { pictures: recredited } }))
      .thenRecorded({ type, data });
  });

  test("overrules a no, but never legal's, to this wording or to one before it", () => {
    const no = (gate: Gate) => refusalOf(gate, text, [picture], "Not like this.");
    const { type, data } = waiverOf("standards", text, [picture]);
    given(...text, no("standards"))
      .when(waive("standards"))
      .thenRecorded({ type, data });
    const refused = { code: "REFUSED_BY_LEGAL", grounds: "Not like this." } as const;
    given(...text, no("legal"))
      .when(waive("legal"))
      .thenRefused(refused);
    const changed = [...text, no("legal"), headlineChanged("Harbour fined")];
    given(...changed)
      .when(waive("legal"))
      .thenRefused(refused);
    const opened = [...changed, approvalOf("legal", changed, [picture]), headlineChanged("Fined")];
    const waiver = waiverOf("legal", opened, [picture]);
    given(...opened)
      .when(waive("legal"))
      .thenRecorded({ type: waiver.type, data: waiver.data });
  });

  test("needs an article in review", () => {
    given(...text, returned)
      .when(waive("photo"))
      .thenRefused({ code: "NOT_IN_REVIEW" });
    given().when(waive("photo")).thenRefused({ code: "NOT_FOUND" });
  });

  test("looks at what it is said of, as an approval does", () => {
    const data = { gate: "copy", contentHash: "5a" } as const;
    expect(articleDecider.facets({ type: "GateWaived", data })).toEqual(
      articleDecider.facets({ type: "ApprovalGiven", data }),
    );
  });
});

describe("A waived gate", () => {
  test("stands in nobody's way while the text is that text", () => {
    given(...text, waived)
      .when(publish([picture]))
      .thenRefused(blocked({ code: "GATE_CLOSED", gate: "copy" }));
    given(...text, waived)
      .when(publish([{ ...picture, creditLine: "M. Voss/Reuters" }]))
      .thenRefused(blocked({ code: "GATE_CLOSED", gate: "copy" }, { code: "GATE_CLOSED", gate: "photo" }));
  });

  test("is no approval: whoever wrote the text still cannot give that", () => {
    given(...text, waived)
      .when({ type: "ApproveArticle", gate: "photo", by: ines, facts: { pictures: [picture] } })
      .thenRefused({ code: "WROTE_IT_ONESELF", gate: "photo" });
    const { type, data } = approvalOf("photo", text, [picture]);
    given(...text, waived)
      .when({ type: "ApproveArticle", gate: "photo", by: omar, facts: { pictures: [picture] } })
      .thenRecorded({ type, data });
  });

  test("may be refused to that very text all the same", () => {
    given(...text, waived, refusalOf("photo", text, [picture], "Staged."))
      .when(publish([picture]))
      .thenRefused(
        blocked(
          { code: "GATE_CLOSED", gate: "copy" },
          { code: "GATE_REFUSED", gate: "photo", grounds: "Staged." },
        ),
      );
  });
});

type WaiveGate = Extract<Said<ArticleCommand>, { type: "WaiveGate" }>;
const waive = (gate: Gate, differences: Partial<WaiveGate> = {}): WaiveGate => ({
  type: "WaiveGate",
  gate,
  by: omar,
  reason: "Nobody else is in tonight.",
  facts: { pictures: [picture] },
  ...differences,
});
const publish = (pictures: readonly PictureAtHand[]) =>
  ({ type: "PublishArticle", facts: { pictures, story: [], requiredGates: ["copy", "photo"] } }) as const;
const blocked = (...blockers: Extract<ArticleRefusal, { code: "BLOCKED" }>["blockers"]) =>
  ({ code: "BLOCKED", blockers }) as const;
