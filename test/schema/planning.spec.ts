import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { bothSides, command, needed, obey, type Payload } from "../support/serving/command.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const assignments = {
  payload: `story {
    assignments { assignmentId assignee { name } brief dueAt length status reason assignedBy { name } assignedAt }
  }`,
};
const about = {
  payload: `story { urgency tags { tagId kind scheme code name role } relations { relation story { id slugline } } }`,
};
const sources = {
  payload: `story {
    sources {
      sourceId name
      cautions { cautionId text by { name } at withdrawn { reason by { name } at } }
      archivedLinks { linkId url archiveUrl sha256 accessedAt quote archivedBy { name } }
    }
  }`,
};
const instant = expect.stringMatching(/^\d{4}-.*Z$/) as string;
const someday = "2099-03-01T12:00:00.000Z";
const another = "2099-03-02T12:00:00.000Z";

async function openStory(slugline = "harbour-fine"): Promise<string> {
  const commandId = v7();
  await obey(server, "reporter", "openStory", { commandId, slugline, desk: "courts" });
  return `story-${commandId}`;
}

/** Tells one story a thing after another, each looking at all that was said before. */
function telling(storyId: string, select: { payload: string }) {
  let expectedRevision = 0;
  return async (as: Role, name: string, input: object): Promise<Payload> => {
    const payload = await obey(server, as, name, { storyId, expectedRevision, ...input }, select);
    expectedRevision = payload.revision!;
    return payload;
  };
}

const staffId = (role: Role) => `staff-${server.staff[role].staffId}`;

describe("An assignment", () => {
  test("goes from a desk to its people and comes back done, and the story shows how far it is", async () => {
    const tell = telling(await openStory(), assignments);
    const [assignmentId, asked] = [
      v7(),
      { brief: "Sit in court.", length: 600, dueAt: "2099-03-01T17:00+05:00" },
    ];
    const first = await tell("deskEditor", "assignStory", {
      ...asked,
      commandId: assignmentId,
      assigneeId: staffId("reporter"),
    });
    const shown = {
      assignmentId,
      assignee: { name: "Ines Marku" },
      brief: "Sit in court.",
      dueAt: someday,
      length: 600,
      status: "ASSIGNED",
      reason: null,
      assignedBy: { name: "Jon Hale" },
      assignedAt: instant,
    };
    expect(first).toMatchObject({ events: [{ type: "StoryAssigned" }], story: { assignments: [shown] } });

    const declined = await tell("reporter", "declineAssignment", { assignmentId, reason: "Away." });
    expect(declined.story).toStrictEqual({
      assignments: [{ ...shown, status: "DECLINED", reason: "Away." }],
    });
    const [because, assigneeId] = ["Ines is away.", staffId("photoEditor")];
    await tell("deskEditor", "reassignStory", { assignmentId, assigneeId, reason: because });
    await tell("photoEditor", "acceptAssignment", { assignmentId });
    await tell("deskEditor", "moveDeadline", { assignmentId, dueAt: another, reason: "Adjourned." });
    const done = await tell("photoEditor", "completeAssignment", { assignmentId });
    const theirs = { ...shown, assignee: { name: "Paula Renn" }, dueAt: another };
    expect(done.story).toStrictEqual({ assignments: [{ ...theirs, status: "COMPLETED" }] });

    const otherId = v7();
    await tell("deskEditor", "assignStory", {
      commandId: otherId,
      brief: "Call the port.",
      assigneeId: staffId("reporter"),
    });
    const off = await tell("deskEditor", "cancelAssignment", { assignmentId: otherId, reason: "No port." });
    expect(off.story).toMatchObject({
      assignments: [{ status: "COMPLETED" }, { status: "CANCELLED", reason: "No port.", dueAt: null }],
    });
  });

  test("is given by the desk's editor, to somebody who could say yes", async () => {
    const input = { storyId: await openStory(), expectedRevision: 0, brief: "Sit in court." };
    const asking = (as: Role, assigneeId: string) =>
      command(server, as, "assignStory", { ...input, assigneeId }, needed);
    expect((await asking("reporter", staffId("reporter"))).errors).toMatchObject([
      { __typename: "NotPermitted", needed: ["DESK_EDITOR", "EDITOR_IN_CHIEF"], desk: "courts" },
    ]);
    for (const nobody of [`staff-${v7()}`, `story-${v7()}`, "somebody"])
      expect((await asking("deskEditor", nobody)).errors).toMatchObject([{ code: "STAFF_MEMBER_UNKNOWN" }]);
    expect((await asking("deskEditor", staffId("auditor"))).errors).toMatchObject([
      { code: "ASSIGNEE_WITHOUT_ROLE" },
    ]);
  });

  test("is answered by the person who was asked, and nobody else", async () => {
    const [storyId, assignmentId] = [await openStory(), v7()];
    const tell = telling(storyId, assignments);
    await tell("deskEditor", "assignStory", {
      commandId: assignmentId,
      brief: "Sit in court.",
      assigneeId: staffId("reporter"),
    });
    const input = { storyId, expectedRevision: 1, assignmentId, reason: "Mine." };
    for (const name of ["acceptAssignment", "declineAssignment", "completeAssignment"]) {
      const { errors } = await command(server, "copyEditor", name, input);
      expect(errors).toMatchObject([{ __typename: "Refused", code: "NOT_THE_ASSIGNEE" }]);
    }
    await tell("deskEditor", "completeAssignment", { assignmentId });
  });

  test("of two editors at once is not given twice by mistake: the second is shown the first", async () => {
    const storyId = await openStory();
    const input = { storyId, expectedRevision: 0, brief: "Sit in court." };
    await obey(server, "deskEditor", "assignStory", { ...input, assigneeId: staffId("reporter") });
    const other = { ...input, assigneeId: staffId("photoEditor") };
    const { errors } = await command(server, "editorInChief", "assignStory", other, bothSides);
    expect(errors).toMatchObject([
      {
        __typename: "StaleRevision",
        overlaps: ["assignments"],
        theirs: [{ type: "StoryAssigned", by: { name: "Jon Hale" } }],
        yours: [{ type: "StoryAssigned" }],
      },
    ]);
  });
});

describe("What a story is about", () => {
  test("is said by urgency and tags, and taken back", async () => {
    const tell = telling(await openStory(), about);
    const tagId = v7();
    await tell("copyEditor", "setUrgency", { urgency: 2 });
    const topic = { kind: "SUBJECT", scheme: "medtop", code: "20000106", name: "judiciary" };
    await tell("reporter", "tagStory", { ...topic, commandId: tagId });
    const named = await tell("reporter", "tagStory", {
      kind: "PERSON",
      name: "Mara Voss",
      role: "defendant",
    });
    expect(named.story).toMatchObject({
      urgency: 2,
      tags: [
        { ...topic, tagId, role: null },
        { kind: "PERSON", scheme: null, code: null, name: "Mara Voss", role: "defendant" },
      ],
    });
    const better = await tell("reporter", "tagStory", { ...topic, tagId, role: "background" });
    expect(better.story).toMatchObject({ tags: [{ tagId, role: "background" }, {}] });
    const again = await tell("reporter", "tagStory", { ...topic, role: "background" });
    expect(again.events).toStrictEqual([]);
    const less = await tell("reporter", "untagStory", { tagId });
    expect(less.story).toMatchObject({ tags: [{ name: "Mara Voss" }] });
  });

  test("is said by two people at once without either's tag being lost", async () => {
    const input = { storyId: await openStory(), expectedRevision: 0, kind: "PLACE" };
    await obey(server, "reporter", "tagStory", { ...input, name: "Almaty" });
    const second = await obey(server, "copyEditor", "tagStory", { ...input, name: "Astana" }, about);
    expect(second).toMatchObject({ merged: true, story: { tags: [{ name: "Almaty" }, { name: "Astana" }] } });
  });

  test("is also said by the stories that it hangs together with", async () => {
    const [storyId, relatedStoryId] = [await openStory(), await openStory("harbour-trial")];
    const tell = telling(storyId, about);
    const related = await tell("reporter", "relateStory", { relatedStoryId, relation: "FOLLOW_UP" });
    expect(related.story).toMatchObject({
      relations: [{ relation: "FOLLOW_UP", story: { id: relatedStoryId, slugline: "harbour-trial" } }],
    });
    const back = { storyId: relatedStoryId, relatedStoryId: storyId, expectedRevision: 0 };
    for (const [asked, error] of [
      [{ ...back, relation: "FOLLOW_UP" }, { code: "RELATED_THE_OTHER_WAY" }],
      [{ ...back, relation: "UPDATE_OF", relatedStoryId: `story-${v7()}` }, { code: "STORY_NOT_FOUND" }],
      [{ ...back, relation: "UPDATE_OF", relatedStoryId }, { path: ["relatedStoryId"] }],
    ] as const)
      expect((await command(server, "reporter", "relateStory", asked)).errors).toMatchObject([error]);
    const query = `query ($id: ID!) { story(id: $id) { relatedFrom { relation story { id slugline } } } }`;
    const fromThere = () => server.ask("auditor", query, { id: relatedStoryId });
    expect(await fromThere()).toMatchObject({
      story: { relatedFrom: [{ relation: "FOLLOWED_UP_BY", story: { id: storyId } }] },
    });
    const apart = await tell("reporter", "unrelateStory", { relatedStoryId });
    expect(apart.story).toMatchObject({ relations: [] });
    expect(await fromThere()).toMatchObject({ story: { relatedFrom: [] } });
  });
});

describe("A source", () => {
  test("shows its cautions and what was kept of it, also when it is said better, and is removed", async () => {
    const tell = telling(await openStory(), sources);
    const [sourceId, linkId, cautionId] = [v7(), v7(), v7()];
    await tell("reporter", "attributeSource", { commandId: sourceId, name: "The Quay", kind: "OUTLET" });
    await tell("legal", "cautionSource", { commandId: cautionId, sourceId, text: "State-owned." });
    const kept = {
      url: "https://quay.example/fine",
      archiveUrl: "https://archive.example/20260301/quay",
      sha256: "5e".repeat(32),
      accessedAt: "2026-03-01T08:30:00.000Z",
      quote: "The harbour was fined.",
    };
    await tell("reporter", "archiveLink", { ...kept, sourceId, commandId: linkId });
    const said = await tell("reporter", "attributeSource", {
      sourceId,
      name: "The Quay Post",
      kind: "OUTLET",
    });
    const caution = { cautionId, text: "State-owned.", by: { name: "Lena Fox" }, at: instant };
    expect(said.story).toStrictEqual({
      sources: [
        {
          sourceId,
          name: "The Quay Post",
          cautions: [{ ...caution, withdrawn: null }],
          archivedLinks: [{ ...kept, linkId, archivedBy: { name: "Ines Marku" } }],
        },
      ],
    });
    const sold = "It was sold in March.";
    const withdrawing = await tell("reporter", "withdrawCaution", { sourceId, cautionId, reason: sold });
    const withdrawn = { reason: sold, by: { name: "Ines Marku" }, at: instant };
    expect(withdrawing.story).toMatchObject({ sources: [{ cautions: [{ ...caution, withdrawn }] }] });
    const reason = "It took its report back.";
    expect((await tell("standards", "removeSource", { sourceId, reason })).story).toMatchObject({
      sources: [],
    });
  });

  test("is not removed by somebody who has not seen what others kept of it", async () => {
    const [storyId, sourceId] = [await openStory(), v7()];
    const tell = telling(storyId, sources);
    await tell("reporter", "attributeSource", { commandId: sourceId, name: "The Quay", kind: "OUTLET" });
    await tell("legal", "cautionSource", { sourceId, text: "State-owned." });
    const input = { storyId, sourceId, expectedRevision: 1, reason: "It took its report back." };
    const { errors } = await command(server, "standards", "removeSource", input, bothSides);
    expect(errors).toMatchObject([{ __typename: "StaleRevision", theirs: [{ type: "SourceCautioned" }] }]);
  });
});

describe("What a story does not have", () => {
  test.each([
    ["cautionSource", { text: "State-owned." }, "SOURCE_UNKNOWN"],
    ["withdrawCaution", { cautionId: v7(), reason: "Gone." }, "SOURCE_UNKNOWN"],
    ["removeSource", { reason: "Gone." }, "SOURCE_UNKNOWN"],
    ["untagStory", { tagId: v7() }, "TAG_UNKNOWN"],
    ["unrelateStory", { relatedStoryId: `story-${v7()}` }, "STORY_NOT_RELATED"],
  ] as const)("is refused to %s", async (name, input, code) => {
    const storyId = await openStory();
    const asked = {
      storyId,
      expectedRevision: 0,
      ...(code === "SOURCE_UNKNOWN" && { sourceId: v7() }),
      ...input,
    };
    const { errors } = await command(server, "reporter", name, asked);
    expect(errors).toMatchObject([{ __typename: "Refused", code }]);
  });
});
