import type { Role as RoleWord } from "../src/actor.js";
import { enumType } from "./enumType.js";

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
});

export const Publication = enumType("Publication", "Whether readers see it.", {
  unpublished: "No edition has been published.",
  live: "Readers see the newest edition.",
});

export const EditionClass = enumType("EditionClass", "Why an edition was published.", {
  first: "The first edition.",
  update: "New facts; nothing was wrong.",
  clarification: "The wording misled.",
  correction: "Something was wrong.",
  editorsNote: "A problem of process, sourcing or ethics.",
  cosmetic: "A change without meaning.",
});

export const BylineRole = enumType("BylineRole", "What someone is credited for.", {
  originalAuthor: "Wrote the text that this was taken or translated from.",
  author: "Wrote it.",
  translator: "Translated it.",
  editor: "Edited it.",
  contributor: "Contributed to it.",
});

export const PictureRole = enumType("PictureRole", "Where a picture runs.", {
  lead: "At the head of the article.",
  inline: "Beside the text.",
});

export const SourceKind = enumType("SourceKind", "What a source is.", {
  outlet: "Another news outlet or agency.",
  official: "An authority or its officer.",
  person: "A person.",
  document: "A document.",
  socialMedia: "A post on social media.",
  ownReporting: "The newsroom's own reporting.",
});

export const Origin = enumType("Origin", "By which door a command came in.", {
  desk: "The web desk.",
  api: "The API.",
  import: "The import of a page.",
  policy: "One of the newsroom's policies.",
  machine: "Stet itself, when a newsroom is founded.",
});

export const Direction = enumType("Direction", "Which way a language is written.", {
  ltr: "Left to right.",
  rtl: "Right to left.",
});

export const SegmentStanding = enumType(
  "SegmentStanding",
  "How a segment stands against its source as it is now.",
  {
    untranslated: "It has not been translated.",
    upToDate: "It translates what the source says.",
    stale: "The source has changed since.",
    added: "It is new in the source since the pinned revision.",
    removed: "It is gone from the source.",
  },
);
