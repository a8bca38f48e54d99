import { Arg, Ctx, Extensions, ID, Query, Resolver } from "type-graphql";
import { readRulings } from "../../src/approvals/readRulings.js";
import { historyReadersOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { Ruling } from "./Ruling.js";

/** Who approved exactly what. */
@Resolver()
export class ApprovalRecord {
  // Asked of one article, never of a list: it is folded from the log, so that nobody's read model stands between.
  @Extensions({ cost: 100 })
  @Query(() => [Ruling], {
    nullable: true,
    description:
      "Everything that was said on the gates of an article, the oldest first; null if there is no such article.",
  })
  async approvalRecord(
    @Arg("articleId", () => ID, { description: "The article." }) id: string,
    @Ctx() context: Context,
  ): Promise<Ruling[] | null> {
    historyReadersOnly(context);
    const articleId = ownId("article", id);
    const rulings = articleId === "" ? null : await readRulings(context.store, articleId);
    return rulings && rulings.map((ruling) => new Ruling(ruling));
  }
}
