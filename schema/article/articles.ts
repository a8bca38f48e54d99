import { Arg, Args, Ctx, Field, ID, InputType, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { BoardFilter } from "../../projections/board.js";
import { workingCopies } from "../../projections/workingCopies.js";
import type { Article as ArticleState } from "../../src/article/article.js";
import { staffOnly, type Context } from "../context.js";
import { ownId } from "../globalId.js";
import { connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { Publication, Workflow } from "../vocabulary.js";
import { Article } from "./Article.js";

const BoardPage = connectionOf("Article", () => Article, "articles, the last moved first");

@ObjectType({ description: "A page of the board." })
export class BoardConnection extends BoardPage {
  filter!: BoardFilter;

  @Field(() => Int, { description: "How many articles the filter finds." })
  totalCount(@Ctx() { readModels }: Context): number {
    return readModels.of(workingCopies).boardCount(this.filter);
  }
}

@InputType({ description: "Which articles the board shows; what is left out does not narrow it." })
export class BoardFilterInput {
  @Field(() => String, { nullable: true, description: "Only those of this desk." })
  desk?: string | null;

  @Field(() => String, { nullable: true, description: "Only those in this language (BCP 47)." })
  language?: string | null;

  @Field(() => Workflow, { nullable: true, description: "Only those whose working copy stands here." })
  workflow?: ArticleState["workflow"] | null;

  @Field(() => Publication, { nullable: true, description: "Only those that stand so before their readers." })
  publication?: BoardFilter["publication"] | null;
}

/** The newsroom's questions about articles. */
@Resolver()
export class Articles {
  @Query(() => BoardConnection, {
    description: "The board: every article with what it waits for, the last moved first.",
  })
  async board(
    @Arg("filter", () => BoardFilterInput, {
      nullable: true,
      description: "Which articles; left out for all.",
    })
    filter: BoardFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Article>> {
    staffOnly(context);
    const { board } = context.readModels.of(workingCopies);
    const narrow = asFilter(filter ?? {});
    const answer = await pageOf(
      page,
      (before, limit) => board(narrow, before, limit),
      ({ movedPosition }) => movedPosition,
      (copy) => new Article(copy),
    );
    return Object.assign(new BoardConnection(), answer, { filter: narrow });
  }

  @Query(() => Article, { nullable: true, description: "One article; null if there is none under this id." })
  async article(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() context: Context,
  ): Promise<Article | null> {
    staffOnly(context);
    return Article.orNull(await context.load.article.load(ownId("article", id)));
  }
}

const asFilter = ({ desk, language, workflow, publication }: BoardFilterInput): BoardFilter => ({
  ...(desk && { desk }),
  ...(language && { language }),
  ...(workflow && { workflow }),
  ...(publication && { publication }),
});
