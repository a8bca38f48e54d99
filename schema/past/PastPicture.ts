import { Field, ID, ObjectType } from "type-graphql";
import type { PictureThen } from "../../src/past/textThen.js";
import { globalId } from "../globalId.js";
import { PictureCrop } from "../story/PictureCrop.js";
import { PictureRole } from "../vocabulary.js";

@ObjectType({ description: "A picture as a story ran it at one moment, with its words in one language." })
export class PastPicture {
  constructor(private readonly picture: PictureThen) {}

  @Field(() => ID, { description: "Its placement in the story." })
  get placementId(): string {
    return this.picture.placementId;
  }

  @Field(() => ID, { description: "The photo." })
  get photoId(): string {
    return globalId("photo", this.picture.photoId);
  }

  @Field(() => PictureRole, { description: "Where it ran." })
  get role(): PictureThen["role"] {
    return this.picture.role;
  }

  @Field(() => PictureCrop, { nullable: true, description: "What of it was shown; null if nobody had said." })
  get crop(): PictureCrop | null {
    return this.picture.crop && new PictureCrop(this.picture.crop);
  }

  @Field(() => String, { nullable: true, description: "The credit line that the photo bore then." })
  get creditLine(): string | null {
    return this.picture.creditLine || null;
  }

  @Field(() => String, { nullable: true, description: "The caption; null before one was written for it." })
  get caption(): string | null {
    return this.picture.caption || null;
  }

  @Field(() => String, { nullable: true, description: "The alt text; null before one was written for it." })
  get altText(): string | null {
    return this.picture.altText || null;
  }
}
