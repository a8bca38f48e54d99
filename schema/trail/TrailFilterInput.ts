import { Field, ID, InputType } from "type-graphql";
import type { TrailFilter } from "../../projections/trail/trailFilter.js";
import type { Role as RoleWord } from "../../src/actor.js";
import type { Origin as OriginWord } from "../../src/decider.js";
import { deciders } from "../../src/deciders.js";
import type { Gate as GateWord } from "../../src/gate.js";
import { ownId } from "../globalId.js";
import { instantIn } from "../instantIn.js";
import { badInput } from "../page.js";
import { DateTime } from "../scalars.js";
import { Gate, Origin, Role } from "../vocabulary.js";

@InputType({
  description:
    "Which events to show: those that fit all that is said here. Of a list, any one word suffices.",
})
export class TrailFilterInput {
  @Field(() => [ID], {
    nullable: true,
    description: "What was done by these people or services, or on behalf of these people: their global ids.",
  })
  by?: string[] | null;

  @Field(() => [Role], { nullable: true, description: "What one of these roles allowed." })
  roles?: RoleWord[] | null;

  @Field(() => [String], { nullable: true, description: "What happened, such as `PhotoCredited`." })
  types?: string[] | null;

  @Field(() => [Gate], { nullable: true, description: "What was said on these gates." })
  gates?: GateWord[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "What touched these blocks of a body, or was about one of them: the blocks' ids.",
  })
  blocks?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "What touched these fields, by the words of the newsroom: `headline`, `dek`, `body`, `caption`, `altText`, " +
      "`credit`, `workflow`, `publication`, `embargo`, `role` and so on.",
  })
  fields?: string[] | null;

  @Field(() => [Origin], { nullable: true, description: "What came in by one of these doors." })
  origins?: OriginWord[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Only that somebody was shown confidential words: a source's, or those of whoever asked for a correction.",
  })
  readsOfConfidence!: boolean;

  @Field(() => DateTime, { nullable: true, description: "What happened at this instant or later." })
  from?: string | null;

  @Field(() => DateTime, { nullable: true, description: "What happened before this instant." })
  to?: string | null;
}

/** The filter that is meant. A question with words that mean nothing is no question: BAD_USER_INPUT says which word it is. */
export function trailFilterOf(input: TrailFilterInput | null | undefined): TrailFilter {
  const { by, roles, types, gates, blocks, fields, origins, from, to } = input ?? {};
  const { readsOfConfidence = false } = input ?? {};
  for (const [name, list] of Object.entries({ by, roles, types, gates, blocks, fields, origins }))
    if ((list?.length ?? 0) > mostWords) throw badInput(`\`filter.${name}\` are ${mostWords} at the most.`);
  const unknown = types?.find((type) => !known.has(type));
  if (unknown !== undefined)
    throw badInput(
      `\`filter.types\`: nothing is called “${unknown}” here. An event is, say, \`PhotoCredited\`.`,
    );
  return {
    ...(by && { people: by.map(personIn) }),
    ...(roles && { roles }),
    ...(types && { types }),
    ...(gates && { gates }),
    ...(blocks && { blocks }),
    ...(fields && { fields }),
    ...(origins && { origins }),
    ...(readsOfConfidence && { readsOfConfidence }),
    ...(from != null && { from: instantIn("filter.from", from) }),
    ...(to != null && { to: instantIn("filter.to", to) }),
  };
}

const mostWords = 50;

const known: ReadonlySet<string> = new Set(Object.values(deciders).flatMap(({ events }) => events));

function personIn(id: string): string {
  const own = ownId("staff", id) || ownId("service", id);
  if (own === "")
    throw badInput("`filter.by` are global ids of people or services, such as `StaffMember.id` tells.");
  return own;
}
