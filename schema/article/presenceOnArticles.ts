import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from "type-graphql";
import type { Doing as DoingWord, Present } from "../../src/presence.js";
import type { Context } from "../context.js";
import { ownId } from "../globalId.js";
import { Doing } from "./articleVocabulary.js";
import { whoIsThere } from "../whoIsThere.js";
import { Article } from "./Article.js";
import { Presence } from "./Presence.js";

type Words = Readonly<{ articleId: string; doing: DoingWord; block?: string | null }>;

/** Who is at work in the same text. */
@Resolver(() => Article)
export class PresenceOnArticles {
  @FieldResolver(() => [Presence], {
    description:
      "Which of the staff have it open, whoever came first before the others, as the server process that answers " +
      "knows it; nobody is shown to a reader without a token.",
  })
  present(@Root() { id }: Article, @Ctx() { presence, viewer }: Context): Presence[] {
    return viewer ? presence.at(ownId("article", id)).map((fact) => new Presence(fact)) : [];
  }

  @Subscription(() => [Presence], {
    description:
      "Says that you have an article open, for as long as you listen, and tells who else has: at once, and at every " +
      "change. It is over when you stop listening or the socket is gone. To go on to another block, subscribe anew " +
      "and then leave the old one: that is no break. Each server process knows those who are connected to it; " +
      "nothing of it is kept.",
    subscribe: ({ args, context }: { args: Words; context: Context }) =>
      whoIsThere(context, {
        articleId: ownId("article", args.articleId),
        doing: args.doing,
        block: args.block ?? null,
      }),
  })
  presence(
    @Root() there: readonly Present[],
    @Ctx() { refresh }: Context,
    @Arg("articleId", () => ID, { description: "The article's id." }) _articleId: string,
    @Arg("doing", () => Doing, {
      defaultValue: "reading",
      description: "What you do in it; an auditor is shown as reading.",
    })
    _doing: DoingWord,
    @Arg("block", () => ID, { nullable: true, description: "The block that you are in." })
    _block?: string | null,
  ): Presence[] {
    refresh();
    return there.map((fact) => new Presence(fact));
  }
}
