import { describe, expect, test } from "vitest";
import { overlapOf } from "../../src/store/overlap.js";
import { threadDecider } from "../../src/thread/thread.js";
import { uuid } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";
import { repliedTo, threadOpened, threadReopened, threadResolved } from "../support/telling/threadFacts.js";

const given = specify(threadDecider);
const resolve = { type: "ResolveThread" } as const;

describe("Resolving a thread", () => {
  test("says that the matter is settled", () => {
    given(threadOpened).when(resolve).thenRecorded(threadResolved);
    given(threadOpened, threadResolved, threadReopened).when(resolve).thenRecorded(threadResolved);
  });

  test("changes nothing when it is settled already", () => {
    given(threadOpened, threadResolved).when(resolve).thenNothing();
  });

  test("is refused to whoever has not read a reply that came meanwhile, with that reply", () => {
    const reply = repliedTo(uuid(0x801));
    expect(overlapOf(threadDecider, [threadResolved], [reply])).toEqual([`reply:${uuid(0x801)}`]);
  });

  test("needs a thread", () => {
    given().when(resolve).thenRefused({ code: "NOT_FOUND" });
  });
});
