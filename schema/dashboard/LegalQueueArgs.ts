import { ArgsType, Field } from "type-graphql";
import type { LegalMatterKind as KindWord } from "../../projections/work/legalMatters.js";
import { enumType } from "../enumType.js";

/** The closed list of kinds of legal matter, as an enum of the contract. */
export const LegalMatterKind = enumType<KindWord>(
  "LegalMatterKind",
  "What legal has to see to, or watches.",
  {
    review: "It was asked, and has not answered.",
    conditions: "It cleared under conditions, and not all of them are met.",
    hold: "A hold for a legal matter is in force.",
    courtOrder: "A court's order is in force.",
  },
);

@ArgsType()
export class LegalQueueArgs {
  @Field(() => [LegalMatterKind], { nullable: true, description: "Only these; left out for all." })
  kinds?: readonly KindWord[] | null;

  @Field(() => String, { nullable: true, description: "Only matters of this desk's stories." })
  desk?: string | null;
}
