import { Field, ObjectType } from "type-graphql";
import type { ChangedSince } from "../../src/approvals/ruling.js";

@ObjectType({ description: "In what the text of now differs from the one that was ruled on." })
export class ChangedSinceRuling {
  @Field(() => [String], {
    description:
      "The fields: `headline`, `headline:<place>`, `dek`, `body`, `caption:<placement>`, `picture:<placement>` and so on.",
  })
  fields!: readonly string[];

  @Field(() => [String], { description: "The blocks that have come." })
  blocksInserted!: readonly string[];

  @Field(() => [String], { description: "The blocks whose words have changed." })
  blocksChanged!: readonly string[];

  @Field(() => [String], { description: "The blocks that stand elsewhere." })
  blocksMoved!: readonly string[];

  @Field(() => [String], { description: "The blocks that have gone." })
  blocksRemoved!: readonly string[];

  static of({ fields, blocks }: ChangedSince): ChangedSinceRuling {
    return Object.assign(new ChangedSinceRuling(), {
      fields,
      blocksInserted: blocks.inserted,
      blocksChanged: blocks.changed,
      blocksMoved: blocks.moved,
      blocksRemoved: blocks.removed,
    });
  }
}
