import { describe, test } from "vitest";
import type { PhotoCommand } from "../../src/photo/commands.js";
import { photoDecider } from "../../src/photo/photo.js";
import { filed, killed } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(photoDecider);

describe("Filing a photo", () => {
  test("brings it to the desk with its source and the credit it came with", () => {
    given()
      .when(file({ sourceUrl: "https://example.com/p/1", suppliedCredit: "Handout" }))
      .thenRecorded({
        type: "PhotoFiled",
        data: { description: "The harbour", sourceUrl: "https://example.com/p/1", suppliedCredit: "Handout" },
      });
  });

  test("needs neither a source nor a supplied credit", () => {
    given().when(file()).thenRecorded(filed);
  });

  test("keeps words on one line, and drops a credit without any", () => {
    given()
      .when(file({ description: "  The\n  harbour ", suppliedCredit: " \t" }))
      .thenRecorded(filed);
  });

  test("happens once", () => {
    given(filed).when(file()).thenRefused({ code: "ALREADY_EXISTS" });
    given(filed, killed).when(file()).thenRefused({ code: "ALREADY_EXISTS" });
  });

  test("says what the picture shows", () => {
    given()
      .when(file({ description: " " }))
      .thenInvalid("description");
  });

  test.each(["example.com/p/1", "ftp://example.com/p/1", "javascript:alert(1)", ""])(
    "takes no source that is not a web address in full: %j",
    (sourceUrl) => {
      given().when(file({ sourceUrl })).thenInvalid("sourceUrl");
    },
  );
});

type FilePhoto = Extract<Said<PhotoCommand>, { type: "FilePhoto" }>;
const file = (differences: Partial<FilePhoto> = {}): FilePhoto => ({
  type: "FilePhoto",
  description: "The harbour",
  sourceUrl: null,
  suppliedCredit: null,
  ...differences,
});
