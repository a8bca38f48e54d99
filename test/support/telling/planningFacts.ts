import type { StoryEvent } from "../../../src/story/events.js";
import { dana, omar, uuid } from "./facts.js";

/** What a desk plans for a story and what it keeps of its sources: the events of most specs about it. */
export const assignmentId = uuid(0x701);
export const otherAssignmentId = uuid(0x702);
export const tagId = uuid(0x711);
export const otherTagId = uuid(0x712);
export const sourceId = uuid(0x601);
export const otherSourceId = uuid(0x602);
export const otherStoryId = uuid(0x202);

/** An hour and a day that lie ahead of everything in a spec. */
export const noon = "2026-03-01T12:00:00.000Z";
export const tomorrow = "2026-03-02T12:00:00.000Z";

/** Omar is asked, by the one who asks for everything else: Ines. */
export const assigned = {
  type: "StoryAssigned",
  data: { assignmentId, assigneeId: omar.staffId, brief: "Sit in court.", dueAt: noon, length: 600 },
} satisfies StoryEvent;
export const accepted = { type: "AssignmentAccepted", data: { assignmentId } } satisfies StoryEvent;
export const declined = {
  type: "AssignmentDeclined",
  data: { assignmentId, reason: "Away." },
} satisfies StoryEvent;
export const reassigned = {
  type: "StoryReassigned",
  data: { assignmentId, assigneeId: dana.staffId },
} satisfies StoryEvent;
export const deadlineMoved = {
  type: "DeadlineMoved",
  data: { assignmentId, dueAt: tomorrow },
} satisfies StoryEvent;
export const completed = { type: "AssignmentCompleted", data: { assignmentId } } satisfies StoryEvent;
export const cancelled = {
  type: "AssignmentCancelled",
  data: { assignmentId, reason: "Adjourned." },
} satisfies StoryEvent;

export const urgent = { type: "UrgencySet", data: { urgency: 1 } } satisfies StoryEvent;

/** An entry of a vocabulary, and a bare name. */
export const tagged = {
  type: "StoryTagged",
  data: { tagId, kind: "subject", scheme: "medtop", code: "20000106", name: "judiciary", role: null },
} satisfies StoryEvent;
export const personTagged = {
  type: "StoryTagged",
  data: { tagId: otherTagId, kind: "person", scheme: null, code: null, name: "Mara Voss", role: "defendant" },
} satisfies StoryEvent;
export const untagged = { type: "StoryUntagged", data: { tagId } } satisfies StoryEvent;

export const related = {
  type: "StoryRelated",
  data: { storyId: otherStoryId, relation: "followUp" },
} satisfies StoryEvent;
export const unrelated = { type: "StoryUnrelated", data: { storyId: otherStoryId } } satisfies StoryEvent;

export const attributed = {
  type: "SourceAttributed",
  data: { sourceId, name: "The Quay", kind: "outlet", url: null, note: null },
} satisfies StoryEvent;
export const cautioned = {
  type: "SourceCautioned",
  data: { sourceId, cautionId: uuid(0x611), text: "State-owned." },
} satisfies StoryEvent;
export const cautionWithdrawn = {
  type: "SourceCautionWithdrawn",
  data: { sourceId, cautionId: uuid(0x611), reason: "It was sold in March." },
} satisfies StoryEvent;
export const removed = { type: "SourceRemoved", data: { sourceId } } satisfies StoryEvent;
export const archived = {
  type: "LinkArchived",
  data: {
    sourceId,
    linkId: uuid(0x621),
    url: "https://quay.example/fine",
    archiveUrl: "https://archive.example/20260301/quay",
    sha256: "5e".repeat(32),
    accessedAt: "2026-03-01T08:30:00.000Z",
    quote: "The harbour was fined.",
  },
} satisfies StoryEvent;
