import { Field, ObjectType } from "type-graphql";
import { PublishedArticle } from "./PublishedArticle.js";
import { Tombstone } from "./Tombstone.js";

@ObjectType({ description: "What readers find under an address." })
export class PublishedAddress {
  @Field(() => String, { description: "The address it has now." })
  slug!: string;

  @Field(() => Boolean, { description: "Whether an old address was asked for, which leads on to `slug`." })
  isRedirect!: boolean;

  @Field(() => PublishedArticle, { nullable: true, description: "The article; null if it was taken down." })
  article!: PublishedArticle | null;

  @Field(() => Tombstone, { nullable: true, description: "That it was taken down, if it was." })
  tombstone!: Tombstone | null;
}
