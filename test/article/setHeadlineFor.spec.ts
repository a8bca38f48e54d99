import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { HeadlineRole, Headlines } from "../../src/article/text/headlines.js";
import { scopeHash } from "../../src/article/review/scope.js";
import { approvalOf, articleAfter } from "../support/telling/articleAfter.js";
import { drafted, headlineChanged, omar, submitted } from "../support/telling/facts.js";
import { editionAfter, facts, firstEdition, live, read } from "../support/telling/published.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);
const set = (role: HeadlineRole, text: string | null) => ({ type: "SetHeadlineFor", role, text }) as const;
const headlined = (role: HeadlineRole, text: string | null) =>
  ({ type: "HeadlineSetFor", data: { role, text } }) satisfies ArticleEvent;
const push = headlined("push", "Harbour fined");
const under = (edition: number, headlines: Headlines = { push: "Harbour fined" }) =>
  ({ type: "EditionHeadlined", data: { edition, headlines } }) satisfies ArticleEvent;

describe("Setting a headline for a place", () => {
  test("puts another headline there, changes it, and takes it away; the headline itself stays", () => {
    given(drafted).when(set("push", " Harbour  fined\n")).thenRecorded(push);
    given(drafted, push).when(set("push", "Fined")).thenRecorded(headlined("push", "Fined"));
    given(drafted, push).when(set("push", " ")).thenRecorded(headlined("push", null));
    const article = articleAfter([drafted, push, headlined("seo", "Fine"), headlined("push", null)]);
    expect(article).toMatchObject({ headline: drafted.data.headline, headlines: { seo: "Fine" } });
    expect(article.headlines).not.toHaveProperty("push");
  });

  test("changes nothing when it says so already", () => {
    given(drafted).when(set("seo", null)).thenNothing();
    given(drafted, push).when(set("push", "Harbour fined ")).thenNothing();
  });

  test("is how a translation gets its own", () => {
    given(translationOf(source)).when(set("short", "Айып")).thenRecorded(headlined("short", "Айып"));
  });

  test("goes with others' work on the headline and on other places, and not on the same place", () => {
    expect(articleDecider.facets(push)).toEqual({ writes: ["headline:push"], reads: [] });
    expect(articleDecider.facets(headlineChanged("x")).writes).toEqual(["headline"]);
  });

  test("voids an approval, for readers see it, and none that was given before there was any such headline", () => {
    const before = [drafted, submitted];
    const bare = articleAfter(before);
    expect(scopeHash("copy", articleAfter([...before, push, headlined("push", null)]), [])).toBe(
      scopeHash("copy", bare, []),
    );
    const approved = [...before, approvalOf("copy", before), push];
    expect(articleAfter(approved).approvals.copy!.contentHash).not.toBe(
      scopeHash("copy", articleAfter(approved), []),
    );
    expect(scopeHash("photo", articleAfter(approved), [])).toBe(scopeHash("photo", bare, []));
    given(drafted, { ...push, by: omar.staffId }, submitted)
      .when({ type: "ApproveArticle", gate: "copy", facts: { pictures: [] }, by: omar })
      .thenRefused({ code: "WROTE_IT_ONESELF", gate: "copy" });
  });

  test("needs one of the places, and an article", () => {
    given(drafted)
      .when(set("print" as HeadlineRole, "x"))
      .thenInvalid("role");
    given().when(set("push", "x")).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Headlines for places", () => {
  const retitled = read([...live, push]);

  test("go out with an edition, told beside it, whose own shape stays as it was", () => {
    given(...retitled)
      .when({ type: "UpdateArticle", note: null, facts })
      .thenRecorded(editionAfter(retitled, "update"), under(2));
    expect(articleAfter([...retitled, editionAfter(retitled, "update"), under(2)]).live).toMatchObject({
      edition: 2,
      headlines: { push: "Harbour fined" },
    });
    expect(articleAfter(live).live!.headlines).toEqual({});
  });

  test("are something new to publish, and once published nothing new", () => {
    const published = [...retitled, editionAfter(retitled, "update"), under(2)];
    given(...published, submitted)
      .when({ type: "UpdateArticle", note: null, facts })
      .thenRefused({ code: "NOTHING_CHANGED", edition: 2 });
    const cleared = read([...published, headlined("push", null)]);
    given(...cleared)
      .when({ type: "UpdateArticle", note: null, facts })
      .thenRecorded(editionAfter(cleared, "update"));
  });

  test("are never changed in passing by what is only cosmetic", () => {
    given(...retitled)
      .when({
        type: "PublishCosmeticChange",
        facts: { ...facts, edition: firstEdition.data, mostWords: 10 },
      })
      .thenRefused({ code: "NOT_COSMETIC", because: ["headline"] });
  });

  test("of what is live stay through an editor's note, whatever is being worked on", () => {
    const published = [...retitled, editionAfter(retitled, "update"), under(2)];
    const { data } = editionAfter(retitled, "update");
    given(...published, headlined("push", "Fined"), headlined("seo", "Fine"))
      .when({
        type: "AddEditorsNote",
        note: "We were told who paid.",
        facts: { edition: data, pictures: facts.pictures, story: [] },
      })
      .thenRecorded(
        {
          type: "EditionPublished",
          data: { ...data, edition: 3, class: "editorsNote", note: "We were told who paid." },
        },
        under(3),
      );
  });
});
