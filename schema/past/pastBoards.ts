import { Arg, Args, Ctx, Extensions, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { past } from "../../projections/past/past.js";
import type { Begun, PastBoardQuestion } from "../../projections/past/pastBoard.js";
import { othersTurn } from "../../src/store/othersTurn.js";
import { historyReadersOnly, type Context } from "../context.js";
import { instantIn } from "../instantIn.js";
import { connectionOf, PageArgs, pageOf } from "../page.js";
import { DateTime } from "../scalars.js";
import { PastArticle } from "./PastArticle.js";
import { PastBoardFilterInput, pastBoardFilterOf } from "./PastBoardFilterInput.js";

const PastBoardPage = connectionOf(
  "PastArticle",
  () => PastArticle,
  "articles as they stood, the one begun last first",
);

const furthest = Number.MAX_SAFE_INTEGER;
// Every article that had begun may have to be looked at.
const costOfLooking = 100;

@ObjectType({ description: "A page of the board as it was." })
class PastBoardConnection extends PastBoardPage {
  question!: PastBoardQuestion;

  @Extensions({ cost: costOfLooking })
  @Field(() => Int, { description: "How many articles the filter finds as of the instant." })
  async totalCount(@Ctx() context: Context): Promise<number> {
    let count = 0;
    for (let before: number | null = furthest; before !== null;) {
      const looked = context.readModels.of(past).countThen(this.question, before);
      count += looked.found;
      before = looked.before;
      if (before !== null) await othersTurn();
    }
    return count;
  }
}

/** The board as it was. */
@Resolver()
export class PastBoards {
  @Extensions({ cost: costOfLooking })
  @Query(() => PastBoardConnection, {
    description:
      "Every article that had begun by an instant, as it stood then, the one begun last first: where it stood in its work and " +
      "before its readers, and what it said. It is narrowed by what can be told of then; what blocked an article, or had been " +
      "seen of it, is not kept.",
  })
  async boardAsOf(
    @Arg("at", () => DateTime, { description: "The instant." }) at: string,
    @Arg("filter", () => PastBoardFilterInput, {
      nullable: true,
      description: "Which articles; left out for all.",
    })
    filter: PastBoardFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<PastBoardConnection> {
    historyReadersOnly(context);
    const question = { at: instantIn("at", at), filter: pastBoardFilterOf(filter) };
    const told = await pageOf(
      page,
      async (before, limit) => {
        const begun = await begunThen(question, before, limit, context);
        const texts = context.readModels
          .of(past)
          .textsAt(begun.map(({ articleId }) => ({ articleId, moment: { at: question.at } })));
        return begun.map((row, n) => ({ position: row.begun, text: texts[n]! }));
      },
      ({ position }) => position,
      ({ text }) => new PastArticle(text, { at: question.at }),
    );
    return Object.assign(new PastBoardConnection(), told, { question });
  }
}

/** Looks for as many articles as are wanted; others have their turn in between, and a request that is given up ends it. */
async function begunThen(
  question: PastBoardQuestion,
  beyond: number,
  limit: number,
  { readModels }: Context,
): Promise<readonly Begun[]> {
  const found: Begun[] = [];
  for (let before: number | null = beyond; before !== null && found.length < limit;) {
    const looked = readModels.of(past).boardThen(question, before, limit - found.length);
    found.push(...looked.found);
    before = looked.before;
    if (before !== null && found.length < limit) await othersTurn();
  }
  return found;
}
