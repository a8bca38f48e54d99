import type { Actor, Grant, Role } from "./actor.js";
import type { ArticleCommand } from "./article/commands.js";
import type { Gate } from "./gate.js";
import type { NewsroomCommand } from "./newsroom/commands.js";
import type { PhotoCommand } from "./photo/commands.js";
import type { StaffCommand } from "./staff/commands.js";
import type { StoryCommand } from "./story/commands.js";

/** Every command of every stream. */
export type AnyCommand = ArticleCommand | NewsroomCommand | PhotoCommand | StaffCommand | StoryCommand;

const writers = ["reporter", "deskEditor", "copyEditor"] as const;
const translators = ["translator", "translationEditor"] as const;
const approvers = [
  "copyEditor",
  "deskEditor",
  "photoEditor",
  "legal",
  "standards",
  "translationEditor",
] as const;

/** Which roles may ask for what. An editor-in-chief may ask for everything, but approves nothing they wrote. */
export const mayAsk: Readonly<Record<AnyCommand["type"], readonly Role[]>> = {
  OpenNewsroom: [],
  AddLanguage: [],
  OpenDesk: [],
  AdoptPolicy: [],
  AddStaffMember: [],
  RenameStaffMember: [],
  GrantRole: [],
  RevokeRole: [],

  OpenStory: ["reporter", "deskEditor", "publisher"],
  ChangeSlugline: ["reporter", "deskEditor", "copyEditor"],
  AttributeSource: ["reporter", "deskEditor", "copyEditor", "standards"],
  PlacePhoto: ["reporter", "deskEditor", "photoEditor"],
  TakeOutPhoto: ["deskEditor", "photoEditor", "publisher"],

  FilePhoto: ["reporter", "photoEditor", "deskEditor"],
  CreditPhoto: ["photoEditor", "deskEditor"],
  KillPhoto: ["photoEditor", "legal", "standards", "publisher"],

  DraftArticle: writers,
  OpenTranslation: [...translators, "deskEditor"],
  ChangeHeadline: writers,
  ChangeDek: writers,
  SetByline: [...writers, ...translators],
  ReviseBody: writers,
  WriteCaption: [...writers, "photoEditor"],
  WriteAltText: [...writers, "photoEditor"],
  TranslateSegment: translators,
  RebaseTranslation: translators,
  SubmitArticle: [...writers, ...translators],
  ReturnArticle: [...approvers, "publisher"],
  ApproveArticle: approvers,
  PublishArticle: ["publisher"],
  CorrectArticle: ["publisher", "standards"],
};

/** Which roles may open which gate. */
export const mayOpen: Readonly<Record<Gate, readonly Role[]>> = {
  copy: ["copyEditor", "deskEditor"],
  photo: ["photoEditor"],
  legal: ["legal"],
  standards: ["standards"],
  translation: ["translationEditor"],
};

/** Where a command reaches: a desk and a language, null for neither, or the newsroom as a whole. */
export type Scope = Readonly<{ desk: string | null; language: string | null }> | "newsroom";

/** The roles that a command needs, the editor-in-chief's aside. */
export const rolesFor = (command: Readonly<{ type: AnyCommand["type"]; gate?: Gate }>): readonly Role[] =>
  command.type === "ApproveArticle" && command.gate ? mayOpen[command.gate] : mayAsk[command.type];

/** The first of the actor's grants that allows this, or null. */
export function grantFor(actor: Actor, needed: readonly Role[], scope: Scope): Grant | null {
  const allows = (grant: Grant) =>
    (needed.includes(grant.role) || grant.role === "editorInChief") && reaches(grant, scope);
  // The plainest role that suffices is the one that acted; the editor-in-chief's is the last resort.
  const byPlainness = actor.grants.toSorted(
    (a, b) => Number(a.role === "editorInChief") - Number(b.role === "editorInChief"),
  );
  return byPlainness.find(allows) ?? null;
}

function reaches({ desk, language }: Grant, scope: Scope): boolean {
  if (scope === "newsroom") return desk === null && language === null;
  return (
    (desk === null || scope.desk === null || desk === scope.desk) &&
    (language === null || scope.language === null || language === scope.language)
  );
}
