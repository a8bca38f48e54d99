import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { Article as ArticleState } from "../../src/article/article.js";
import type { Placement } from "../../src/story/story.js";
import type { Context } from "../context.js";
import { Photo } from "../photo/Photo.js";
import { PictureRole } from "../vocabulary.js";

@ObjectType({ description: "A picture of the story with its words in one language." })
export class Picture {
  constructor(
    private readonly placement: Placement,
    private readonly words: Pick<ArticleState, "captions" | "altTexts">,
  ) {}

  @Field(() => ID, { description: "Its placement in the story; captions and alt texts are written for it." })
  get placementId(): string {
    return this.placement.placementId;
  }

  @Field(() => PictureRole, { description: "Where it runs." })
  get role(): Placement["role"] {
    return this.placement.role;
  }

  @Field(() => Photo, { nullable: true, description: "The photo." })
  photo(@Ctx() { load }: Context): Promise<Photo | null> {
    return load.photo.load(this.placement.photoId).then(Photo.orNull);
  }

  @Field(() => String, { nullable: true, description: "The caption in this language." })
  get caption(): string | null {
    return this.words.captions[this.placement.placementId] ?? null;
  }

  @Field(() => String, { nullable: true, description: "The alt text in this language." })
  get altText(): string | null {
    return this.words.altTexts[this.placement.placementId] ?? null;
  }
}
