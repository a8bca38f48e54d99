import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { Article as ArticleState } from "../../src/article/article.js";
import { pictureWords } from "../../src/article/text/pictureWords.js";
import type { Placement } from "../../src/story/placement.js";
import type { Context } from "../context.js";
import { Photo } from "../photo/Photo.js";
import { PictureCrop } from "../story/PictureCrop.js";
import { PictureRole } from "../vocabulary.js";

@ObjectType({ description: "A picture of the story with its words in one language." })
export class Picture {
  constructor(
    private readonly placement: Placement,
    private readonly words: Pick<ArticleState, "captions" | "altTexts" | "sawStory">,
  ) {}

  @Field(() => ID, { description: "Its placement in the story; captions and alt texts are written for it." })
  get placementId(): string {
    return this.placement.placementId;
  }

  @Field(() => PictureRole, { description: "Where it runs." })
  get role(): Placement["role"] {
    return this.placement.role;
  }

  @Field(() => PictureCrop, {
    nullable: true,
    description: "What of it is shown; null as long as nobody has said.",
  })
  get crop(): PictureCrop | null {
    return this.placement.crop && new PictureCrop(this.placement.crop);
  }

  @Field(() => Photo, { nullable: true, description: "The photo." })
  photo(@Ctx() { load }: Context): Promise<Photo | null> {
    return load.photo.load(this.placement.photoId).then(Photo.orNull);
  }

  @Field(() => String, {
    nullable: true,
    description: "The caption in this language; null before one was written for this picture.",
  })
  get caption(): string | null {
    return pictureWords(this.words, this.placement).caption || null;
  }

  @Field(() => String, {
    nullable: true,
    description: "The alt text in this language; null before one was written for this picture.",
  })
  get altText(): string | null {
    return pictureWords(this.words, this.placement).altText || null;
  }
}
