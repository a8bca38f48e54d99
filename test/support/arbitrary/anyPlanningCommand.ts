import fc from "fast-check";
import type { StoryCommand } from "../../../src/story/commands.js";
import { dana, holds, ines, omar, subjectId } from "../telling/facts.js";
import {
  archived,
  assigned,
  assignmentId,
  cautioned,
  noon,
  otherAssignmentId,
  otherSourceId,
  otherStoryId,
  otherTagId,
  personTagged,
  sourceId,
  tagged,
  tagId,
  tomorrow,
} from "../telling/planningFacts.js";
import type { Said } from "../telling/spec.js";

const anyReason = fc.constantFrom(null, "Away.", " ");
const anyAssignment = fc.constantFrom(assignmentId, otherAssignmentId);
const anyAssignee = fc.constantFrom(omar.staffId, dana.staffId);
const anybody = fc.constantFrom(ines, omar, dana, { ...ines, grants: [holds("deskEditor")] });
// The sources that other commands attribute go by s1 and s2.
const anySource = fc.constantFrom("s1", "s2", sourceId, otherSourceId);
const anyTag = fc.constantFrom(tagId, otherTagId);
const anyDeadline = fc.constantFrom(noon, tomorrow, "2026-03-01T17:00+05:00", "soon");
const anyFacts = fc.constantFrom(
  { assignee: { joined: true, grants: [holds("reporter")] } },
  { assignee: { joined: true, grants: [holds("photoEditor")] } },
  { assignee: { joined: false, grants: [] } },
);
const anyRelation = fc.constantFrom("updateOf", "followUp", "background", "package");

/** Anything that a desk may plan for a story, and keep of its sources. */
export const anyPlanningCommands: readonly fc.Arbitrary<Said<StoryCommand>>[] = [
  fc.record({ type: fc.constant("SetUrgency" as const), urgency: fc.constantFrom(0, 1, 4) }),
  fc.record({
    type: fc.constant("AssignStory" as const),
    assignmentId: anyAssignment,
    assigneeId: anyAssignee,
    brief: fc.constantFrom(assigned.data.brief, " Sit in court.\n", ""),
    dueAt: fc.constantFrom(null, noon, tomorrow, "soon"),
    length: fc.constantFrom(null, 600, -1),
    facts: anyFacts,
  }),
  fc.record({ type: fc.constant("AcceptAssignment" as const), by: anybody, assignmentId: anyAssignment }),
  fc.record({
    type: fc.constant("DeclineAssignment" as const),
    by: anybody,
    assignmentId: anyAssignment,
    reason: anyReason,
  }),
  fc.record({ type: fc.constant("CompleteAssignment" as const), by: anybody, assignmentId: anyAssignment }),
  fc.record({
    type: fc.constant("ReassignStory" as const),
    assignmentId: anyAssignment,
    assigneeId: anyAssignee,
    reason: anyReason,
    facts: anyFacts,
  }),
  fc.record({
    type: fc.constant("MoveDeadline" as const),
    assignmentId: anyAssignment,
    dueAt: anyDeadline,
    reason: anyReason,
  }),
  fc.record({
    type: fc.constant("CancelAssignment" as const),
    assignmentId: anyAssignment,
    reason: anyReason,
  }),
  fc.record({
    type: fc.constant("TagStory" as const),
    tagId: anyTag,
    kind: fc.constantFrom("subject", "person"),
    scheme: fc.constantFrom(null, tagged.data.scheme),
    code: fc.constantFrom(null, tagged.data.code),
    name: fc.constantFrom(tagged.data.name, personTagged.data.name, "mara voss", ""),
    role: fc.constantFrom(null, personTagged.data.role),
  }),
  fc.record({ type: fc.constant("UntagStory" as const), tagId: anyTag }),
  fc.record({
    type: fc.constant("RelateStory" as const),
    relatedStoryId: fc.constantFrom(otherStoryId, subjectId),
    relation: anyRelation,
    facts: fc.record({
      related: fc.record({ opened: fc.constantFrom(true, true, false), relations: fc.constant([]) }),
    }),
  }),
  fc.record({ type: fc.constant("UnrelateStory" as const), relatedStoryId: fc.constant(otherStoryId) }),
  fc.record({
    type: fc.constant("CautionSource" as const),
    sourceId: anySource,
    cautionId: fc.oneof(fc.uuid(), fc.constant(cautioned.data.cautionId)),
    text: fc.constantFrom(cautioned.data.text, "Anonymous.", " "),
  }),
  fc.record({
    type: fc.constant("WithdrawCaution" as const),
    sourceId: anySource,
    cautionId: fc.constant(cautioned.data.cautionId),
    reason: anyReason,
  }),
  fc.record({ type: fc.constant("RemoveSource" as const), sourceId: anySource, reason: anyReason }),
  fc.record({
    type: fc.constant("ArchiveLink" as const),
    sourceId: anySource,
    linkId: fc.uuid(),
    url: fc.constantFrom(archived.data.url, "quay.example"),
    archiveUrl: fc.constant(archived.data.archiveUrl),
    sha256: fc.constantFrom(archived.data.sha256, "5e"),
    accessedAt: fc.constantFrom(archived.data.accessedAt, tomorrow),
    quote: fc.constantFrom(null, archived.data.quote),
  }),
];
