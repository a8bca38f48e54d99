import { describe, test } from "vitest";
import type { PhotoCommand } from "../../src/photo/commands.js";
import { photoDecider } from "../../src/photo/photo.js";
import { credited, filed, killed } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(photoDecider);

describe("Crediting a photo", () => {
  test("puts a name to it", () => {
    given(filed).when(credit(credited.data)).thenRecorded(credited);
  });

  test("may be done again, with a better name", () => {
    given(filed, credited)
      .when(credit({ creditLine: "M. Voss/Reuters" }))
      .thenRecorded({
        type: "PhotoCredited",
        data: { creditLine: "M. Voss/Reuters", photographer: null, copyrightHolder: null },
      });
  });

  test.each([
    { creditLine: "Mara Voss/Reuters" },
    { photographer: "Mara A. Voss" },
    { photographer: null },
    { copyrightHolder: "The Courier Ltd" },
  ])("records any part that is new: %j", (difference) => {
    const wanted = { ...credited.data, ...difference };
    given(filed, credited).when(credit(wanted)).thenRecorded({ type: "PhotoCredited", data: wanted });
  });

  test("changes nothing when it says what is already there", () => {
    given(filed, credited).when(credit(credited.data)).thenNothing();
    given(filed, credited)
      .when(credit({ ...credited.data, creditLine: " Mara  Voss/The Courier", copyrightHolder: " " }))
      .thenNothing();
  });

  test("needs a line to print", () => {
    given(filed)
      .when(credit({ creditLine: " \n" }))
      .thenRefused({ code: "CREDIT_LINE_EMPTY" });
  });

  test.each(["facebook.com/mara.voss", "https://example.com/p/1", "www.reuters.com", "сайт.рф/фото"])(
    "names a maker and not the address it was found at: %s",
    (creditLine) => {
      given(filed)
        .when(credit({ creditLine }))
        .thenRefused({ code: "CREDIT_LINE_IS_AN_ADDRESS", creditLine });
    },
  );

  test.each(["Mara Voss/facebook.com", "AP Photo/M. Voss", "Photo: example.com"])(
    "may name an address beside the maker: %s",
    (creditLine) => {
      given(filed)
        .when(credit({ creditLine }))
        .thenRecorded({
          type: "PhotoCredited",
          data: { creditLine, photographer: null, copyrightHolder: null },
        });
    },
  );

  test("comes too late for a photo that was killed", () => {
    given(filed, killed).when(credit(credited.data)).thenRefused({ code: "PHOTO_KILLED", reason: "Staged." });
  });

  test("needs a photo", () => {
    given().when(credit(credited.data)).thenRefused({ code: "NOT_FOUND" });
  });
});

type CreditPhoto = Extract<Said<PhotoCommand>, { type: "CreditPhoto" }>;
const credit = (said: Pick<CreditPhoto, "creditLine"> & Partial<CreditPhoto>): CreditPhoto => ({
  type: "CreditPhoto",
  photographer: null,
  copyrightHolder: null,
  ...said,
});
