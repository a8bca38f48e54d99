import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { BoardGroup as Group } from "../../projections/board/board.js";
import type { BoardGrouping } from "../../projections/board/boardConditions.js";
import { Article } from "../article/Article.js";
import type { Context } from "../context.js";
import { capitals } from "../enumType.js";

const whatInCommon =
  "What they have in common: a desk, a language, a stage (empty where a story lies in none), an urgency, or a value " +
  "of `Workflow` or `Publication`.";

@ObjectType({ description: "How many articles have the same of what a board is counted by." })
export class BoardCount {
  @Field(() => String, { description: whatInCommon })
  key!: string;

  @Field(() => Int, { description: "How many there are." })
  articles!: number;

  static of(by: BoardGrouping, { key, articles }: Pick<Group, "key" | "articles">): BoardCount {
    return Object.assign(new BoardCount(), { key: keyOf(by, key), articles });
  }
}

@ObjectType({ description: "Articles that have the same of what a board is grouped by." })
export class BoardGroup {
  constructor(
    private readonly by: BoardGrouping,
    private readonly group: Group,
  ) {}

  @Field(() => String, { description: whatInCommon })
  get key(): string {
    return keyOf(this.by, this.group.key);
  }

  @Field(() => String, { nullable: true, description: "The desk's name, where they are grouped by desk." })
  async deskName(@Ctx() { load }: Context): Promise<string | null> {
    if (this.by !== "desk") return null;
    return (await load.newsroom.load("newsroom"))?.desks[this.group.key] ?? null;
  }

  @Field(() => Int, { description: "How many there are." })
  get articles(): number {
    return this.group.articles;
  }

  @Field(() => [Article], { description: "The first of them, the last moved first." })
  get first(): Article[] {
    return this.group.first.map((copy) => new Article(copy));
  }
}

const keyOf = (by: BoardGrouping, key: string): string =>
  by === "workflow" || by === "publication" ? capitals(key) : key;
