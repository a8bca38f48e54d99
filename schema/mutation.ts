import { Arg, Ctx, Field, Float, Int, Mutation, ObjectType, Resolver, type ClassType } from "type-graphql";
import type { Asked } from "../src/asked.js";
import type { Recorded } from "../src/decider.js";
import type { Answer, Request } from "../src/newsroom.js";
import type { OpenedWords } from "../src/sealing/openVault.js";
import type { MadeToken } from "../src/serviceToken.js";
import { behindOf } from "./behindOf.js";
import type { BeginningInput, CommandInput } from "./CommandInput.js";
import { staffOnly, type Context } from "./context.js";
import { EditorialEvent, ProposedEvent } from "./EditorialEvent.js";
import { Blocked } from "./errors/Blocked.js";
import { errorUnion, userError } from "./errors/errorUnion.js";
import { StaleRevision } from "./errors/StaleRevision.js";
import type { UserError } from "./errors/UserError.js";
import { Position } from "./scalars.js";
import type { Subject } from "./subject.js";

/** How a command is asked through the contract. */
export type MutationParts<Input extends BeginningInput> = Readonly<{
  command: Asked["type"];
  description: string;
  input: ClassType<Input>;
  /** What the payload shows: the thing that was changed. */
  subject: Subject;
  /** The own id of what the command is asked of; left out where it begins something. */
  id?: (input: Input) => string;
  asked: (input: Input) => Asked;
  /** Whether it can be refused because of blockers. */
  mayBeBlocked?: boolean;
  /** What is made for the asker's eyes alone: the payload shows it in this field once, the newsroom keeps its seal. */
  shownOnce?: Readonly<{ field: string; description: string; make: (input: Input) => MadeToken }>;
  /** What it opens of confidential words: the payload alone carries them, in the field `opened`. */
  opens?: Readonly<{ type: ClassType; description: string; of: (words: OpenedWords) => object }>;
  /** Where something was made that is fetched over HTTP: the payload names its address in this field. */
  madeAt?: Readonly<{ field: string; description: string; of: (input: Input) => string }>;
  /** The errors that only this command can meet. */
  mayMeet?: readonly ClassType[];
}>;

const patience = 5_000;

/** Makes the resolver, the payload and the error union of one command's mutation. */
export function mutation<Input extends BeginningInput>(parts: MutationParts<Input>): ClassType {
  const {
    command,
    description,
    input,
    subject,
    id,
    asked,
    mayBeBlocked,
    mayMeet = [],
    shownOnce,
    opens,
    madeAt,
  } = parts;
  const name = command[0]!.toLowerCase() + command.slice(1);
  const errors = errorUnion(
    command,
    ...(id ? [StaleRevision] : []),
    ...(mayBeBlocked ? [Blocked] : []),
    ...mayMeet,
  );

  @ObjectType(`${command}Payload`, { description: `What ${name} answers.` })
  class Payload {
    @Field(() => Int, {
      nullable: true,
      description: "The newest revision of what was asked; null after a no.",
    })
    revision!: number | null;

    @Field(() => [EditorialEvent], { description: "What was recorded; empty if it was so already." })
    events!: EditorialEvent[];

    @Field(() => [ProposedEvent], { description: "For a preview: what would be recorded." })
    wouldRecord!: ProposedEvent[];

    @Field(() => Position, {
      nullable: true,
      description: "The place in the log that a later query can wait for.",
    })
    position!: number | null;

    @Field(() => Float, {
      description:
        "How far the read models still were behind `position` when this answer was read from them: 0 as a rule. If " +
        "more, it was recorded all the same, but what is shown may be the past; ask again with `position` later.",
    })
    behind!: number;

    @Field(() => Boolean, { description: "Others wrote meanwhile, and this was applied on top of theirs." })
    merged!: boolean;

    @Field(() => Boolean, { description: "This command was obeyed before; the answer is the first one's." })
    repeated!: boolean;

    @Field(() => [errors], { description: "Why nothing was recorded; empty if all is well." })
    errors!: UserError[];
  }
  Field(() => subject.type(), { nullable: true, description: subject.description })(
    Payload.prototype,
    subject.field,
  );

  if (shownOnce)
    Field(() => String, { nullable: true, description: shownOnce.description })(
      Payload.prototype,
      shownOnce.field,
    );

  if (madeAt)
    Field(() => String, { nullable: true, description: madeAt.description })(Payload.prototype, madeAt.field);

  if (opens)
    Field(() => opens.type, { nullable: true, description: opens.description })(Payload.prototype, "opened");

  async function resolve(words: Input, context: Context): Promise<Payload> {
    const by = staffOnly(context);
    const { commandId, preview } = words;
    const made = shownOnce?.make(words);
    const request: Request = {
      by,
      origin: "api",
      commandId,
      preview,
      reason: words.reason ?? null,
      ...(made && { seal: made.seal }),
      ...(id && { id: id(words), expectedRevision: (words as unknown as CommandInput).expectedRevision }),
    };
    const wish = asked(words);
    const answer = await context.newsroom.ask(request, wish);
    const opened = opens && (await context.newsroom.openedBy(request, wish, answer));
    const nothing = {
      revision: null,
      events: [],
      wouldRecord: [],
      position: null,
      behind: 0,
      merged: false,
      repeated: false,
      errors: [],
    };
    const told = Object.assign(new Payload(), nothing);
    if ("refused" in answer) return Object.assign(told, { errors: [userError(answer.refused)] });
    if (opened && "refused" in opened) return Object.assign(told, { errors: [userError(opened.refused)] });
    const { revision, merged } = answer;
    const about = id ? id(words) : (begunIn(answer) ?? commandId);
    if ("wouldRecord" in answer) {
      const wouldRecord = answer.wouldRecord.map((event) => ProposedEvent.of(event));
      return Object.assign(told, {
        revision,
        merged,
        wouldRecord,
        [subject.field]: await subject.load(context, about),
      });
    }
    const { recorded, repeated } = answer;
    const { position, behind } = await seen(recorded, context);
    const events = recorded.map((event) => EditorialEvent.of(event));
    const changed = await subject.load(context, about);
    return Object.assign(told, {
      revision,
      merged,
      repeated,
      position,
      behind,
      events,
      [subject.field]: changed,
      ...(madeAt && { [madeAt.field]: madeAt.of(words) }),
      ...(opens && opened?.words && { opened: opens.of(opened.words) }),
      ...(shownOnce && { [shownOnce.field]: made && isKept(made, recorded) ? made.text : null }),
    });
  }

  class CommandResolver {
    [method: string]: unknown;
  }
  const method = {
    value: (words: Input, context: Context) => resolve(words, context),
    writable: true,
    configurable: true,
  };
  Object.defineProperty(CommandResolver.prototype, name, method);
  Arg("input", () => input, { description: "What is asked." })(CommandResolver.prototype, name, 0);
  Ctx()(CommandResolver.prototype, name, 1);
  Mutation(() => Payload, { nullable: true, description })(CommandResolver.prototype, name, method);
  Resolver()(CommandResolver);
  return CommandResolver;
}

/** Whether what was made is what was recorded: a retry makes another, and is answered with the first one's events. */
const isKept = ({ seal }: MadeToken, recorded: readonly Recorded[]) =>
  recorded.some(({ data }) => data["sha256"] === seal.sha256);

/** The own id of what was begun, as its stream tells it: a translation's is not the command's. */
function begunIn(answer: Extract<Answer, { revision: number }>): string | null {
  const stream = "recorded" in answer ? answer.recorded[0]?.stream : undefined;
  return stream === undefined ? null : stream.slice(stream.indexOf("-") + 1);
}

/** Waits until the read models have what was written, so that the answer and the next query show it; not for ever. */
async function seen(recorded: readonly Recorded[], { readModels, refresh }: Context) {
  const position = recorded.at(-1)?.position ?? null;
  if (position !== null) await readModels.waitFor(position, patience);
  refresh();
  return { position, behind: position === null ? 0 : behindOf(readModels, position) };
}
