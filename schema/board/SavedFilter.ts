import { Ctx, Field, ID, ObjectType } from "type-graphql";
import type { KnownFilter } from "../../projections/staffList.js";
import type { BoardFilter } from "../../src/boardFilter.js";
import type { Json } from "../../src/decider.js";
import type { Context } from "../context.js";
import { capitals, enumType } from "../enumType.js";
import { globalId } from "../globalId.js";
import { JsonValue } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";

export const FilterSharing = enumType<KnownFilter["sharing"]>(
  "FilterSharing",
  "Who may use a filter that somebody saved.",
  {
    private: "Whoever saved it, and nobody else.",
    desk: "Everybody who belongs to a desk or holds a role for it.",
    newsroom: "All of the staff.",
  },
);

@ObjectType({ description: "A filter of the board that somebody saved." })
export class SavedFilter {
  constructor(private readonly saved: KnownFilter) {}

  @Field(() => ID, { description: "Its id: `board` takes it as `savedFilter`." })
  get filterId(): string {
    return this.saved.filterId;
  }

  @Field(() => String, { description: "Its name." })
  get name(): string {
    return this.saved.name;
  }

  @Field(() => FilterSharing, { description: "Who may use it." })
  get sharing(): KnownFilter["sharing"] {
    return this.saved.sharing;
  }

  @Field(() => String, { nullable: true, description: "The desk that it is shared with; null unless it is." })
  get desk(): string | null {
    return this.saved.desk;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who saved it." })
  savedBy(@Ctx() { load }: Context): Promise<object | null> {
    return load.staffMember.load(this.saved.savedBy).then((member) => StaffMember.orNull(member));
  }

  @Field(() => JsonValue, { description: "What it asks for, just as `board` takes it as `filter`." })
  get filter(): Json {
    return inContract(this.saved.filter);
  }
}

/** A filter in the contract's words. */
function inContract(filter: BoardFilter): Json {
  const { workflows, publications, flags, deadline, person, tags, ...plain } = filter;
  const said = {
    ...plain,
    workflows: workflows?.map(capitals),
    publications: publications?.map(capitals),
    flags: flags?.map(capitals),
    deadline: deadline && { ...deadline, ...(deadline.day && { day: capitals(deadline.day) }) },
    person: person && {
      as: person.as.map(capitals),
      ...(person.staffId !== undefined && { staffId: globalId("staff", person.staffId) }),
    },
    tags: tags?.map(({ kind, named }) => ({ ...(kind && { kind: capitals(kind) }), named })),
  };
  return JSON.parse(JSON.stringify(said)) as Json;
}
