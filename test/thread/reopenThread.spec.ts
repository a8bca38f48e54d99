import { describe, test } from "vitest";
import { threadDecider } from "../../src/thread/thread.js";
import { specify } from "../support/telling/spec.js";
import { threadOpened, threadReopened, threadResolved } from "../support/telling/threadFacts.js";

const given = specify(threadDecider);
const reopen = { type: "ReopenThread" } as const;

describe("Reopening a thread", () => {
  test("takes the matter up again", () => {
    given(threadOpened, threadResolved).when(reopen).thenRecorded(threadReopened);
  });

  test("changes nothing when it is open", () => {
    given(threadOpened).when(reopen).thenNothing();
    given(threadOpened, threadResolved, threadReopened).when(reopen).thenNothing();
  });

  test("needs a thread", () => {
    given().when(reopen).thenRefused({ code: "NOT_FOUND" });
  });
});
