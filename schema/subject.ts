import type { ClassType } from "type-graphql";
import { workingCopies } from "../projections/board/workingCopies.js";
import { Article } from "./article/Article.js";
import type { Context } from "./context.js";
import { Erasure } from "./erasure/Erasure.js";
import { Newsroom } from "./newsroom/Newsroom.js";
import { Photo } from "./photo/Photo.js";
import { DeskRequest } from "./request/DeskRequest.js";
import { Service } from "./service/Service.js";
import { ConfidentialSource } from "./source/ConfidentialSource.js";
import { StaffMember } from "./staff/StaffMember.js";
import { Story } from "./story/Story.js";
import { Thread } from "./thread/Thread.js";

/** The thing that a mutation changes, as its payload shows it. */
export type Subject = Readonly<{
  field: string;
  type: () => ClassType;
  description: string;
  load: (context: Context, id: string) => Promise<object | null>;
}>;

export const articleSubject: Subject = {
  field: "article",
  type: () => Article,
  description: "The article as it is now.",
  load: async ({ load }, id) => Article.orNull(await load.article.load(id)),
};

export const storySubject: Subject = {
  field: "story",
  type: () => Story,
  description: "The story as it is now.",
  load: async ({ load }, id) => Story.orNull(await load.story.load(id)),
};

export const photoSubject: Subject = {
  field: "photo",
  type: () => Photo,
  description: "The photo as it is now.",
  load: async ({ load }, id) => Photo.orNull(await load.photo.load(id)),
};

export const threadSubject: Subject = {
  field: "thread",
  type: () => Thread,
  description: "The thread as it is now.",
  load: async ({ load }, id) => Thread.orNull(await load.thread.load(id)),
};

export const requestSubject: Subject = {
  field: "request",
  type: () => DeskRequest,
  description: "The request as it is now.",
  load: async ({ load }, id) => DeskRequest.orNull(await load.request.load(id)),
};

export const serviceSubject: Subject = {
  field: "service",
  type: () => Service,
  description: "The service as it is now.",
  load: async ({ load }, id) => Service.orNull(await load.service.load(id)),
};

export const sourceSubject: Subject = {
  field: "source",
  type: () => ConfidentialSource,
  description: "The confidential source as it is now; null if you are not to see it any more.",
  load: async (context, id) => ConfidentialSource.orNull(await context.load.source.load(id), context),
};

export const erasureSubject: Subject = {
  field: "erasure",
  type: () => Erasure,
  description: "The erasure as it is now.",
  load: async (context, id) => Erasure.orNull(await context.load.erasure.load(id), context),
};

export const staffSubject: Subject = {
  field: "staffMember",
  type: () => StaffMember,
  description: "The staff member as they are now.",
  load: async ({ load }, id) => StaffMember.orNull(await load.staffMember.load(id)),
};

export const newsroomSubject: Subject = {
  field: "newsroom",
  type: () => Newsroom,
  description: "The newsroom as it is now.",
  load: ({ readModels }) => Promise.resolve(Newsroom.orNull(readModels.of(workingCopies).newsroom())),
};
