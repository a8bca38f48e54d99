import { describe, expect, test } from "vitest";
import { currentVersion, upcast, type Upcasters } from "../../src/store/upcast.js";
import { recorded } from "../support/telling/recorded.js";

const upcasters: Upcasters = {
  // Version 1 had one photographer, version 2 several, version 3 says so in the name.
  PhotoCredited: [
    ({ photographer, ...rest }) => ({ ...rest, photographer: [photographer ?? null] }),
    ({ photographer, ...rest }) => ({ ...rest, photographers: photographer ?? [] }),
  ],
};

describe("An event of an older version", () => {
  test.each([
    [1, { line: "Mara Voss/The Courier", photographer: "Mara Voss" }],
    [2, { line: "Mara Voss/The Courier", photographer: ["Mara Voss"] }],
    [3, { line: "Mara Voss/The Courier", photographers: ["Mara Voss"] }],
  ])("reads as one of today: version %i", (schemaVersion, data) => {
    const event = { ...credited, schemaVersion, data };
    expect(upcast(upcasters, event)).toEqual({
      ...credited,
      schemaVersion: 3,
      data: { line: "Mara Voss/The Courier", photographers: ["Mara Voss"] },
    });
    expect(event.data).toEqual(data);
  });

  test("is written in the newest version from then on", () => {
    expect(currentVersion(upcasters, "PhotoCredited")).toBe(3);
    expect(currentVersion(upcasters, "PhotoFiled")).toBe(1);
  });

  test("is left alone where nothing has changed", () => {
    const filed = { ...credited, type: "PhotoFiled", schemaVersion: 1 };
    expect(upcast(upcasters, filed)).toBe(filed);
  });
});

describe("An event of no version that this Stet knows", () => {
  test.each([
    ["PhotoCredited", 4, 3, "A newer Stet wrote it: start that one."],
    ["PhotoFiled", 2, 1, "A newer Stet wrote it: start that one."],
    ["PhotoFiled", 0, 1, "No Stet wrote it: run `stet verify-store`."],
    ["PhotoFiled", -1, 1, "No Stet wrote it: run `stet verify-store`."],
    ["PhotoFiled", 1.5, 1, "No Stet wrote it: run `stet verify-store`."],
  ])("is not guessed at: %s in version %d", (type, schemaVersion, newest, advice) => {
    expect(() => upcast(upcasters, { ...credited, type, schemaVersion })).toThrow(
      expect.objectContaining({
        code: "EVENT_UNREADABLE",
        message: `${type} at revision 0 of photo-1 is stored in version ${schemaVersion}; this Stet reads versions up to ${newest}. ${advice}`,
      }) as Error,
    );
  });
});

const [credited] = recorded("photo-1", [{ type: "PhotoCredited", data: {} }]) as [
  ReturnType<typeof recorded>[number],
];
