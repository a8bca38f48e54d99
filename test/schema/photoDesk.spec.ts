import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, needed, obey, type Payload } from "../support/serving/command.js";
import {
  draftedArticle,
  illustrate,
  openTranslation,
  publish,
  translateAll,
  type Drafted,
} from "../support/serving/draftedArticle.js";
import { anIllustratedArticle, aPhoto, speakingAgainst } from "../support/serving/photoDesk.js";
import { toPutRight } from "../support/telling/putRight.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const code = (payload: Payload) => payload.errors.map((error) => error.code);

describe("Credit line, photographer, copyright holder and usage terms", () => {
  test("are four different things, none read out of another", async () => {
    const desk = await aPhoto(server);
    const credit = {
      creditLine: "Mara Voss/The Courier",
      photographer: "Mara Voss",
      copyrightHolder: "Voss AG",
    };
    await desk.work("photoEditor", "creditPhoto", credit);
    await desk.work("photoEditor", "classifyRights", {
      category: "COMMISSIONED",
      usageTerms: "Once, in this story.",
    });
    const fields = "creditLine photographer copyrightHolder rights { usageTerms }";
    expect(await desk.read(fields)).toEqual({ ...credit, rights: { usageTerms: "Once, in this story." } });
  });
});

describe("Rights categories", () => {
  test("come with what they cost, what to mind, and what the use is bound to", async () => {
    const desk = await aPhoto(server);
    const classified = await desk.work(
      "photoEditor",
      "classifyRights",
      { category: "AGENCY", usageTerms: "Single usage." },
      { payload: "photo { rights { category usageTerms cost caution } }" },
    );
    expect(classified).toMatchObject({
      events: [{ type: "RightsClassified" }],
      photo: {
        rights: {
          category: "AGENCY",
          usageTerms: "Single usage.",
          cost: "PAY",
          caution: expect.stringContaining("contract") as string,
        },
      },
    });
    expect(code(await desk.ask("photoEditor", "classifyRights", { category: "STAFF" }))).toEqual([
      "REASON_MISSING",
    ]);
  });

  test("are the photo desk's to say", async () => {
    const desk = await aPhoto(server);
    const asked = { category: "STAFF" };
    expect((await desk.ask("reporter", "classifyRights", asked, needed)).errors).toMatchObject([
      { needed: ["PHOTO_EDITOR", "DESK_EDITOR", "EDITOR_IN_CHIEF"] },
    ]);
  });
});

describe("A lease", () => {
  test("keeps a picture back before it begins and after it ends, with the instant", async () => {
    const { drafted, desk } = await anIllustratedArticle(server);
    await desk.work("photoEditor", "grantLease", { from: "2999-01-01T00:00:00+01:00" });
    expect(await speakingAgainst(server, drafted)).toEqual(["LEASE_NOT_BEGUN"]);
    await desk.work("photoEditor", "grantLease", { to: "2999-01-01T00:00:00+01:00" });
    expect(await speakingAgainst(server, drafted)).toEqual([]);
    const ended = await desk.work(
      "legal",
      "endLease",
      { reason: "The agency withdrew it." },
      { payload: "photo { lease { from to endedAt } }" },
    );
    expect(ended).toMatchObject({
      photo: {
        lease: { from: null, to: "2998-12-31T23:00:00.000Z", endedAt: expect.stringMatching(/Z$/) as string },
      },
    });
    expect(await speakingAgainst(server, drafted)).toEqual(["LEASE_ENDED"]);
  });

  test("takes no instant without its offset", async () => {
    const desk = await aPhoto(server);
    const payload = await desk.ask("photoEditor", "grantLease", { to: "2999-01-01T00:00:00" });
    expect(payload.errors).toMatchObject([{ __typename: "InvalidInput", path: ["to"] }]);
    expect(code(await desk.ask("photoEditor", "endLease", { reason: "x" }))).toEqual(["LEASE_NOT_GRANTED"]);
  });
});

describe("Without credit, caption or alt text", () => {
  test("the server lets no picture out, and nobody can override that", async () => {
    const drafted = await draftedArticle(server);
    const { photoId } = await aPhoto(server);
    const placing = { storyId: drafted.storyId, photoId, role: "LEAD", expectedRevision: 0 };
    await obey(server, "photoEditor", "placePhoto", placing);
    await drafted.work("reporter", "submitArticle");
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    const asked = { articleId: drafted.articleId, expectedRevision: drafted.revision(), reason: "I say so." };
    for (const as of ["publisher", "editorInChief"] as const) {
      const { errors } = await command(server, as, "publishArticle", asked, {
        errors: "... on Blocked { blockers { code } }",
      });
      expect(errors[0]!["blockers"]).toEqual(
        ["PHOTO_UNCREDITED", "CAPTION_MISSING", "ALT_TEXT_MISSING"].map((blocker) => ({ code: blocker })),
      );
    }
  });
});

describe("Where a picture was used", () => {
  test("is known per edition, with the words of that use, and which of them readers see", async () => {
    const { drafted, desk } = await anIllustratedArticle(server);
    await publish(drafted);
    await drafted.work("reporter", "changeHeadline", { headline: "Court fines the port" });
    await drafted.work("reporter", "submitArticle");
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    await drafted.work("publisher", "correctArticle", { note: "It was the port.", ...toPutRight });
    const fields = `uses { edition class language role creditLine caption altText live article { id } }
      runs { placed live article { id } }`;
    const use = {
      language: "en",
      role: "LEAD",
      creditLine: "Mara Voss/The Courier",
      caption: "The quay on Sunday",
      altText: "Cranes in fog",
      article: { id: drafted.articleId },
    };
    expect(await desk.read(fields)).toEqual({
      uses: [
        { ...use, edition: 2, class: "CORRECTION", live: true },
        { ...use, edition: 1, class: "FIRST", live: false },
      ],
      runs: [{ placed: true, live: true, article: { id: drafted.articleId } }],
    });
  });
});

describe("Alt text and caption", () => {
  test("are of one use in one language: another article or language has its own", async () => {
    const { drafted, placementId } = await anIllustratedArticle(server);
    const translation = await openTranslation(server, drafted, "kk");
    await translateAll(server, translation);
    const second = await illustrate(server, await draftedArticle(server));
    expect(second.placementId).not.toBe(placementId);
    const words = async ({ articleId }: Drafted) =>
      (
        await server.ask<{ article: { pictures: readonly object[] } }>(
          "reporter",
          "query ($id: ID!) { article(id: $id) { pictures { placementId caption altText } } }",
          { id: articleId },
        )
      ).article.pictures;
    expect(await words(drafted)).toEqual([
      { placementId, caption: "The quay on Sunday", altText: "Cranes in fog" },
    ]);
    expect(await words(translation)).toEqual([
      { placementId, caption: "[kk] The quay on Sunday", altText: "[kk] Cranes in fog" },
    ]);
    await drafted.work("reporter", "writeAltText", { placementId, altText: "Two cranes in fog" });
    expect(await words(translation)).toMatchObject([{ altText: "[kk] Cranes in fog" }]);
  });

  test("differ where the same photo runs twice", async () => {
    const { drafted, placementId, desk } = await anIllustratedArticle(server);
    const inline = v7();
    const placing = { commandId: inline, storyId: drafted.storyId, photoId: desk.photoId, role: "INLINE" };
    await obey(server, "photoEditor", "placePhoto", { ...placing, expectedRevision: 1 });
    expect(await speakingAgainst(server, drafted)).toEqual([]);
    const asked = { articleId: drafted.articleId, expectedRevision: drafted.revision(), preview: true };
    const { errors } = await command(server, "publisher", "publishArticle", asked, {
      errors: "... on Blocked { blockers { code placementId } }",
    });
    expect(errors[0]!["blockers"]).toEqual(
      expect.arrayContaining([
        { code: "CAPTION_MISSING", placementId: inline },
        { code: "ALT_TEXT_MISSING", placementId: inline },
      ]),
    );
    expect(errors[0]!["blockers"]).not.toContainEqual({ code: "ALT_TEXT_MISSING", placementId });
  });
});

describe("A killed photo", () => {
  test.each([
    ["creditPhoto", { creditLine: "Mara Voss" }],
    ["classifyRights", { category: "STAFF" }],
    ["describePhoto", { city: "Aqtau" }],
    ["checkManifest", { verdict: "ABSENT", tool: "c2patool 0.9.12" }],
    ["grantLease", {}],
    ["endLease", { reason: "Over." }],
    ["requestPermission", { owner: "Mara Voss", channel: "Telephone" }],
    ["grantPermission", { scope: "All", creditAs: "M. Voss", evidence: "A message" }],
    ["refusePermission", {}],
    ["overridePermission", { grounds: "Public interest", reason: "No answer." }],
    ["recordVerificationCheck", { check: "PLACE", result: "CONFIRMED", evidence: "A message" }],
    ["concludeVerification", { verdict: "UNVERIFIED", note: "Nobody can say." }],
  ])("lets nothing more be done to it, and says why: %s", async (name, input) => {
    const desk = await aPhoto(server);
    await desk.work("photoEditor", "killPhoto", { reason: "Staged." });
    const refused = await desk.ask("editorInChief", name, input);
    expect(code(refused)).toEqual(["PHOTO_KILLED"]);
    expect(refused.errors[0]!.message).toContain("Staged.");
    expect(await desk.read("killed revision")).toEqual({ killed: "Staged.", revision: 1 });
  });
});
