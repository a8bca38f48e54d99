import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import { dana, holds, ines, omar, storyId } from "../support/telling/facts.js";
import {
  archived,
  assigned,
  assignmentId,
  cautioned,
  deadlineMoved,
  otherAssignmentId,
  otherStoryId,
  personTagged,
  removed,
  sourceId,
  tagged,
} from "../support/telling/planningFacts.js";

type Ask = (by: Actor, id: string, asked: Asked, begins?: boolean) => Promise<void>;

/** The part of the day in which a desk plans a story that was opened: work, tags, relations, and what is kept of a source. */
export async function planTheStory(ask: Ask): Promise<void> {
  const toDana = { ...assigned.data, assigneeId: dana.staffId, dueAt: "2026-03-02T09:00:00.000Z" };
  await ask(ines, dana.staffId, { type: "GrantRole", ...holds("translator", "courts", "kk") });
  await ask(omar, storyId, { type: "AssignStory", ...toDana });
  await ask(dana, storyId, { type: "AcceptAssignment", assignmentId });
  await ask(dana, storyId, { type: "DeclineAssignment", assignmentId });
  await ask(omar, storyId, { type: "ReassignStory", assignmentId, assigneeId: dana.staffId });
  await ask(omar, storyId, { type: "MoveDeadline", ...deadlineMoved.data });
  await ask(dana, storyId, { type: "CompleteAssignment", assignmentId });
  await ask(omar, storyId, { type: "AssignStory", ...toDana, assignmentId: otherAssignmentId });
  await ask(omar, storyId, { type: "CancelAssignment", assignmentId: otherAssignmentId });

  await ask(omar, storyId, { type: "SetUrgency", urgency: 2 });
  await ask(ines, storyId, { type: "TagStory", ...personTagged.data });
  await ask(ines, storyId, { type: "TagStory", ...tagged.data, role: "background" });
  await ask(ines, storyId, { type: "UntagStory", tagId: personTagged.data.tagId });
  await ask(ines, otherStoryId, { type: "OpenStory", slugline: "harbour", desk: "courts", urgency: 4 }, true);
  await ask(ines, storyId, { type: "RelateStory", relatedStoryId: otherStoryId, relation: "followUp" });
  await ask(ines, storyId, { type: "UnrelateStory", relatedStoryId: otherStoryId });

  await ask(omar, storyId, { type: "HoldStory", until: "2026-03-02T09:00:00.000Z" });
  await ask(omar, storyId, { type: "ReleaseStory" });

  await ask(ines, storyId, { type: "CautionSource", ...cautioned.data });
  await ask(ines, storyId, { type: "ArchiveLink", ...archived.data });
  await ask(ines, storyId, { type: "WithdrawCaution", sourceId, cautionId: cautioned.data.cautionId });
  await ask(omar, storyId, { type: "RemoveSource", sourceId: removed.data.sourceId });
}
