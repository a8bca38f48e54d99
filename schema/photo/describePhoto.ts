import { Field, ID, InputType } from "type-graphql";
import type { DescriptionChanges } from "../../src/photo/description.js";
import type { DigitalSourceType as SourceTypeWord } from "../../src/photo/digitalSourceType.js";
import { CommandInput } from "../CommandInput.js";
import { ownId } from "../globalId.js";
import { mutation } from "../mutation.js";
import { photoSubject } from "../subject.js";
import { DigitalSourceType } from "./photoVocabulary.js";

@InputType({
  description:
    "What describePhoto is asked with. What is left out stays as it is; what is null or empty is taken back.",
})
class DescribePhotoInput extends CommandInput {
  @Field(() => ID, { description: "The photo's id." })
  photoId!: string;

  @Field(() => String, { nullable: true, description: "What it shows, which cannot be taken back." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "A short name for it (IPTC Title)." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "Where it was found: an http or https address." })
  sourceUrl?: string | null;

  @Field(() => String, { nullable: true, description: "The photographer's name (IPTC Creator)." })
  photographer?: string | null;

  @Field(() => String, { nullable: true, description: "The photographer's job title (IPTC)." })
  bylineTitle?: string | null;

  @Field(() => String, { nullable: true, description: "The copyright holder (IPTC Copyright Owner)." })
  copyrightHolder?: string | null;

  @Field(() => String, { nullable: true, description: "The notice that claims it: “© 2026 Voss AG”." })
  copyrightNotice?: string | null;

  @Field(() => String, { nullable: true, description: "Who delivered it (IPTC Image Supplier)." })
  supplier?: string | null;

  @Field(() => String, { nullable: true, description: "Under which name or number the supplier keeps it." })
  supplierReference?: string | null;

  @Field(() => String, { nullable: true, description: "What its supplier asks of editors (IPTC)." })
  instructions?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "When it was taken, as exactly as is known: a year, a month, a day, or an instant with its offset from UTC.",
  })
  dateTaken?: string | null;

  @Field(() => String, { nullable: true, description: "The very place that it shows: a square, a bridge." })
  sublocation?: string | null;

  @Field(() => String, { nullable: true, description: "The city that it shows." })
  city?: string | null;

  @Field(() => String, { nullable: true, description: "The province or state." })
  region?: string | null;

  @Field(() => String, { nullable: true, description: "The country." })
  country?: string | null;

  @Field(() => [String], { nullable: true, description: "Whom it shows, by name (IPTC Person Shown)." })
  people?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Words to find it by." })
  keywords?: string[] | null;

  @Field(() => DigitalSourceType, { nullable: true, description: "How it came to be (IPTC)." })
  digitalSourceType?: SourceTypeWord | null;
}

/** Mutation: corrects and completes what is said of a picture, field by field. */
export const describePhoto = mutation({
  command: "DescribePhoto",
  description:
    "Corrects and completes what is said of a picture, field by field; two people who say different things of it do not " +
    "get in each other's way. The credit line and the usage terms have commands of their own.",
  input: DescribePhotoInput,
  subject: photoSubject,
  id: ({ photoId }) => ownId("photo", photoId),
  asked: (input) => ({ type: "DescribePhoto", changes: changesIn(input) }),
});

function changesIn(input: DescribePhotoInput): DescriptionChanges {
  const { title, sourceUrl, photographer, bylineTitle, copyrightHolder, copyrightNotice } = input;
  const { supplier, supplierReference, instructions, dateTaken, digitalSourceType } = input;
  const { sublocation, city, region, country } = input;
  return said({
    description: input.description === null ? "" : input.description,
    title,
    sourceUrl,
    photographer,
    bylineTitle,
    copyrightHolder,
    copyrightNotice,
    supplier,
    supplierReference,
    instructions,
    dateTaken,
    sublocation,
    city,
    region,
    country,
    people: input.people === null ? [] : input.people,
    keywords: input.keywords === null ? [] : input.keywords,
    digitalSourceType,
  });
}

type WithGaps = { readonly [Field in keyof DescriptionChanges]-?: DescriptionChanges[Field] | undefined };

const said = (fields: WithGaps) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as DescriptionChanges;
