import { Field, Int, ObjectType } from "type-graphql";
import type { CorrectionTask as TaskState } from "../../src/article/translation/correctionTask.js";
import { enumType } from "../enumType.js";
import { DateTime } from "../scalars.js";

const CorrectionCause = enumType<TaskState["because"]>(
  "CorrectionCause",
  "What happened to the source of a translation.",
  { correction: "It was corrected.", retraction: "It was retracted." },
);

@ObjectType({
  description:
    "What a published translation owes its readers since its source was put right. It is settled by a correction made " +
    "from the corrected source, or by retracting the translation too.",
})
export class CorrectionTask {
  constructor(private readonly task: TaskState) {}

  @Field(() => Int, {
    description: "The source's edition that was published as the correction, or retracted.",
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

  @Field(() => DateTime, { nullable: true, description: "When they had it; null while they wait." })
  get closedAt(): string | null {
    return this.task.closedAt;
  }
}
