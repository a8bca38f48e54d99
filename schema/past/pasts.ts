import { Arg, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { differenceOfVersions } from "../../src/difference/differenceOfVersions.js";
import type { Moment } from "../../src/past/textThen.js";
import { Article } from "../article/Article.js";
import { historyReadersOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { instantIn } from "../instantIn.js";
import { badInput } from "../page.js";
import { DateTime } from "../scalars.js";
import { ArticleDifference } from "./ArticleDifference.js";
import { Blame } from "./Blame.js";
import { DifferenceSideInput, findSide, heldTogether } from "./DifferenceSide.js";
import { PastArticle } from "./PastArticle.js";

// Two whole texts are read and held together: as much as a page of a board.
const costOfTexts = 500;
const allOfTime = Number.MAX_SAFE_INTEGER;

/** What was: an article at any moment, what differs between two texts, and who wrote which words. */
@Resolver(() => Article)
export class Pasts {
  @FieldResolver(() => PastArticle, {
    nullable: true,
    description:
      "The article as it stood at a revision or at an instant, now if neither is said; null if it had not begun or has not " +
      "got that far. An instant means all that was recorded before anything of a later time.",
  })
  async asOf(
    @Root() { id }: Article,
    @Arg("revision", () => Int, { nullable: true, description: "A revision, from 0." })
    revision: number | null | undefined,
    @Arg("at", () => DateTime, { nullable: true, description: "An instant." }) at: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<PastArticle | null> {
    historyReadersOnly(context);
    if (revision != null && at != null) throw badInput("Say either `revision` or `at`.");
    const moment: Moment = revision != null ? { revision } : at != null ? { at: instantIn("at", at) } : "now";
    const text = await context.load.textThen.load({ articleId: ownId("article", id), moment });
    return text && new PastArticle(text, moment);
  }

  @Extensions({ cost: costOfTexts })
  @FieldResolver(() => ArticleDifference, {
    nullable: true,
    description: "Everything in which two texts of the article differ; null if one of them is not there.",
  })
  async difference(
    @Root() { id }: Article,
    @Arg("from", () => DifferenceSideInput, { description: "The first text." }) from: DifferenceSideInput,
    @Arg("to", () => DifferenceSideInput, { description: "The second text." }) to: DifferenceSideInput,
    @Ctx() context: Context,
  ): Promise<ArticleDifference | null> {
    historyReadersOnly(context);
    const articleId = ownId("article", id);
    const sides = await Promise.all([findSide(articleId, from, context), findSide(articleId, to, context)]);
    const [first, second] = sides;
    if (!first || !second) return null;
    const difference = differenceOfVersions(...heldTogether(first, second));
    return Object.assign(new ArticleDifference(), { from: first.side, to: second.side, difference });
  }

  @Extensions({ cost: costOfTexts })
  @FieldResolver(() => Blame, {
    nullable: true,
    description:
      "Who put each run of its words there; null if it has not got as far as the revision that is asked for.",
  })
  async blame(
    @Root() { id }: Article,
    @Arg("revision", () => Int, {
      nullable: true,
      description: "Of which revision; left out for the newest.",
    })
    revision: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<Blame | null> {
    historyReadersOnly(context);
    const { load } = context;
    const moment: Moment = revision == null ? "now" : { revision };
    const text = await load.textThen.load({ articleId: ownId("article", id), moment });
    if (!text) return null;
    const facts = await load.blame.load({ text, until: moment === "now" ? allOfTime : text.position });
    return Object.assign(new Blame(), { revision: text.revision, facts });
  }
}
