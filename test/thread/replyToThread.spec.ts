import { describe, expect, test } from "vitest";
import type { ThreadCommand } from "../../src/thread/commands.js";
import { threadDecider } from "../../src/thread/thread.js";
import { overlapOf } from "../../src/store/overlap.js";
import { omar, uuid } from "../support/facts.js";
import { specify, type Said } from "../support/spec.js";
import { repliedTo, threadOpened, threadReopened, threadResolved } from "../support/threadFacts.js";

const given = specify(threadDecider);
const replyId = uuid(0x801);
type Reply = Extract<Said<ThreadCommand>, { type: "ReplyToThread" }>;
const reply = (differences: Partial<Reply> = {}): Reply => ({
  type: "ReplyToThread",
  replyId,
  text: "The district court.",
  mentions: [],
  facts: { strangers: [] },
  ...differences,
});

describe("Replying to a thread", () => {
  test("adds to it", () => {
    given(threadOpened).when(reply()).thenRecorded(repliedTo(replyId));
    given(threadOpened, repliedTo(uuid(0x802)))
      .when(reply({ text: " The district court. " }))
      .thenRecorded(repliedTo(replyId));
  });

  test("may name who should read it, if they are on the staff", () => {
    const mentions = [omar.staffId, omar.staffId];
    given(threadOpened)
      .when(reply({ mentions }))
      .thenRecorded({
        type: "ThreadRepliedTo",
        data: { ...repliedTo(replyId).data, mentions: [omar.staffId] },
      });
    given(threadOpened)
      .when(reply({ mentions: ["x"], facts: { strangers: ["x"] } }))
      .thenRefused({ code: "STAFF_MEMBER_UNKNOWN", staffId: "x" });
  });

  test("changes nothing when it was added already, even if the thread was resolved since", () => {
    given(threadOpened, repliedTo(replyId)).when(reply()).thenNothing();
    given(threadOpened, repliedTo(replyId), threadResolved).when(reply()).thenNothing();
  });

  test("has an id of its own", () => {
    given(threadOpened, repliedTo(replyId))
      .when(reply({ text: "The high court." }))
      .thenInvalid("replyId");
    given(threadOpened, repliedTo(replyId))
      .when(reply({ mentions: [omar.staffId] }))
      .thenInvalid("replyId");
  });

  test("is for a thread that is open", () => {
    given(threadOpened, threadResolved).when(reply()).thenRefused({ code: "THREAD_RESOLVED" });
    given(threadOpened, threadResolved, threadReopened).when(reply()).thenRecorded(repliedTo(replyId));
  });

  test("by two people at once keeps both", () => {
    expect(overlapOf(threadDecider, [repliedTo(uuid(1))], [repliedTo(uuid(2))])).toEqual([]);
  });

  test("needs something to say, and a thread", () => {
    given(threadOpened)
      .when(reply({ text: " " }))
      .thenInvalid("text");
    given().when(reply()).thenRefused({ code: "NOT_FOUND" });
  });
});
