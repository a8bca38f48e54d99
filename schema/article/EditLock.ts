import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { Lock } from "../../src/article/locking/locking.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({ description: "Somebody's asking to be left alone with a text. It stops nobody from writing." })
export class EditLock {
  constructor(
    private readonly lock: Lock,
    private readonly articleId: string,
  ) {}

  @Field(() => StaffMember, { nullable: true, description: "Who holds it." })
  holder(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.lock.holder).then(StaffMember.orNull);
  }

  @Field(() => String, { description: "What they are doing." })
  get purpose(): string {
    return this.lock.purpose;
  }

  @Field(() => DateTime, { description: "Since when they hold it without a break." })
  get since(): string {
    return this.lock.since;
  }

  @Field(() => DateTime, { description: "When it ends by itself." })
  get until(): string {
    return this.lock.until;
  }

  @Field(() => Boolean, {
    description:
      "Whether its holder has the article open for editing, as the server process that answers knows it: if so, " +
      "there may be words that they have not saved yet.",
  })
  isHolderEditing(@Ctx() { presence }: Context): boolean {
    const { holder } = this.lock;
    return presence
      .at(this.articleId)
      .some(({ staffId, doing }) => staffId === holder && doing === "editing");
  }

  @Field(() => [Int], { description: "The revisions that they made meanwhile." })
  get revisions(): readonly number[] {
    return this.lock.revisions;
  }
}
