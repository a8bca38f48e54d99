import { Ctx, Field, ObjectType } from "type-graphql";
import type { EdNote as Fact } from "../../src/article/text/edNote.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { EdNoteAudience } from "./articleVocabulary.js";

@ObjectType({ description: "A note to those who handle a text, never to its readers." })
export class EdNote {
  constructor(private readonly fact: Fact) {}

  static orNull(this: void, fact: Fact | null): EdNote | null {
    return fact && new EdNote(fact);
  }

  @Field(() => String, { description: "What to mind." })
  get text(): string {
    return this.fact.text;
  }

  @Field(() => EdNoteAudience, { description: "Whom it is for." })
  get audience(): Fact["audience"] {
    return this.fact.audience;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who set it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.fact.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When." })
  get at(): string {
    return this.fact.at;
  }
}
