import { describe, expect, test } from "vitest";
import type { ThreadCommand } from "../../src/thread/commands.js";
import { threadDecider } from "../../src/thread/thread.js";
import { overlapOf } from "../../src/store/overlap.js";
import { omar, uuid } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";
import {
  desksMentioned,
  mentionable,
  repliedTo,
  threadOpened,
  threadReopened,
  threadResolved,
} from "../support/telling/threadFacts.js";

const given = specify(threadDecider);
const replyId = uuid(0x801);
type Reply = Extract<Said<ThreadCommand>, { type: "ReplyToThread" }>;
const reply = (differences: Partial<Reply> = {}): Reply => ({
  type: "ReplyToThread",
  replyId,
  text: "The district court.",
  mentions: [],
  deskMentions: [],
  facts: mentionable,
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
      .when(reply({ mentions: [omar.staffId, "x"], facts: { ...mentionable, strangers: ["x"] } }))
      .thenRefused({ code: "STAFF_MEMBER_UNKNOWN", staffId: "x", path: ["mentions", "1"] });
  });

  test("may name desks, each once, in the same breath", () => {
    given(threadOpened)
      .when(reply({ deskMentions: ["culture", "courts", "culture"] }))
      .thenRecorded(repliedTo(replyId), desksMentioned(replyId, "culture", "courts"));
  });

  test("names no desk that there is not, or that is closed", () => {
    given(threadOpened)
      .when(reply({ deskMentions: ["courts", "sport"] }))
      .thenRefused({
        code: "DESK_UNKNOWN",
        desk: "sport",
        desks: ["courts", "culture"],
        path: ["deskMentions", "1"],
      });
    given(threadOpened)
      .when(
        reply({ deskMentions: ["culture"], facts: { ...mentionable, closedDesks: { culture: "courts" } } }),
      )
      .thenRefused({ code: "DESK_CLOSED", desk: "culture", routedTo: "courts", path: ["deskMentions", "0"] });
  });

  test("changes nothing when it was added already, even if the thread was resolved since", () => {
    given(threadOpened, repliedTo(replyId)).when(reply()).thenNothing();
    given(threadOpened, repliedTo(replyId), threadResolved).when(reply()).thenNothing();
    given(threadOpened, repliedTo(replyId), desksMentioned(replyId, "courts"))
      .when(reply({ deskMentions: ["courts"] }))
      .thenNothing();
  });

  test("has an id of its own", () => {
    given(threadOpened, repliedTo(replyId))
      .when(reply({ text: "The high court." }))
      .thenInvalid("replyId");
    given(threadOpened, repliedTo(replyId))
      .when(reply({ mentions: [omar.staffId] }))
      .thenInvalid("replyId");
    given(threadOpened, repliedTo(replyId))
      .when(reply({ deskMentions: ["courts"] }))
      .thenInvalid("replyId");
  });

  test("is for a thread that is open", () => {
    given(threadOpened, threadResolved).when(reply()).thenRefused({ code: "THREAD_RESOLVED" });
    given(threadOpened, threadResolved, threadReopened).when(reply()).thenRecorded(repliedTo(replyId));
  });

  test("by two people at once keeps both", () => {
    const both = (id: string) => [repliedTo(id), desksMentioned(id, "courts")];
    expect(overlapOf(threadDecider, both(uuid(1)), both(uuid(2)))).toEqual([]);
  });

  test("needs something to say, and a thread", () => {
    given(threadOpened)
      .when(reply({ text: " " }))
      .thenInvalid("text");
    given().when(reply()).thenRefused({ code: "NOT_FOUND" });
  });
});
