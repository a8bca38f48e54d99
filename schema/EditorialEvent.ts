import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import { detailOf } from "../projections/trail/detailOf.js";
import type { HistoryLine } from "../projections/trail/historyLine.js";
import type { Actor } from "../src/actor.js";
import type { Event, Json, Recorded } from "../src/decider.js";
import type { Context } from "./context.js";
import { DateTime, JsonValue, Position } from "./scalars.js";
import { Service } from "./service/Service.js";
import { StaffMember } from "./staff/StaffMember.js";
import { Origin, Role } from "./vocabulary.js";

/** The part of an event that a history line repeats. */
const detail = (event: Event) => detailOf(event as Parameters<typeof detailOf>[0]);

/** Who somebody is to identity providers is for themselves, editors-in-chief and auditors. */
const mayReadIdentities = (viewer: Actor | null, stream: string): boolean =>
  viewer !== null &&
  (stream === `staff-${viewer.staffId}` ||
    viewer.grants.some(({ role }) => role === "editorInChief" || role === "auditor"));

@ObjectType({
  description: "Something that happened in the newsroom: what, by whom, when, in which role, and why.",
})
export class EditorialEvent {
  constructor(private readonly line: HistoryLine) {}

  static of(event: Recorded): EditorialEvent {
    const { position, stream, revision, type, meta } = event;
    const { language = null, onBehalfOf = null } = meta;
    const held = { language, onBehalfOf };
    return new EditorialEvent({ ...meta, ...held, position, stream, revision, type, detail: detail(event) });
  }

  @Field(() => String, { description: "What happened, such as `PhotoCredited`." })
  get type(): string {
    return this.line.type;
  }

  @Field(() => ID, {
    description:
      "The thing it happened to: the global id of an article, a story, a photo, a person and so on, or `newsroom`.",
  })
  get subjectId(): string {
    return this.line.stream;
  }

  @Field(() => Int, { description: "The revision that it made of that thing, from 0." })
  get revision(): number {
    return this.line.revision;
  }

  @Field(() => Position, { description: "Its place in the newsroom's log." })
  get position(): number {
    return this.line.position;
  }

  @Field(() => DateTime, { description: "When, by the server's clock." })
  get at(): string {
    return this.line.at;
  }

  @Field(() => StaffMember, { nullable: true, description: "Who; null if it was a service." })
  by(@Ctx() { load }: Context): Promise<StaffMember | null> {
    return load.staffMember.load(this.line.by).then(StaffMember.orNull);
  }

  @Field(() => Service, { nullable: true, description: "The service that asked; null if a person did." })
  service(@Ctx() { load }: Context): Promise<Service | null> {
    return load.service.load(this.line.by).then(Service.orNull);
  }

  @Field(() => Role, { description: "The role that allowed it." })
  get role(): string {
    return this.line.role;
  }

  @Field(() => String, {
    nullable: true,
    description: "The desk that the role was held for; null if for every desk.",
  })
  get desk(): string | null {
    return this.line.desk;
  }

  @Field(() => String, {
    nullable: true,
    description: "The language that the role was held for; null if for every language.",
  })
  get language(): string | null {
    return this.line.language;
  }

  @Field(() => StaffMember, {
    nullable: true,
    description: "Whose role it was, where it had been delegated; null if it was their own.",
  })
  async onBehalfOf(@Ctx() { load }: Context): Promise<StaffMember | null> {
    const { onBehalfOf } = this.line;
    return onBehalfOf === null ? null : StaffMember.orNull(await load.staffMember.load(onBehalfOf));
  }

  @Field(() => String, { nullable: true, description: "Why, in the person's own words." })
  get reason(): string | null {
    return this.line.reason;
  }

  @Field(() => Origin, { description: "By which door the command came in." })
  get origin(): string {
    return this.line.origin;
  }

  @Field(() => JsonValue, {
    description:
      "The facts of it; texts as long as a body are told by their blocks' ids, and what is confidential is left out or null.",
  })
  detail(@Ctx() { viewer }: Context): Json {
    const { type, stream, detail } = this.line;
    const isOfIdentity = type === "IdentityLinked" || type === "IdentityUnlinked";
    if (!isOfIdentity || mayReadIdentities(viewer, stream)) return detail;
    return Object.fromEntries(Object.keys(detail).map((name) => [name, null]));
  }
}

@ObjectType({ description: "Something that would be recorded, or would have been." })
export class ProposedEvent {
  @Field(() => String, { description: "What would happen." })
  type!: string;

  @Field(() => JsonValue, { description: "The facts of it." })
  detail!: Json;

  static of(event: Event): ProposedEvent {
    return Object.assign(new ProposedEvent(), { type: event.type, detail: detail(event) });
  }
}
