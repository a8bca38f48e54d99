import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Article } from "./article/Article.js";
import { staffOnly, type Context } from "./context.js";
import { readGlobalId } from "./globalId.js";
import { Erasure } from "./erasure/Erasure.js";
import { Node } from "./Node.js";
import { badInput } from "./page.js";
import { Photo } from "./photo/Photo.js";
import { PublishedArticle } from "./published/PublishedArticle.js";
import { DeskRequest } from "./request/DeskRequest.js";
import { Service } from "./service/Service.js";
import { ConfidentialSource } from "./source/ConfidentialSource.js";
import { StaffMember } from "./staff/StaffMember.js";
import { Story } from "./story/Story.js";
import { Thread } from "./thread/Thread.js";

/** Relay's way back to anything by its global id. */
@Resolver()
export class Nodes {
  @Query(() => Node, {
    nullable: true,
    description: "Anything by its global id; null if there is nothing under it.",
  })
  node(
    @Arg("id", () => ID, { description: "The global id." }) id: string,
    @Ctx() context: Context,
  ): Promise<Node | null> {
    return nodeOf(id, context);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "Many things by their global ids, in the order asked; each has an error of its own.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "The global ids, 100 at the most." }) ids: string[],
    @Ctx() context: Context,
  ): Promise<Node | null>[] {
    if (ids.length > 100) throw badInput("`ids` are 100 at the most.");
    return ids.map((id) => nodeOf(id, context));
  }
}

async function nodeOf(words: string, context: Context): Promise<Node | null> {
  const named = readGlobalId(words);
  if (!named) return null;
  const { load } = context;
  const { kind, id } = named;
  if (kind === "published") return PublishedArticle.orNull(await load.published.load(id));
  staffOnly(context);
  switch (kind) {
    case "article":
      return Article.orNull(await load.article.load(id));
    case "story":
      return Story.orNull(await load.story.load(id));
    case "photo":
      return Photo.orNull(await load.photo.load(id));
    case "thread":
      return Thread.orNull(await load.thread.load(id));
    case "request":
      return DeskRequest.orNull(await load.request.load(id));
    case "service":
      return Service.orNull(await load.service.load(id));
    case "source":
      return ConfidentialSource.orNull(await load.source.load(id), context);
    case "erasure":
      return Erasure.orNull(await load.erasure.load(id), context);
    case "staff":
      return StaffMember.orNull(await load.staffMember.load(id));
  }
}
