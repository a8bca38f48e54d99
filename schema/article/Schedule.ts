import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Schedule as ScheduleState } from "../../src/article/publication/schedule.js";
import { enumType } from "../enumType.js";
import { Blocker } from "../errors/Blocked.js";
import { DateTime } from "../scalars.js";

const ScheduleStateEnum = enumType<"pending" | "failed" | "missed">(
  "ScheduleState",
  "What has become of a schedule.",
  {
    pending: "Its hour is still to come.",
    failed: "At its hour something stood in the way; nothing was published.",
    missed: "Nobody was there to publish it at its hour, and it came too late for it.",
  },
);

@ObjectType({ description: "When which revision goes out by itself, or why it did not." })
export class Schedule {
  constructor(private readonly schedule: ScheduleState) {}

  @Field(() => ID, { description: "Its id." })
  get scheduleId(): string {
    return this.schedule.scheduleId;
  }

  @Field(() => Int, { description: "The working copy's revision that is pinned: exactly that goes out." })
  get revision(): number {
    return this.schedule.revision;
  }

  @Field(() => String, { description: "The SHA-256 of what goes out, in RFC 8785 canonical JSON." })
  get contentHash(): string {
    return this.schedule.contentHash;
  }

  @Field(() => DateTime, { description: "The instant at which it goes out." })
  get at(): string {
    return this.schedule.at;
  }

  @Field(() => String, {
    description: "What the clocks of the zone show then, such as `2026-03-29T06:00:00`.",
  })
  get wallTime(): string {
    return this.schedule.wallTime;
  }

  @Field(() => String, { description: "The zone (IANA), such as `Asia/Almaty`." })
  get zone(): string {
    return this.schedule.zone;
  }

  @Field(() => ScheduleStateEnum, { description: "What has become of it." })
  get state(): "pending" | "failed" | "missed" {
    const { outcome } = this.schedule;
    if (outcome === null) return "pending";
    return "because" in outcome ? "failed" : "missed";
  }

  @Field(() => [Blocker], { description: "For one that failed, everything that stood in the way." })
  get blockers(): Blocker[] {
    const { outcome } = this.schedule;
    return outcome && "because" in outcome ? outcome.blockers.map((fact) => new Blocker(fact)) : [];
  }

  @Field(() => Int, { nullable: true, description: "For one that was missed, by how many seconds." })
  get lateBySeconds(): number | null {
    const { outcome } = this.schedule;
    return outcome && "lateBySeconds" in outcome ? outcome.lateBySeconds : null;
  }
}
