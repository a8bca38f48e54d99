import { Field, Int, ObjectType } from "type-graphql";
import type { KnownPhoto } from "../../projections/workingCopyQueries.js";
import { globalId } from "../globalId.js";
import { Node } from "../Node.js";

@ObjectType({ implements: Node, description: "A picture with everything the photo desk answers for." })
export class Photo extends Node {
  constructor(private readonly photo: KnownPhoto) {
    super();
    this.id = globalId("photo", photo.id);
  }

  static orNull(this: void, photo: KnownPhoto | null): Photo | null {
    return photo && new Photo(photo);
  }

  @Field(() => Int, { description: "The newest revision: what a command expects, from 0." })
  get revision(): number {
    return this.photo.revision;
  }

  @Field(() => String, { description: "What it shows, in the desk's words." })
  get description(): string {
    return this.photo.description;
  }

  @Field(() => String, { nullable: true, description: "Where it was found." })
  get sourceUrl(): string | null {
    return this.photo.sourceUrl;
  }

  @Field(() => String, {
    nullable: true,
    description: "What came with it in the place of a credit; it is not one.",
  })
  get suppliedCredit(): string | null {
    return this.photo.suppliedCredit;
  }

  @Field(() => String, {
    nullable: true,
    description: "The credit line to print; null as long as it is uncredited.",
  })
  get creditLine(): string | null {
    return this.photo.credit?.creditLine ?? null;
  }

  @Field(() => String, { nullable: true, description: "The photographer's name (IPTC Creator)." })
  get photographer(): string | null {
    return this.photo.credit?.photographer ?? null;
  }

  @Field(() => String, { nullable: true, description: "The copyright holder." })
  get copyrightHolder(): string | null {
    return this.photo.credit?.copyrightHolder ?? null;
  }

  @Field(() => String, { nullable: true, description: "Why it was killed; null if it was not." })
  get killed(): string | null {
    return this.photo.killed;
  }
}
