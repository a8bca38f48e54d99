import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { signingKey } from "../../src/server/signIn/signingKey.js";
import { tokensOf } from "../../src/server/signIn/tokens.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

const now = () => new Date("2026-03-01T09:00:00.000Z");

describe("The signing key", () => {
  test("is made once, for its owner's eyes only, and leaves nothing beside it", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "signing-key.json");
    const { keyId } = await signingKey(file);
    const written = readFileSync(file, "utf8");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toStrictEqual(["signing-key.json"]);

    expect((await signingKey(file)).keyId).toBe(keyId);
    expect(readFileSync(file, "utf8")).toBe(written);
  });

  test("takes its own tokens after a restart, and no other key's", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "signing-key.json");
    const token = await tokensOf(await signingKey(file), now).issue("someone", 1);
    expect(await tokensOf(await signingKey(file), now).read(token)).toMatchObject({ staffId: "someone" });
    const other = await signingKey(join(folder, "other.json"));
    expect(await tokensOf(other, now).read(token)).toStrictEqual({
      problem: "This token was not issued by this newsroom, or is damaged.",
    });
  });

  test("is one key, however many begin at the same moment", async () => {
    const file = join(temporaryFolder(), "signing-key.json");
    const keys = await Promise.all(Array.from({ length: 8 }, () => signingKey(file)));
    expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(1);
  });

  test.each([
    ["an empty file", () => ""],
    ["a file that is no JSON", () => "-----BEGIN PRIVATE KEY-----"],
    ["half a key", (whole: string) => whole.slice(0, 40)],
    ["a key of another kind", () => '{"kty":"oct","k":"c2VjcmV0"}'],
    ["the public half of a key", (whole: string) => JSON.stringify({ ...JSON.parse(whole), d: undefined })],
    ["null", () => "null"],
  ])("is refused when it is damaged, and never replaced: %s", async (_what, damage) => {
    const file = join(temporaryFolder(), "signing-key.json");
    await signingKey(file);
    const damaged = damage(readFileSync(file, "utf8"));
    writeFileSync(file, damaged);
    await expect(signingKey(file)).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringMatching(
        /signing-key\.json is not a signing key: it (is no JSON|holds no Ed25519 private key)\. Put the right one back/,
      ),
    });
    expect(readFileSync(file, "utf8")).toBe(damaged);
  });

  test("cannot be made where nothing can be written, and says where", async () => {
    const file = join(temporaryFolder(), "no-such-folder", "signing-key.json");
    await expect(signingKey(file)).rejects.toMatchObject({
      code: "STORE_READ_ONLY",
      message: expect.stringContaining(`The signing key ${file} cannot be written`),
    });
  });
});
