import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import type { BlamedPart as PartFact, BlamedRun as RunFact } from "../../src/past/blame.js";
import type { Taken } from "../../src/past/saidIn.js";
import type { Context } from "../context.js";
import { EditorialEvent } from "../EditorialEvent.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

@ObjectType({ description: "A proposal that was taken into a text: whose words they are." })
class TakenProposal {
  constructor(private readonly taken: Taken) {}

  @Field(() => ID, { description: "The suggestion." })
  get suggestionId(): string {
    return this.taken.suggestionId;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who proposed it." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.taken.by).then(StaffMember.orNull);
  }

  @Field(() => DateTime, { description: "When it was proposed." })
  get at(): string {
    return this.taken.at;
  }
}

@ObjectType({ description: "A run of words as they stand, and what put them there." })
class BlamedRun {
  constructor(private readonly run: RunFact) {}

  @Field(() => String, { description: "The words." })
  get text(): string {
    return this.run.text;
  }

  @Field(() => EditorialEvent, {
    nullable: true,
    description: "What put them there: the revision, who, in which role, when and why.",
  })
  async event(@Ctx() { load }: Context): Promise<EditorialEvent | null> {
    const line = await load.lineAt.load(this.run.position);
    return line && new EditorialEvent(line);
  }

  @Field(() => TakenProposal, {
    nullable: true,
    description: "The proposal they were, if whoever put them there took one in; null otherwise.",
  })
  async proposal(@Ctx() { load }: Context): Promise<TakenProposal | null> {
    const taken = await load.takenAt.load(this.run.position);
    return taken && new TakenProposal(taken);
  }
}

@ObjectType({ description: "A part of a text, in runs of words by what put them there." })
class BlamedPart {
  constructor(private readonly fact: PartFact) {}

  @Field(() => String, {
    description:
      "The part: `headline`, `dek`, `byline` and so on, `body:<block>`, `caption:<placement>`, `altText:<placement>` " +
      "or `credit:<placement>`.",
  })
  get part(): string {
    return this.fact.part;
  }

  @Field(() => Boolean, {
    description:
      "Whether its words were traced one by one; false where it was written over so often that there is too much to look " +
      "through for one answer: then it is one run, under what changed the part last, whoever wrote which words of it.",
  })
  get isTraced(): boolean {
    return this.fact.isTraced;
  }

  @Field(() => [BlamedRun], { description: "Its words, in order." })
  get runs(): BlamedRun[] {
    return this.fact.runs.map((run) => new BlamedRun(run));
  }
}

@ObjectType({
  description:
    "Who put each run of an article's words there: through moves, restores and proposals that were taken in, and where a " +
    "paragraph was split, joined with another, or cut and pasted. Words that came back are whose they were first; a copy of " +
    "words that still stand is whoever's who made it. From one revision to the next, words are known again by three in a row " +
    "or by all that stood there, later by eight in a row.",
})
export class Blame {
  @Field(() => Int, { description: "The revision whose words these are." })
  revision!: number;

  facts!: readonly PartFact[];

  @Field(() => [BlamedPart], { description: "The parts that say anything, in reading order." })
  get parts(): BlamedPart[] {
    return this.facts.map((fact) => new BlamedPart(fact));
  }
}
