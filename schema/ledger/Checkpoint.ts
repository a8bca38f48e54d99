import { Field, Float, ObjectType } from "type-graphql";
import type { SealedCheckpoint } from "../../src/ledger/checkpointFolder.js";
import { inBase64 } from "../../src/ledger/treeHash.js";
import { DateTime } from "../scalars.js";

@ObjectType({
  description:
    "A signed statement of everything that had happened: how many events, and the root of the RFC 6962 Merkle tree over them.",
})
export class Checkpoint {
  constructor(private readonly sealed: SealedCheckpoint) {}

  static orNull(this: void, sealed: SealedCheckpoint | null): Checkpoint | null {
    return sealed && new Checkpoint(sealed);
  }

  @Field(() => Float, { description: "How many events it covers." })
  get size(): number {
    return this.sealed.size;
  }

  @Field(() => String, { description: "The root hash over them, in base64." })
  get rootHash(): string {
    return inBase64(this.sealed.root);
  }

  @Field(() => DateTime, { nullable: true, description: "When it was sealed." })
  get sealedAt(): string | null {
    return this.sealed.sealedAt;
  }

  @Field(() => String, {
    description:
      "The whole note with its signatures, as C2SP has it (tlog-checkpoint): keep it outside the newsroom.",
  })
  get note(): string {
    return this.sealed.words;
  }
}
