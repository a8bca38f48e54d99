import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OnBoard } from "../../projections/board/onBoard.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { ownId } from "../globalId.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { BoardFlag } from "./boardVocabulary.js";

/** What a board shows of an article beside its own words. */
@Resolver(() => Article)
export class ArticlesOnBoard {
  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "The first deadline of its story that is not met yet; null if there is none.",
  })
  async deadline(@Root() article: Article, @Ctx() context: Context): Promise<string | null> {
    return (await entryOf(article, context))?.deadline ?? null;
  }

  @FieldResolver(() => [StaffMember], {
    description: "To whom its story is assigned, those aside who have declined or finished.",
  })
  async assignees(@Root() article: Article, @Ctx() context: Context): Promise<StaffMember[]> {
    const { assigned = [] } = (await entryOf(article, context)) ?? {};
    const members = await Promise.all(assigned.map((staffId) => context.load.staffMember.load(staffId)));
    return members.flatMap((member) => StaffMember.orNull(member) ?? []);
  }

  @FieldResolver(() => [BoardFlag], {
    description: "What it waits for, or has behind it, as the board's `flags` finds it.",
  })
  async flags(@Root() article: Article, @Ctx() context: Context): Promise<string[]> {
    const now = Date.now();
    const { flags = [] } = (await entryOf(article, context)) ?? {};
    return flags.filter(({ until }) => until > now).map(({ flag }) => flag);
  }
}

const entryOf = ({ id }: Article, { load }: Context): Promise<OnBoard | null> =>
  load.onBoard.load(ownId("article", id));
