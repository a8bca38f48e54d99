import { Field, ID, InputType } from "type-graphql";
import type { Which } from "../../src/zonedTime.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";
import { WhichTime } from "../vocabulary.js";

@InputType({ description: "What grantLease is asked with." })
class GrantLeaseInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "From when it may be used: an instant with its offset from UTC, or with a zone what its clocks show then; left " +
      "out if from the first.",
  })
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "From when it may not be used any more, said in the same way; left out if without end. What a contract calls " +
      "the last day ends at midnight: `2026-07-01T00:00:00` for 30 June.",
  })
  to?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The zone whose clocks are meant (IANA), such as `Europe/London`; left out for instants.",
  })
  zone?: string | null;

  @Field(() => WhichTime, {
    nullable: true,
    description: "Which beginning is meant, where those clocks show it twice.",
  })
  whichFrom?: Which | null;

  @Field(() => WhichTime, {
    nullable: true,
    description: "Which end is meant, where those clocks show it twice.",
  })
  whichTo?: Which | null;
}

/** Mutation: says for how long a picture may be used; it holds to the second. */
export const grantLease = mutation({
  command: "GrantLease",
  description:
    "Says for how long a picture may be used; it holds to the second, over changes of the clocks where it names their " +
    "zone.",
  input: GrantLeaseInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: ({ from, to, zone, whichFrom, whichTo }) => ({
    type: "GrantLease",
    from: from ?? null,
    to: to ?? null,
    ...(zone != null && {
      inZone: { zone, whichFrom: whichFrom ?? null, whichTo: whichTo ?? null },
    }),
  }),
});
