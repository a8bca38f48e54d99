import { Arg, Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { BoardQuestion } from "../../projections/board/board.js";
import type { BoardGrouping as Grouping } from "../../projections/board/boardConditions.js";
import type { BoardSort as Sort } from "../../projections/board/boardStatements.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import { Article } from "../article/Article.js";
import { staffOnly, type Context } from "../context.js";
import { badInput, connectionOf, PageArgs, pageOfRows, rowsFor, type Page } from "../page.js";
import { boardCursor, readBoardCursor } from "./boardCursor.js";
import { BoardFilterInput } from "./BoardFilterInput.js";
import { boardFilterOf } from "./boardFilterOf.js";
import { BoardCount, BoardGroup } from "./BoardGroup.js";
import { savedFilterFor } from "./savedFiltersFor.js";
import { BoardGrouping, BoardSort } from "./boardVocabulary.js";

const BoardPage = connectionOf("Article", () => Article, "articles, the last moved first");

@ObjectType({ description: "A page of the board." })
export class BoardConnection extends BoardPage {
  question!: BoardQuestion;

  @Field(() => Int, { description: "How many articles the filter finds." })
  totalCount(@Ctx() { readModels }: Context): number {
    return readModels.of(workingCopies).boardCount(this.question);
  }
}

@ArgsType()
class WhichArticles {
  @Field(() => BoardFilterInput, { nullable: true, description: "Which articles; left out for all." })
  filter?: BoardFilterInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The id of a filter that whoever asks has saved, or that is shared with them; it narrows the board together with " +
      "`filter`.",
  })
  savedFilter?: string | null;
}

const mostInGroup = 20;

/** The newsroom's questions to the board. */
@Resolver()
export class Boards {
  @Query(() => BoardConnection, {
    description:
      "The board: every article with what it waits for, the last moved first unless asked otherwise.",
  })
  async board(
    @Args(() => WhichArticles) which: WhichArticles,
    @Arg("sort", () => BoardSort, {
      defaultValue: "moved",
      description: "In which order. A cursor belongs to the order that it was received in.",
    })
    sort: Sort,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<BoardConnection> {
    const question = await questionOf(which, context);
    return Object.assign(new BoardConnection(), pageOfBoard(question, sort, page, context), { question });
  }

  @Query(() => [BoardCount], {
    description: "How many articles there are of each kind, the most first; 100 kinds at the most.",
  })
  async boardCounts(
    @Args(() => WhichArticles) which: WhichArticles,
    @Arg("groupBy", () => BoardGrouping, {
      defaultValue: "workflow",
      description: "By what they are counted.",
    })
    groupBy: Grouping,
    @Ctx() context: Context,
  ): Promise<BoardCount[]> {
    const counts = context.readModels
      .of(workingCopies)
      .boardCounts(await questionOf(which, context), groupBy);
    return counts.map((count) => BoardCount.of(groupBy, count));
  }

  @Query(() => [BoardGroup], {
    description:
      "The board in columns: articles by what they have in common, the largest group first, each with how many there " +
      "are and the first of them; 100 groups at the most.",
  })
  async boardGroups(
    @Args(() => WhichArticles) which: WhichArticles,
    @Arg("groupBy", () => BoardGrouping, {
      defaultValue: "workflow",
      description: "By what they are grouped.",
    })
    groupBy: Grouping,
    @Arg("first", () => Int, {
      defaultValue: 10,
      description: `How many of each group are shown, from 1 to ${mostInGroup}.`,
    })
    first: number,
    @Ctx() context: Context,
  ): Promise<BoardGroup[]> {
    if (!Number.isInteger(first) || first < 1 || first > mostInGroup)
      throw badInput(`\`first\` is a number from 1 to ${mostInGroup}.`);
    const groups = context.readModels
      .of(workingCopies)
      .boardGroups(await questionOf(which, context), groupBy, first);
    return groups.map((group) => new BoardGroup(groupBy, group));
  }
}

async function questionOf({ filter, savedFilter }: WhichArticles, context: Context): Promise<BoardQuestion> {
  const { staffId } = staffOnly(context);
  const saved = savedFilter == null ? [] : [(await savedFilterFor(savedFilter, context)).filter];
  return { filters: [...saved, boardFilterOf(filter)], looking: { staffId, at: new Date().toISOString() } };
}

function pageOfBoard(
  question: BoardQuestion,
  sort: Sort,
  page: PageArgs,
  { readModels }: Context,
): Page<Article> {
  const limit = rowsFor(page.first);
  const wanted = { sort, after: readBoardCursor(page.after, sort), limit };
  const rows = readModels.of(workingCopies).board(question, wanted);
  return pageOfRows(
    page,
    rows,
    (row) => boardCursor(sort, row),
    ({ copy }) => new Article(copy),
  );
}
