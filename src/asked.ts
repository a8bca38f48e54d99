import type { Json } from "./decider.js";
import type { AnyCommand } from "./permissions.js";

type Bare<C> = C extends AnyCommand ? Omit<C, "by" | "at" | "reason" | "facts"> : never;
type WithRawBody<C> = C extends { body: unknown } ? Omit<C, "body"> & Readonly<{ body: Json }> : C;

/**
 * A command as its asker says it: without what the newsroom adds (who, when, facts of other streams), and with a body
 * as it came in.
 */
export type Asked = WithRawBody<Bare<AnyCommand>>;

/** The kinds of stream. */
export type Category = "newsroom" | "staff" | "story" | "photo" | "article";

/** The kind of stream that answers each command. */
export const categoryOf: Readonly<Record<Asked["type"], Category>> = {
  OpenNewsroom: "newsroom",
  AddLanguage: "newsroom",
  OpenDesk: "newsroom",
  AdoptPolicy: "newsroom",
  AddStaffMember: "staff",
  RenameStaffMember: "staff",
  GrantRole: "staff",
  RevokeRole: "staff",
  OpenStory: "story",
  ChangeSlugline: "story",
  AttributeSource: "story",
  PlacePhoto: "story",
  TakeOutPhoto: "story",
  FilePhoto: "photo",
  CreditPhoto: "photo",
  KillPhoto: "photo",
  DraftArticle: "article",
  OpenTranslation: "article",
  ChangeHeadline: "article",
  ChangeDek: "article",
  SetByline: "article",
  ReviseBody: "article",
  WriteCaption: "article",
  WriteAltText: "article",
  TranslateSegment: "article",
  RebaseTranslation: "article",
  SubmitArticle: "article",
  ReturnArticle: "article",
  ApproveArticle: "article",
  PublishArticle: "article",
  CorrectArticle: "article",
};

/** The commands that begin a stream. The new stream's id is the command's own id, so a retry finds what it made. */
export const beginning: ReadonlySet<Asked["type"]> = new Set([
  "OpenNewsroom",
  "AddStaffMember",
  "OpenStory",
  "FilePhoto",
  "DraftArticle",
  "OpenTranslation",
]);

/** The name of a stream. */
export const streamName = (category: Category, id: string): string =>
  category === "newsroom" ? "newsroom" : `${category}-${id}`;
