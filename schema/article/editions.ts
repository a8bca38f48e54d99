import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { historyReadersOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { Article } from "./Article.js";
import { Edition } from "./Edition.js";

/** What readers saw of an article, edition by edition. */
@Resolver(() => Article)
export class Editions {
  @FieldResolver(() => Edition, {
    nullable: true,
    description: "What readers see now; null while it is withdrawn.",
  })
  async liveEdition(@Root() { id }: Article, @Ctx() { load }: Context): Promise<Edition | null> {
    const row = await load.liveEdition.load(ownId("article", id));
    return row && new Edition(row);
  }

  @FieldResolver(() => [Edition], { description: "Everything readers ever saw, the newest first." })
  async editions(@Root() { id }: Article, @Ctx() context: Context): Promise<Edition[]> {
    historyReadersOnly(context);
    return (await context.load.editions.load(ownId("article", id))).map((row) => new Edition(row));
  }
}
