import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { specify } from "../support/telling/spec.js";
import { bodyWritten, drafted, uuid } from "../support/telling/facts.js";

const given = specify(articleDecider);
const exportId = uuid(0x921);
const ask = { type: "ExportEvidence", exportId, reason: "The district court asks for it." } as const;
const exported = { type: "EvidenceExported", data: { exportId, format: 1 } } as const;

describe("ExportEvidence", () => {
  test("is recorded each time, for a reason, and once for the same export", () => {
    given(drafted, bodyWritten).when(ask).thenRecorded(exported);
    given(drafted, exported).when(ask).thenNothing();
    given(drafted, exported)
      .when({ ...ask, exportId: uuid(0x922) })
      .thenRecorded({ ...exported, data: { exportId: uuid(0x922), format: 1 } });
    given(drafted, bodyWritten)
      .when({ ...ask, reason: null })
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("needs an article", () => {
    given().when(ask).thenRefused({ code: "NOT_FOUND" });
  });

  test("Facets: it meets nobody who writes, nor another export", () => {
    expect(articleDecider.facets(exported)).toStrictEqual({ writes: [`export:${exportId}`], reads: [] });
  });
});
