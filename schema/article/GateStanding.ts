import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { WorkingCopy } from "../../projections/board/workingCopy.js";
import type { GateRuling } from "../../src/article/review/gateRuling.js";
import { isSubmitted } from "../../src/article/review/settingAside.js";
import { gates, type Gate as GateWord } from "../../src/gate.js";
import type { Context } from "../context.js";
import { DateTime } from "../scalars.js";
import { StaffMember } from "../staff/StaffMember.js";
import { Gate } from "../vocabulary.js";
import { GateState, type GateStateWord } from "./articleVocabulary.js";

@ObjectType({ description: "How a gate stands for exactly the text of now, and who said so last." })
export class GateStanding {
  private constructor(
    readonly gateWord: GateWord,
    readonly stateWord: GateStateWord,
    private readonly ruling: GateRuling | null,
  ) {}

  /** How every gate of an article stands. */
  static allOf({ standing, requiredGates, article }: WorkingCopy): GateStanding[] {
    return gates.map((gate) => {
      const ruling = standing.gates[gate] ?? null;
      if (ruling && (ruling.state !== "void" || requiredGates.includes(gate)))
        return new GateStanding(gate, ruling.state, ruling);
      const asked = isSubmitted(article) ? "inReview" : "required";
      return new GateStanding(gate, requiredGates.includes(gate) ? asked : "notRequired", null);
    });
  }

  @Field(() => Gate, { description: "The gate." })
  get gate(): GateWord {
    return this.gateWord;
  }

  @Field(() => GateState, { description: "How it stands." })
  get state(): GateStateWord {
    return this.stateWord;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who cleared, waived or refused it." })
  async by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return this.ruling && StaffMember.orNull(await load.staffMember.load(this.ruling.by));
  }

  @Field(() => DateTime, { nullable: true, description: "When." })
  get at(): string | null {
    return this.ruling?.at ?? null;
  }

  @Field(() => Int, { nullable: true, description: "The article's revision that recorded it." })
  get revision(): number | null {
    return this.ruling?.revision ?? null;
  }

  @Field(() => String, { nullable: true, description: "Why it was refused or waived." })
  get grounds(): string | null {
    return this.ruling?.grounds ?? null;
  }
}
