import { Field, ID, InputType, Int } from "type-graphql";
import type { PastBoardFilter } from "../../projections/past/pastBoard.js";
import { boardFilterProblem } from "../../src/boardFilter.js";
import { ownId } from "../globalId.js";
import { badInput } from "../page.js";
import { Publication, Workflow } from "../vocabulary.js";

type Maybe<Value> = Value | null | undefined;

@InputType({
  description:
    "Which articles of the board as it was: what is left out does not narrow it, a list means any of it, and all that is said " +
    "must have been so at the instant.",
})
export class PastBoardFilterInput {
  @Field(() => [String], { nullable: true, description: "Only those whose story lay at one of these desks." })
  desks?: Maybe<PastBoardFilter["desks"]>;

  @Field(() => [String], {
    nullable: true,
    description: "Only those whose story lay in one of these stages of its desk's work.",
  })
  stages?: Maybe<PastBoardFilter["stages"]>;

  @Field(() => [Int], {
    nullable: true,
    description: "Only those whose story had one of these urgencies, from 1, the most urgent, to 9 (IPTC).",
  })
  urgencies?: Maybe<PastBoardFilter["urgencies"]>;

  @Field(() => [String], { nullable: true, description: "Only those in these languages (BCP 47)." })
  languages?: Maybe<PastBoardFilter["languages"]>;

  @Field(() => [Workflow], {
    nullable: true,
    description: "Only those whose working copy stood in one of these.",
  })
  workflows?: Maybe<NonNullable<PastBoardFilter["workflows"]>>;

  @Field(() => [Publication], {
    nullable: true,
    description: "Only those that stood in one of these ways before their readers.",
  })
  publications?: Maybe<NonNullable<PastBoardFilter["publications"]>>;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Only those whose story was assigned to one of these staff members, who had neither declined nor finished it.",
  })
  assignees?: Maybe<readonly string[]>;
}

/** A filter as the past takes it; refused as bad input if it is none. */
export function pastBoardFilterOf(input: PastBoardFilterInput | null | undefined): PastBoardFilter {
  const said = Object.entries(input ?? {}).filter(([, list]) => list != null);
  const { assignees, ...filter } = Object.fromEntries(said) as PastBoardFilter;
  const wanted = { ...filter, ...(assignees && { assignees: assignees.map((id) => ownId("staff", id)) }) };
  const flaw = boardFilterProblem(wanted);
  if (flaw) throw badInput(`\`filter.${flaw.path.join(".")}\`: ${flaw.problem}`);
  return wanted;
}
