import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { headlineChanged } from "../support/telling/facts.js";
import { editionAfter, facts, live, read } from "../support/telling/published.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const mended = read([...live, headlineChanged("Harbour to appeal")]);
const unpublished = { type: "ArticleUnpublished", data: { edition: 1 } } as const;
const withdrawals = [
  { type: "ArticleRetracted", data: { edition: 1, notice: "It cannot stand." } },
  { type: "ArticleTakenDown", data: { edition: 1, authority: "Court", basis: "Order", isPublic: true } },
  { type: "ArticleKilled", data: { edition: 1, advisory: "Stop using it." } },
] as const;
const update = (note: string | null = null) => ({ type: "UpdateArticle", note, facts }) as const;

describe("Updating an article", () => {
  test("publishes the next edition, with a note or without", () => {
    given(...mended)
      .when(update())
      .thenRecorded(editionAfter(mended, "update"));
    given(...mended)
      .when(update(" Adds the harbour's answer. "))
      .thenRecorded(editionAfter(mended, "update", "Adds the harbour's answer."));
  });

  test("has to change something that readers see", () => {
    given(...live)
      .when(update())
      .thenRefused({ code: "NOTHING_CHANGED", edition: 1 });
  });

  test("needs review and approval of these very words", () => {
    given(...live, headlineChanged("Harbour to appeal"))
      .when(update())
      .thenRefused({
        code: "BLOCKED",
        blockers: [{ code: "NOT_SUBMITTED" }, { code: "APPROVAL_VOID", gate: "copy" }],
      });
  });

  test("needs something that was published", () => {
    given(...mended.slice(0, 4))
      .when(update())
      .thenRefused({ code: "NOT_LIVE" });
    given().when(update()).thenRefused({ code: "NOT_FOUND" });
  });

  test("brings back what was unpublished, changed: the old text is not shown in between", () => {
    const past = read([...live, unpublished, headlineChanged("Harbour to appeal")]);
    given(...past)
      .when(update())
      .thenRecorded(editionAfter(past, "update"));
    given(...live, unpublished)
      .when(update())
      .thenRefused({ code: "NOTHING_CHANGED", edition: 1 });
  });

  test.each(withdrawals)("cannot bring back what was withdrawn for good: $type", (withdrawal) => {
    const as = {
      ArticleRetracted: "retracted",
      ArticleTakenDown: "takenDown",
      ArticleKilled: "killed",
    } as const;
    given(...mended, withdrawal)
      .when(update())
      .thenRefused({ code: "WITHDRAWN", as: as[withdrawal.type], edition: 1 });
  });
});
