import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editions } from "../../projections/editions.js";
import { history } from "../../projections/history.js";
import { sources } from "../../projections/sources.js";
import { staffList } from "../../projections/staffList.js";
import { translationStatus } from "../../projections/board/translationStatus.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import { roles } from "../../src/actor.js";
import { idsOf } from "../../src/sample/sampleIds.js";
import { ainur, esen, henrik, mirela, staff, trainee } from "../../src/sample/staff.js";
import { isWebAddress } from "../../src/webAddress.js";
import { boardOf } from "../support/reading/boardOf.js";
import { uuid } from "../support/telling/facts.js";
import { sampleHouse, type SampleHouse } from "./sampleHouse.js";

const everything = Number.MAX_SAFE_INTEGER;
let house: SampleHouse;
beforeAll(async () => void (house = await sampleHouse()));
afterAll(() => house.close());

describe("The sample newsroom", () => {
  test("has a dozen articles and more, in four languages, on every desk", () => {
    const board = boardOf(house.readModels.of(workingCopies));
    const { desks, languages } = house.readModels.of(workingCopies).newsroom()!;
    expect(board.length).toBeGreaterThanOrEqual(12);
    expect(new Set(board.map(({ article }) => article.language))).toStrictEqual(new Set(languages));
    expect(new Set(board.map(({ desk }) => desk))).toStrictEqual(new Set(Object.keys(desks)));
    expect(board[0]).toMatchObject({ id: idsOf("harbour-fine").article("en") });
  });

  test("has the staff that its list names, with every role held by somebody", () => {
    const members = house.readModels.of(staffList).everyStaffMember();
    const known = members.map(({ id, name, grants }) => ({
      staffId: id,
      name,
      grants: grants.map(({ since: _, ...grant }) => grant),
    }));
    const inOrder = [...staff, trainee].toSorted((a, b) => (a.staffId < b.staffId ? -1 : 1));
    expect(known).toStrictEqual(inOrder);
    expect(new Set(staff.flatMap(({ grants }) => grants.map(({ role }) => role)))).toStrictEqual(
      new Set(roles),
    );
    expect(trainee.grants).toStrictEqual([]);
  });
});

describe("On its board is a story", () => {
  test("ready for the walk: drafted, its picture's credit a bare web address", async () => {
    const { article, standing } = copyOf("harbour-fine", "en");
    const ids = idsOf("harbour-fine");
    const [photo] = house.readModels.of(workingCopies).photos([ids.photo("quay")]);
    expect(article).toMatchObject({ workflow: "drafting", live: null, approvals: {} });
    expect(article.body).toHaveLength(6);
    expect(new Set(standing.blockers.map(({ code }) => code))).toStrictEqual(
      new Set(["PHOTO_UNCREDITED", "CAPTION_MISSING", "ALT_TEXT_MISSING", "NOT_SUBMITTED", "GATE_CLOSED"]),
    );
    expect(photo).toMatchObject({ credit: null, killed: null });
    expect(isWebAddress(photo!.suppliedCredit!)).toBe(true);
    const credited = await house.newsroom.ask(
      { by: mirela, origin: "desk", commandId: uuid(1), id: photo!.id, expectedRevision: 0, preview: true },
      { type: "CreditPhoto", creditLine: photo!.suppliedCredit!, photographer: null, copyrightHolder: null },
    );
    expect(credited).toMatchObject({ refused: { code: "CREDIT_LINE_IS_AN_ADDRESS" } });
  });

  test("just drafted, under a working headline", () => {
    const { article } = copyOf("night-ferry", "en");
    expect(article).toMatchObject({ revision: 1, workflow: "drafting" });
    expect(article.headline).toMatch(/working headline/);
  });

  test("in review, waiting for nothing but the copy desk", () => {
    const { article, standing } = copyOf("library-roof", "en");
    expect(article.workflow).toBe("inReview");
    expect(standing.blockers).toStrictEqual([{ code: "GATE_CLOSED", gate: "copy" }]);
  });

  test("returned to its writer, with notes in her language", () => {
    const { id, article } = copyOf("bazaar-stalls", "kk");
    const [last] = house.readModels.of(history).historiesOf([id], everything, 1).get(id)!;
    expect(article.workflow).toBe("drafting");
    expect(last).toMatchObject({ type: "ArticleReturned", by: ainur.staffId, role: "copyEditor" });
    expect(last!.detail["notes"]).toMatch(/дереккөзін/iu);
  });

  test("approved, and blocked by an uncredited picture alone", async () => {
    const { id, article, standing } = copyOf("lighthouse-clock", "en");
    const ids = idsOf("lighthouse-clock");
    const blockers = [
      { code: "PHOTO_UNCREDITED", placementId: ids.placement("clock"), photoId: ids.photo("clock") },
    ];
    expect(standing.blockers).toStrictEqual(blockers);
    const published = await house.newsroom.ask(
      { by: esen, origin: "desk", commandId: uuid(2), id, expectedRevision: article.revision, preview: true },
      { type: "PublishArticle" },
    );
    expect(published).toStrictEqual({ refused: { code: "BLOCKED", blockers } });
  });

  test("approved, and blocked by a picture that was killed since", () => {
    const { standing } = copyOf("storm-night", "ru");
    const ids = idsOf("storm-night");
    expect(standing.blockers).toStrictEqual([
      { code: "PHOTO_KILLED", placementId: ids.placement("wave"), photoId: ids.photo("wave") },
    ]);
  });

  test("published in its first edition, and translated from Russian into English, both live", () => {
    expect(editionsOf("sturgeon-release", "ru")).toMatchObject([{ edition: 1, class: "first", note: null }]);
    expect(editionsOf("sturgeon-release", "en")).toMatchObject([
      { edition: 1, source: { articleId: idsOf("sturgeon-release").article("ru") } },
    ]);
    expect(copyOf("sturgeon-release", "en").standing).toStrictEqual({
      blockers: [],
      changed: false,
      gates: { translation: expect.objectContaining({ state: "cleared" }) as object },
      segments: { total: 11, untranslated: 0, stale: 0 },
    });
  });

  test("corrected, with a note that readers see", () => {
    const [second, first] = editionsOf("water-rates", "en");
    expect(first).toMatchObject({ edition: 1, class: "first" });
    expect(second).toMatchObject({ edition: 2, class: "correction", role: "standards" });
    expect(second!.note).toMatch(/7 per cent/);
    expect(copyOf("water-rates", "en").article.correctionRequests).toMatchObject([
      { askedBy: { kind: "reader" }, assessment: { outcome: "accepted" }, answered: { edition: 2 } },
    ]);
  });

  test("translated into Kazakh and published, stale on exactly what was corrected since", () => {
    const { article, standing } = copyOf("water-rates", "kk");
    const status = translationStatus(article.translation!, copyOf("water-rates", "en").article);
    const stale = status.flatMap(({ segmentId, standing: at }) =>
      at === "upToDate" ? [] : [[segmentId, at]],
    );
    const { block } = idsOf("water-rates");
    expect(article.live).toMatchObject({ edition: 1 });
    expect(standing.segments).toStrictEqual({ total: 10, untranslated: 0, stale: 2 });
    expect(stale).toStrictEqual([
      [`block:${block("households")}`, "stale"],
      [`block:${block("rates")}`, "stale"],
    ]);
  });

  test("translated into Russian by half, and into Arabic, from right to left, for its readers", () => {
    const half = copyOf("school-meals", "ru");
    expect(half.article).toMatchObject({ workflow: "drafting", live: null });
    expect(half.standing.segments).toStrictEqual({ total: 8, untranslated: 4, stale: 0 });
    expect(copyOf("school-meals", "ar").standing.segments).toStrictEqual({
      total: 8,
      untranslated: 0,
      stale: 0,
    });
    expect(editionsOf("school-meals", "ar")).toMatchObject([{ edition: 1, content: { direction: "rtl" } }]);
  });

  test("told from sources of every kind, in blocks of every kind, approved by three desks", () => {
    const { article } = copyOf("ferry-inquiry", "en");
    const [story] = house.readModels.of(workingCopies).stories([article.storyId]);
    const kinds = Object.values(story!.sources).map(({ kind }) => kind);
    expect(kinds.toSorted()).toStrictEqual(
      ["document", "official", "outlet", "ownReporting", "person", "socialMedia"].toSorted(),
    );
    expect(new Set(article.body.map(({ type }) => type))).toStrictEqual(
      new Set(["paragraph", "heading", "list", "image", "quote", "embed", "note"]),
    );
    const runs = article.body.flatMap((block) => (block.type === "paragraph" ? block.content : []));
    expect(runs.flatMap(({ marks }) => marks ?? []).map(({ type }) => type)).toStrictEqual(
      expect.arrayContaining(["emphasis", "link", "strong"]),
    );
    expect(Object.keys(article.approvals).toSorted()).toStrictEqual(["copy", "legal", "photo"]);
    expect(article.live).toMatchObject({ edition: 1 });
  });

  test("with a source kept in confidence, whom legal was let in to and was shown, and whom no event names", async () => {
    const id = idsOf("ferry-inquiry").confidentialSource("sailor");
    const [source] = house.readModels.of(sources).sources([id]);
    expect(source).toMatchObject({ alias: "A sailor of the Aq Kemer" });
    const trail = house.readModels.of(history).trail({ readsOfConfidence: true }, "newest", everything, 10);
    expect(trail).toMatchObject([
      { type: "ConfidentialSourceOpened", stream: `source-${id}`, by: henrik.staffId },
    ]);
    expect(JSON.stringify(await house.store.readAll(-1, 10_000))).not.toMatch(/Orazov|his berth/);
  });
});

function copyOf(slugline: string, language: string) {
  const versions = house.readModels.of(workingCopies).articlesOfStories([idsOf(slugline).story]);
  return versions.find(({ article }) => article.language === language)!;
}

const editionsOf = (slugline: string, language: string) =>
  house.readModels.of(editions).editionsOf([copyOf(slugline, language).id]);
