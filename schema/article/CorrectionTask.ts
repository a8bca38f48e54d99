import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { CorrectionTask as TaskState } from "../../src/article/translation/correctionTask.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { CorrectionCause } from "./correctionVocabulary.js";

@ObjectType({
  description:
    "What a published translation owes its readers since its source was put right. It is settled by a correction made " +
    "from the corrected source, by retracting the translation too, or by somebody's word that it never said so.",
})
export class CorrectionTask {
  constructor(private readonly task: TaskState) {}

  @Field(() => Int, {
    description: "The source's edition that put it right, or that was retracted.",
  })
  get sourceEdition(): number {
    return this.task.sourceEdition;
  }

  @Field(() => Int, { description: "The source's revision that says what is right." })
  get sourceRevision(): number {
    return this.task.sourceRevision;
  }

  @Field(() => CorrectionCause, { description: "What happened to the source." })
  get because(): TaskState["because"] {
    return this.task.because;
  }

  @Field(() => DateTime, { description: "Since when readers of this language are owed it." })
  get openedAt(): string {
    return this.task.openedAt;
  }

  @Field(() => DateTime, { nullable: true, description: "When it was settled; null while readers wait." })
  get closedAt(): string | null {
    return this.task.closed?.at ?? null;
  }

  @Field(() => StaffMember, {
    nullable: true,
    description:
      "Who settled it: whoever published or retracted the translation, or closed the task by hand.",
  })
  async closedBy(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { closed } = this.task;
    return closed && load.staffMember.load(closed.by).then(StaffMember.orNull);
  }

  @Field(() => String, {
    nullable: true,
    description: "The reason given; there is one wherever the task was closed by hand.",
  })
  get closedBecause(): string | null {
    return this.task.closed?.reason ?? null;
  }
}
