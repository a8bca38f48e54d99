import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { needed, obey, type Payload } from "../support/serving/command.js";
import { draftedArticle, type Drafted } from "../support/serving/draftedArticle.js";
import { anIllustratedArticle, aPhoto, speakingAgainst } from "../support/serving/photoDesk.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const code = (payload: Payload) => payload.errors.map((error) => error.code);

describe("A picture from social media", () => {
  test("is not let out before somebody says by what right, even if the desk forgot", async () => {
    const drafted = await draftedArticle(server);
    const desk = await aPhoto(server, "https://facebook.com/mara.voss/");
    await desk.work("photoEditor", "creditPhoto", { creditLine: "Mara Voss" });
    const placing = { storyId: drafted.storyId, photoId: desk.photoId, role: "LEAD", expectedRevision: 0 };
    await obey(server, "photoEditor", "placePhoto", placing);
    expect(await speakingAgainst(server, drafted)).toEqual(["RIGHTS_UNCLASSIFIED"]);
  });

  test("needs its owner's permission, which the server asks for, and keeps how it was had", async () => {
    const { drafted, desk } = await anIllustratedArticle(server);
    await desk.work("photoEditor", "classifyRights", { category: "SOCIAL_MEDIA" });
    expect(await speakingAgainst(server, drafted)).toEqual(["PERMISSION_MISSING", "PHOTO_UNVERIFIED"]);
    const grant = { scope: "This story", creditAs: "M. Voss", evidence: "Message of 1 March" };
    expect(code(await desk.ask("photoEditor", "grantPermission", grant))).toEqual([
      "PERMISSION_NOT_REQUESTED",
    ]);
    await desk.work("reporter", "requestPermission", { owner: "Mara Voss", channel: "Direct message" });
    await desk.work("photoEditor", "refusePermission", { answer: "Not before I am home." });
    expect(await speakingAgainst(server, drafted)).toEqual(["PERMISSION_REFUSED", "PHOTO_UNVERIFIED"]);
    await desk.work("photoEditor", "grantPermission", grant);
    expect(await speakingAgainst(server, drafted)).toEqual(["PHOTO_UNVERIFIED"]);
    expect(await desk.read("permission { standing owner channel scope creditAs evidence answer }")).toEqual({
      permission: {
        standing: "GRANTED",
        owner: "Mara Voss",
        channel: "Direct message",
        ...grant,
        answer: "Not before I am home.",
      },
    });
  });

  test("runs without permission only over a senior's name, with grounds and a reason", async () => {
    const { drafted, desk } = await anIllustratedArticle(server);
    await desk.work("photoEditor", "classifyRights", { category: "SOCIAL_MEDIA" });
    const grounds = { grounds: "Overriding public interest" };
    const reason = "The owner cannot be reached.";
    for (const as of ["photoEditor", "deskEditor", "legal", "standards"] as const)
      expect((await desk.ask(as, "overridePermission", { ...grounds, reason }, needed)).errors).toMatchObject(
        [{ needed: ["PUBLISHER", "EDITOR_IN_CHIEF"] }],
      );
    expect(code(await desk.ask("publisher", "overridePermission", grounds))).toEqual(["REASON_MISSING"]);
    await desk.work("publisher", "overridePermission", { ...grounds, reason });
    expect(await speakingAgainst(server, drafted)).toEqual(["PHOTO_UNVERIFIED"]);
    expect(await desk.read("permission { standing override { grounds by { name } } }")).toEqual({
      permission: { standing: "OVERRIDDEN", override: { ...grounds, by: { name: "Vera Lund" } } },
    });
    expect(await history(drafted)).toContainEqual({
      type: "PermissionOverridden",
      role: "PUBLISHER",
      reason,
    });
  });
});

describe("Verification", () => {
  const evidence = "See the desk's file.";

  test("is kept check by check, with who made it and the verdict, and is what the verdict must rest on", async () => {
    const { drafted, desk } = await anIllustratedArticle(server);
    await desk.work("photoEditor", "classifyRights", { category: "SOCIAL_MEDIA" });
    await desk.work("publisher", "overridePermission", { grounds: "Public interest", reason: "No answer." });
    const verified = { verdict: "VERIFIED", note: "The owner sent the original." };
    const early = await desk.ask("photoEditor", "concludeVerification", verified);
    expect(code(early)).toEqual(["VERIFICATION_INCOMPLETE"]);
    expect(early.errors[0]!.message).toContain("the first upload, the contact with its owner");
    for (const check of ["FIRST_UPLOAD", "OWNER_CONTACT", "PLACE", "DATE"])
      await desk.work("reporter", "recordVerificationCheck", { check, result: "CONFIRMED", evidence });
    await desk.work("photoEditor", "concludeVerification", verified);
    expect(await speakingAgainst(server, drafted)).toEqual([]);
    const fields = `verification {
      checks { check result evidence by { name } }
      conclusion { verdict note shaken by { name } }
    }`;
    const checks = ["FIRST_UPLOAD", "OWNER_CONTACT", "PLACE", "DATE"].map((check) => ({
      check,
      result: "CONFIRMED",
      evidence,
      by: { name: "Ines Marku" },
    }));
    expect(await desk.read(fields)).toEqual({
      verification: { checks, conclusion: { ...verified, shaken: false, by: { name: "Paula Renn" } } },
    });

    const doubt = { check: "MANIPULATION", result: "CONTRADICTED", evidence: "The shadows disagree." };
    await desk.work("reporter", "recordVerificationCheck", doubt);
    expect(await speakingAgainst(server, drafted)).toEqual(["PHOTO_UNVERIFIED"]);
    expect(code(await desk.ask("photoEditor", "concludeVerification", verified))).toEqual([
      "VERIFICATION_CONTRADICTED",
    ]);
    await desk.work("standards", "concludeVerification", { verdict: "FALSE", note: "It was made up." });
    expect(await speakingAgainst(server, drafted)).toEqual(["PHOTO_FALSE"]);
  });

  test("that found a picture false holds it back whatever right it is said to run by", async () => {
    const { drafted, desk } = await anIllustratedArticle(server);
    await desk.work("photoEditor", "classifyRights", { category: "STAFF" });
    await desk.work("photoEditor", "concludeVerification", { verdict: "FALSE", note: "It is from 2019." });
    expect(await speakingAgainst(server, drafted)).toEqual(["PHOTO_FALSE"]);
  });
});

/** An article's history, each line with who had the right and why. */
async function history({ articleId }: Drafted): Promise<readonly object[]> {
  const { article } = await server.ask<{ article: { history: { nodes: readonly object[] } } }>(
    "auditor",
    "query ($id: ID!) { article(id: $id) { history(first: 50) { nodes { type role reason } } } }",
    { id: articleId },
  );
  return article.history.nodes;
}
