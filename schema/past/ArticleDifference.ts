import { Field, ID, Int, ObjectType } from "type-graphql";
import type { BlockDifference as BlockFact } from "../../src/difference/differenceOfBodies.js";
import type { EntryDifference as EntryFact } from "../../src/difference/differenceOfLists.js";
import type { Segment as SegmentFact } from "../../src/difference/differenceOfTexts.js";
import type {
  FieldDifference as FieldFact,
  VersionDifference,
} from "../../src/difference/differenceOfVersions.js";
import type { Json } from "../../src/decider.js";
import { enumType } from "../enumType.js";
import { JsonValue } from "../scalars.js";
import { DifferenceSide } from "./DifferenceSide.js";

const PartChange = enumType<BlockFact["change"]>("PartChange", "What became of a part of a text.", {
  equal: "It says the same.",
  changed: "It says something else.",
  inserted: "It was not there before.",
  removed: "It is not there any more.",
});

const WordsChange = enumType<SegmentFact["change"]>("WordsChange", "What became of a run of words.", {
  equal: "It stayed.",
  inserted: "It was put in.",
  removed: "It was taken out.",
  remarked: "It stayed, marked otherwise.",
});

@ObjectType({ description: "A run of words of one text, or of both." })
class DifferenceSegment {
  @Field(() => WordsChange, { description: "What became of it." })
  change!: SegmentFact["change"];

  @Field(() => String, { description: "The words." })
  text!: string;

  @Field(() => JsonValue, { description: "The marks that they bear, as in a block." })
  marks!: Json;

  @Field(() => JsonValue, { nullable: true, description: "The marks that they bore, where those changed." })
  hadMarks!: Json;

  @Field(() => Boolean, { description: "Whether an item of a list begins here; such a run has no words." })
  startsItem!: boolean;

  static allOf(segments: readonly SegmentFact[]): DifferenceSegment[] {
    return segments.map(({ change, text, marks, hadMarks = null, startsItem = false }) =>
      Object.assign(new DifferenceSegment(), { change, text, marks, hadMarks, startsItem }),
    );
  }
}

@ObjectType({ description: "An entry of a list, such as a source, a claim or somebody in a byline." })
class DifferenceEntry {
  @Field(() => PartChange, { description: "What became of it." })
  change!: EntryFact["change"];

  @Field(() => Boolean, { description: "Whether it stands elsewhere in the list." })
  moved!: boolean;

  @Field(() => JsonValue, { nullable: true, description: "What it was; null if it was not there." })
  before!: Json;

  @Field(() => JsonValue, { nullable: true, description: "What it is; null if it is not there any more." })
  after!: Json;
}

@ObjectType({ description: "A field that differs, told as words, as a list, or as what it was and is." })
class FieldDifference {
  constructor(private readonly fact: FieldFact) {}

  @Field(() => String, {
    description:
      "The field: `headline`, `dek`, `byline`, `sources`, `claims`, `legalHolds` and so on, and `storyHold` for the hold on the " +
      "whole story; for one of several with what it belongs to, as in `headline:seo`, `caption:<placement>`, " +
      "`credit:<placement>`, or `legalReview:<article>`, which is `legalReview:story` for the story in all its languages.",
  })
  get field(): string {
    return this.fact.field;
  }

  @Field(() => PartChange, { description: "What became of it." })
  get change(): BlockFact["change"] {
    return this.fact.change;
  }

  @Field(() => [DifferenceSegment], { nullable: true, description: "For words, run by run." })
  get segments(): DifferenceSegment[] | null {
    return this.fact.kind === "words" ? DifferenceSegment.allOf(this.fact.segments) : null;
  }

  @Field(() => [DifferenceEntry], { nullable: true, description: "For a list, entry by entry." })
  get entries(): DifferenceEntry[] | null {
    if (this.fact.kind !== "list") return null;
    return this.fact.entries.map(({ change, moved, before, after }) =>
      Object.assign(new DifferenceEntry(), { change, moved, before, after }),
    );
  }

  @Field(() => JsonValue, { nullable: true, description: "For anything else, what it was." })
  get before(): Json {
    return this.fact.kind === "value" ? this.fact.before : null;
  }

  @Field(() => JsonValue, { nullable: true, description: "For anything else, what it is." })
  get after(): Json {
    return this.fact.kind === "value" ? this.fact.after : null;
  }
}

@ObjectType({ description: "A block on either side, paired by its permanent id." })
class BlockDifference {
  constructor(private readonly fact: BlockFact) {}

  @Field(() => ID, { description: "The block." })
  get blockId(): string {
    return this.fact.id;
  }

  @Field(() => PartChange, { description: "What became of it." })
  get change(): BlockFact["change"] {
    return this.fact.change;
  }

  @Field(() => Boolean, { description: "Whether it was moved; as few are told so as can be." })
  get moved(): boolean {
    return this.fact.moved;
  }

  @Field(() => Int, { nullable: true, description: "Its place in the first body, from 0." })
  get was(): number | null {
    return this.fact.was;
  }

  @Field(() => Int, { nullable: true, description: "Its place in the second body, from 0." })
  get is(): number | null {
    return this.fact.is;
  }

  @Field(() => JsonValue, { nullable: true, description: "The kind of block it was, without its words." })
  get before(): Json {
    return this.fact.before;
  }

  @Field(() => JsonValue, { nullable: true, description: "The kind of block it is, without its words." })
  get after(): Json {
    return this.fact.after;
  }

  @Field(() => [DifferenceSegment], {
    description: "Its words, run by run; none for a block that says the same, and for pictures and embeds.",
  })
  get segments(): DifferenceSegment[] {
    return DifferenceSegment.allOf(this.fact.segments);
  }
}

@ObjectType({
  description:
    "Everything in which two texts of an article differ. Where one of them is an edition, what its readers saw is " +
    "compared, and nothing else.",
})
export class ArticleDifference {
  @Field(() => DifferenceSide, { description: "The first text." })
  from!: DifferenceSide;

  @Field(() => DifferenceSide, { description: "The second text." })
  to!: DifferenceSide;

  difference!: VersionDifference;

  @Field(() => Boolean, { description: "Whether they say the same in everything." })
  get isEmpty(): boolean {
    const { fields, body } = this.difference;
    return fields.length === 0 && body.every(({ change, moved }) => change === "equal" && !moved);
  }

  @Field(() => [FieldDifference], { description: "The fields that differ; the others are not told." })
  get fields(): FieldDifference[] {
    return this.difference.fields.map((field) => new FieldDifference(field));
  }

  @Field(() => [BlockDifference], {
    description:
      "Every block of either body, in the order of the second; removed ones stand where they stood.",
  })
  get blocks(): BlockDifference[] {
    return this.difference.body.map((block) => new BlockDifference(block));
  }
}
