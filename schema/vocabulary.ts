import type { Role as RoleWord } from "../src/actor.js";
import type { CommentedField as CommentedFieldWord } from "../src/thread/events.js";
import type { Which } from "../src/zonedTime.js";
import { enumType } from "./enumType.js";
import type { How } from "./live/liveList.js";

/** The newsroom's closed lists of words, as enums of the contract. */
export const Role = enumType<RoleWord>("Role", "A role that a staff member may hold.", {
  reporter: "Writes and files.",
  deskEditor: "Runs a desk: assigns, edits, approves copy.",
  copyEditor: "Reads copy and approves it.",
  photoEditor: "Answers for pictures: credit, rights, kill.",
  translator: "Translates segments.",
  translationEditor: "Revises translations and approves them.",
  legal: "Clears legally.",
  standards: "Keeps the house's standards; may correct.",
  publisher: "Publishes and corrects.",
  editorInChief: "May ask for everything, but approves nothing they wrote.",
  auditor: "Reads everything, changes nothing.",
});

export const Gate = enumType("Gate", "What must be approved before publication, as the policy says.", {
  copy: "The text has been read.",
  photo: "The pictures with their words may run.",
  legal: "Legal has cleared it.",
  standards: "The standards editor has cleared it.",
  translation: "The translation has been revised.",
});

export const Workflow = enumType("Workflow", "Where the working copy stands.", {
  drafting: "It is being written.",
  inReview: "It was submitted and is being read.",
  onHold: "It waits until it is resumed; writing it goes on.",
  spiked: "It was given up, and may be revived.",
});

export const ListMove = enumType<How>("ListMove", "What became of a thing in a list that is listened to.", {
  entered: "It is in the list and was not before.",
  changed:
    "It is in the list and was before. Of what happened before the listening began it is not known what was in the " +
    "list then: whatever is in it now is told as changed, unless it began since.",
  left:
    "It is no longer in the list. Of what happened before the listening began, also what may never have been in it; " +
    "each is told once.",
});

export const ThreadState = enumType("ThreadState", "Whether the matter of a thread is settled.", {
  open: "It is not.",
  resolved: "It is.",
});

export const CommentedField = enumType<CommentedFieldWord>(
  "CommentedField",
  "The words beside the body that can be commented on.",
  {
    headline: "The headline.",
    dek: "The dek.",
    kicker: "The kicker.",
    caption: "What stands under a picture.",
    altText: "What a picture shows, for those who cannot see it.",
  },
);

export const RequestState = enumType("RequestState", "Where a request between desks stands.", {
  open: "Nobody has taken it on.",
  claimed: "Somebody has taken it on.",
  closed: "It has ended.",
});

export const RequestOutcome = enumType("RequestOutcome", "How a request between desks ended.", {
  done: "Whoever claimed it has done it.",
  declined: "The desk that was asked will not do it.",
  withdrawn: "The desk that asked no longer needs it.",
});

export const Publication = enumType("Publication", "Whether readers see it.", {
  unpublished: "No edition has been published.",
  scheduled: "The first edition goes out at a set time.",
  live: "Readers see the newest edition.",
  unpublishedAfterLive: "It was taken from its readers without a word; it can be republished.",
  retracted: "Readers see a notice in the place of the text.",
  takenDown: "Readers see that it was removed, and nothing of it.",
  killed: "Readers see nothing of any edition, and everybody who was sent it is told to stop using it.",
});

export const EditionClass = enumType("EditionClass", "Why an edition was published.", {
  first: "The first edition.",
  update: "New facts; nothing was wrong.",
  clarification: "The wording misled.",
  correction: "Something was wrong.",
  editorsNote: "A problem of process, sourcing or ethics.",
  cosmetic: "A change without meaning.",
});

export const PictureRole = enumType("PictureRole", "Where a picture runs.", {
  lead: "At the head of the article.",
  inline: "Beside the text.",
});

export const Origin = enumType("Origin", "By which door a command came in.", {
  desk: "The web desk.",
  api: "The API.",
  import: "The import of a page.",
  policy: "One of the newsroom's policies.",
  machine: "Stet itself, when a newsroom is founded.",
});

export const WhichTime = enumType<Which>(
  "WhichTime",
  "Which of two instants is meant, where the clocks show a local time twice because they are put back.",
  { earlier: "The first time.", later: "The second time." },
);

export const Direction = enumType("Direction", "Which way a language is written.", {
  ltr: "Left to right.",
  rtl: "Right to left.",
});
