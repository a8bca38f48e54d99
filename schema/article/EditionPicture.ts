import { Field, ObjectType } from "type-graphql";
import type { EditionPicture as Fact, EditionContent } from "../../src/article/publication/edition.js";
import { PictureRole } from "../vocabulary.js";

@ObjectType({ description: "A picture exactly as readers saw it in an edition." })
export class EditionPicture {
  @Field(() => PictureRole, { description: "Where it runs." })
  role!: Fact["role"];

  @Field(() => String, { description: "The credit line of that moment." })
  creditLine!: string;

  @Field(() => String, { description: "The caption." })
  caption!: string;

  @Field(() => String, { description: "What it shows, for those who cannot see it." })
  altText!: string;

  static allOf({ pictures }: EditionContent): EditionPicture[] {
    return pictures.map(({ role, creditLine, caption, altText }) =>
      Object.assign(new EditionPicture(), { role, creditLine, caption, altText }),
    );
  }
}
