import { Arg, Ctx, Field, Float, ObjectType, Query, Resolver } from "type-graphql";
import { verifierKey } from "../../src/ledger/signedNote.js";
import { inBase64 } from "../../src/ledger/treeHash.js";
import { historyReadersOnly, staffOnly, type Context } from "../context.js";
import { Position } from "../scalars.js";
import { Checkpoint } from "./Checkpoint.js";

@ObjectType({ description: "The tamper-evident ledger over the newsroom's log, on the node that answers." })
export class Ledger {
  @Field(() => String, { description: "Its name, which stands in every checkpoint." })
  origin!: string;

  @Field(() => Float, { description: "How many events have been entered." })
  size!: number;

  @Field(() => Checkpoint, { nullable: true, description: "The newest checkpoint; null before the first." })
  checkpoint!: Checkpoint | null;

  @Field(() => [String], {
    description: "The keys that check its checkpoints, the newest first, as C2SP signed-note spells them.",
  })
  verifierKeys!: string[];
}

@ObjectType({
  description: "What proves that an event is in the log, to somebody who has nothing but a checkpoint.",
})
export class InclusionProof {
  @Field(() => Float, { description: "The event's place in the ledger, from 0." })
  index!: number;

  @Field(() => String, { description: "The hash of its leaf, in base64." })
  leafHash!: string;

  @Field(() => [String], {
    description: "The hashes beside its way to the root (RFC 6962, 2.1.1), in base64.",
  })
  path!: string[];

  @Field(() => Checkpoint, { description: "The checkpoint that it is proved against." })
  checkpoint!: Checkpoint;
}

/** The newsroom's questions about the proof of its log. */
@Resolver()
export class LedgerQueries {
  @Query(() => Ledger, { description: "The ledger of everything that happened. For the staff." })
  ledger(@Ctx() context: Context): Ledger {
    staffOnly(context);
    const { ledger } = context;
    const { origin, verifiers } = ledger.keys();
    return Object.assign(new Ledger(), {
      origin,
      size: ledger.size(),
      checkpoint: Checkpoint.orNull(ledger.newest()),
      verifierKeys: verifiers.map(verifierKey),
    });
  }

  @Query(() => InclusionProof, {
    nullable: true,
    description:
      "What proves that the event at a position is in the log, against the newest checkpoint; null if there is " +
      "none, or no checkpoint covers it yet. For those who may read histories.",
  })
  inclusionProof(
    @Arg("position", () => Position, { description: "The event's place in the log." }) position: number,
    @Ctx() context: Context,
  ): InclusionProof | null {
    historyReadersOnly(context);
    const { ledger } = context;
    const index = ledger.indexOf(position);
    const checkpoint = ledger.newest();
    if (index === null || !checkpoint || index >= checkpoint.size) return null;
    return Object.assign(new InclusionProof(), {
      index,
      leafHash: inBase64(ledger.leaf(index)),
      path: ledger.inclusion(index, checkpoint.size).map(inBase64),
      checkpoint: new Checkpoint(checkpoint),
    });
  }
}
