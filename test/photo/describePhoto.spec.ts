import { describe, expect, test } from "vitest";
import type { DescriptionChanges } from "../../src/photo/description.js";
import { photoDecider } from "../../src/photo/photo.js";
import { credited, filed, killed } from "../support/telling/facts.js";
import { described, describedWhole as whole } from "../support/telling/photoFacts.js";
import { minute, recorded } from "../support/telling/recorded.js";
import { specify } from "../support/telling/spec.js";

const given = specify(photoDecider);
const describing = (changes: DescriptionChanges) => ({ type: "DescribePhoto", changes }) as const;

describe("Describing a photo", () => {
  test("says all that the desk knows of it", () => {
    given(filed).when(describing(whole)).thenRecorded(described(whole));
  });

  test("records only what is new, and takes back what is no longer said", () => {
    given(filed, described(whole))
      .when(describing({ ...whole, city: "Aqtau", people: [], bylineTitle: null }))
      .thenRecorded(described({ bylineTitle: null, city: "Aqtau", people: [] }));
  });

  test("corrects what was said when it was filed, and knows it", () => {
    given(filed)
      .when(describing({ description: "The harbour" }))
      .thenNothing();
    given(filed)
      .when(describing({ description: "The port", sourceUrl: null }))
      .thenRecorded(described({ description: "The port" }));
  });

  test("changes nothing when it says what is there, or nothing", () => {
    given(filed, described(whole)).when(describing(whole)).thenNothing();
    given(filed, described(whole))
      .when(describing({ title: " Old  harbour, fog ", people: ["Osman Teke", " "] }))
      .thenNothing();
    given(filed).when(describing({})).thenNothing();
  });

  test.each<[DescriptionChanges, string]>([
    [{ description: " " }, "description"],
    [{ sourceUrl: "the quay" }, "sourceUrl"],
    [{ dateTaken: "last Sunday" }, "dateTaken"],
    [{ dateTaken: "2026-02-30" }, "dateTaken"],
    [{ dateTaken: "2026-13" }, "dateTaken"],
    [{ dateTaken: "2026-02-28T09:00:00" }, "dateTaken"],
    [{ dateTaken: "0206-02-28" }, "dateTaken"],
    [{ dateTaken: "2026-03-03" }, "dateTaken"],
    [{ dateTaken: "2027" }, "dateTaken"],
    [{ dateTaken: "2026-03-01T14:01:00+05:00" }, "dateTaken"],
  ])("takes nothing that cannot be so: %j", (changes, field) => {
    given(filed)
      .when({ ...describing(changes), at: minute(0) })
      .thenInvalid(field);
  });

  test.each([
    "1839",
    "1968-08",
    "2026-02-28",
    "2026-03-01",
    "2026-03-01T14:00+05:00",
    "2026-03-01T08:59:59Z",
  ])("takes a date as exactly as it is known: %s", (dateTaken) => {
    given(filed)
      .when({ ...describing({ dateTaken }), at: minute(0) })
      .thenRecorded(described({ dateTaken }));
  });

  test("and crediting speak of the same photographer and copyright holder", () => {
    given(filed, credited)
      .when(describing({ photographer: "Mara Voss", copyrightHolder: null }))
      .thenNothing();
    given(filed, credited, described({ photographer: "Mara A. Voss" }))
      .when({ type: "CreditPhoto", creditLine: "Voss/The Courier" })
      .thenRecorded({
        type: "PhotoCredited",
        data: { creditLine: "Voss/The Courier", photographer: "Mara A. Voss", copyrightHolder: null },
      });
    given(filed, credited, described({ photographer: "Mara A. Voss" }))
      .when({ type: "CreditPhoto", creditLine: credited.data.creditLine, photographer: "Mara A. Voss" })
      .thenNothing();
  });

  test.each([
    [{ city: "Aqtau", people: [] }, ["city", "people"], ["kill"]],
    [{ photographer: null }, ["photographer"], ["credit", "kill"]],
  ] as const)("touches exactly the fields that it changes: %j", (changed, writes, reads) => {
    expect(photoDecider.facets(described(changed))).toStrictEqual({ writes, reads });
  });

  test("finds an address on social media, and forgets none that it found", () => {
    const found = described({ sourceUrl: "https://facebook.com/mara.voss" });
    const after = (...past: Parameters<typeof recorded>[1]) =>
      recorded("photo-1", past).reduce(photoDecider.evolve as never, photoDecider.initial);
    expect(after(filed, found)).toMatchObject({ fromSocialMedia: true });
    expect(after(filed, found, described({ sourceUrl: null }))).toMatchObject({
      fromSocialMedia: true,
      described: { sourceUrl: null },
    });
  });

  test("comes too late for a photo that was killed, and needs one", () => {
    given(filed, killed).when(describing(whole)).thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
    given().when(describing(whole)).thenRefused({ code: "NOT_FOUND" });
  });
});
