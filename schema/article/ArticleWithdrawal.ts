import { Field, ObjectType } from "type-graphql";
import type { Publication } from "../../src/article/publication/publication.js";

@ObjectType({ description: "What readers and others were told when an article was withdrawn." })
export class ArticleWithdrawal {
  @Field(() => String, { nullable: true, description: "For a retraction, the notice in the text's place." })
  notice!: string | null;

  @Field(() => String, { nullable: true, description: "For a takedown, who demanded it." })
  authority!: string | null;

  @Field(() => String, { nullable: true, description: "For a takedown, on what basis." })
  basis!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "For a takedown, whether readers are told the authority and the basis.",
  })
  isPublic!: boolean | null;

  @Field(() => String, { nullable: true, description: "For a kill, what everybody who has it was told." })
  advisory!: string | null;

  @Field(() => [String], { description: "For a kill, who has confirmed it, the first one first." })
  acknowledgedBy!: readonly string[];

  static orNull(publication: Publication): ArticleWithdrawal | null {
    const { state, ...told } = publication;
    if (state === "unpublished" || state === "live" || state === "unpublishedAfterLive") return null;
    const nothing = { notice: null, authority: null, basis: null, isPublic: null, advisory: null };
    return Object.assign(new ArticleWithdrawal(), nothing, { acknowledgedBy: [] }, told);
  }
}
