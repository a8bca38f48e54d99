import { randomBytes } from "node:crypto";
import type { Actor, Grant, Role } from "./actor.js";
import { readBody } from "./article/body/readBody.js";
import type { ArticleRefusal } from "./article/commands.js";
import { beginning, categoryOf, streamName, type Asked } from "./asked.js";
import { canonicalHash } from "./canonicalHash.js";
import type { Command, Decider, Event, Json, Origin } from "./decider.js";
import { deciders } from "./deciders.js";
import type { ErasureRefusal } from "./erasure/commands.js";
import { factsFor } from "./facts/factsFor.js";
import { routed } from "./facts/routed.js";
import { inputProblem } from "./inputProblem.js";
import { lookUps, type MayBeLinked } from "./lookUps.js";
import type { NewsroomRefusal } from "./newsroom/commands.js";
import { grantFor, peopleOnly, policiesOnly, rolesFor, type Scope } from "./permissions.js";
import type { PhotoRefusal } from "./photo/commands.js";
import { invalid, notFound } from "./refusal.js";
import type { RequestRefusal } from "./request/commands.js";
import { withMatches } from "./sealed.js";
import { confidenceOf } from "./sealing/confidenceOf.js";
import { eraseOrStay } from "./sealing/eraseOrStay.js";
import type { SubjectErased } from "./sealing/heldBefore.js";
import type { KeyRing } from "./sealing/keyRing.js";
import { noKey, type KeysElsewhere } from "./sealing/noKey.js";
import { openedBy } from "./sealing/openedBy.js";
import { openVault } from "./sealing/openVault.js";
import type { RandomBytes } from "./sealing/sealWords.js";
import type { Seal, ServiceRefusal } from "./service/commands.js";
import type { SourceRefusal } from "./source/commands.js";
import type { StaffRefusal } from "./staff/commands.js";
import type { EventStore } from "./store/eventStore.js";
import { keepFolds } from "./store/folds.js";
import { perform, type Performed } from "./store/perform.js";
import type { StoryRefusal } from "./story/commands.js";
import type { ThreadRefusal } from "./thread/commands.js";
import { erasureIdOf } from "./erasureIdOf.js";
import { subjectName } from "./erasure/subjectName.js";
import { translationIdOf } from "./translationIdOf.js";
import { whoActs } from "./whoActs.js";

/** Nobody may ask this in this place with the roles they hold. */
export type NotPermitted = Readonly<{
  code: "NOT_PERMITTED";
  needed: readonly Role[];
  desk: string | null;
  language: string | null;
}>;

/** Every no that a stream may answer, and the newsroom's own. */
export type Refusal =
  | ArticleRefusal
  | ErasureRefusal
  | KeysElsewhere
  | NewsroomRefusal
  | PhotoRefusal
  | RequestRefusal
  | ServiceRefusal
  | SourceRefusal
  | StaffRefusal
  | StoryRefusal
  | ThreadRefusal
  | NotPermitted;

/** What the newsroom answers to a command. */
export type Answer = Performed<Refusal>;

/** Who asks, by which door, and how a retry is told from a second wish. */
export type Request = Readonly<{
  by: Actor;
  origin: Origin;
  /** A UUID of the asker's choosing; the same one twice is the same command. Begins a stream under this id. */
  commandId: string;
  /** What the command is asked of: the id behind the stream's name; not needed where a stream begins. */
  id?: string;
  /** The revision that the asker was looking at; not needed where a stream begins. */
  expectedRevision?: number;
  reason?: string | null;
  correlationId?: string;
  causationId?: string | null;
  /** What is kept of the token that was made for a service. It is no part of the wish: a retry may bring another. */
  seal?: Seal;
  /** Answers what would be recorded, or the no, and records nothing. */
  preview?: boolean;
}>;

/** What the newsroom is opened with; the clock and the ids of new blocks are the only things it does not decide. */
export type NewsroomParts = Readonly<{
  store: EventStore;
  now: () => Date;
  newId: () => string;
  /** Finds who may be linked to an identity; left out where nobody is. */
  mayBeLinked?: MayBeLinked;
  /** The keys of confidential words; left out on a node that has none. */
  keys?: KeyRing;
  /** Where keys and nonces come from; left out for the system's own randomness. */
  random?: RandomBytes;
}>;

/** The whole newsroom short of a network: the one door to every stream, for API, import and policies alike. */
export type NewsroomDesk = ReturnType<typeof openNewsroom>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Joins the deciders to the log. */
export function openNewsroom({ store, now, newId, mayBeLinked, keys, random = randomBytes }: NewsroomParts) {
  const folds = keepFolds(store);
  const vault = openVault(keys ?? null, random);

  async function ask(request: Request, said: Asked): Promise<Answer> {
    const { commandId, by, preview = false } = request;
    if (!uuid.test(commandId))
      return {
        refused: invalid(["commandId"], "A command's id is a UUID in small letters, best of version 7."),
      };
    const begins = beginning.has(said.type);
    const category = categoryOf[said.type];
    const id = begins ? await idBegunBy(said, commandId) : (request.id ?? "");
    if (!begins && category !== "newsroom" && !uuid.test(id)) return { refused: notFound };
    // Only what begins was looking at nothing: anybody else would overwrite what they never saw.
    const expectedRevision = begins ? -1 : (request.expectedRevision ?? -1);
    if (!begins && !(Number.isSafeInteger(expectedRevision) && expectedRevision >= 0))
      return { refused: invalid(["expectedRevision"], "Say which revision you were looking at, from 0.") };

    const reason = request.reason?.normalize("NFC").trim() || null;
    const flaw = inputProblem({ ...said, id, reason });
    if (flaw) return { refused: invalid(flaw.path, flaw.problem) };
    const stream = streamName(category, id);
    // From here on nothing holds a confidential word.
    const sealed = vault.seal({ asked: said, id, stream, preview });
    if ("problem" in sealed) return { refused: invalid(sealed.path, sealed.problem) };
    const { asked } = sealed;
    const words = { ...asked, id, reason } as unknown as Json;
    const given = withBlockIds(asked);
    if ("refused" in given) return given;
    const decider = deciders[category] as unknown as Decider<unknown, Command, Event, Refusal>;
    const performed = perform(store, folds, decider, {
      stream,
      expectedRevision,
      commandId,
      commandHash: canonicalHash(asked === said ? words : withMatches(words)),
      preview,
      prepare: async (state) => {
        const { origin, correlationId = commandId, causationId = null } = request;
        const look = lookUps(folds, mayBeLinked);
        const { scope, facts, owner, ...found } = await factsFor(asked, state, look);
        const needed = owner?.staffId === by.staffId ? owner.needed : (found.needed ?? rolesFor(asked));
        if (origin !== "policy" && origin !== "machine" && policiesOnly.has(asked.type))
          return { refused: policiesMayAsk };
        // People act with the grants they hold at this moment, and the machine with its own. A role that is taken away
        // once this was decided does not undo it: which grants were seen stands in the event.
        const isPerson = origin !== "machine" && origin !== "policy";
        const at = now().toISOString();
        const acting = isPerson ? await whoActs(by.staffId, at, look) : by;
        const actor = { ...by, grants: acting?.grants ?? [] };
        if (acting?.service && peopleOnly.has(asked.type)) return { refused: notPermitted([], scope) };
        const grant = grantFor(actor, needed, scope) ?? grantFor(actor, needed, await routed(scope, look));
        if (!grant) return { refused: notPermitted(needed, scope) };
        const opened = vault.open({ asked, id, stream }, state);
        const no = sealed.no ?? (typeof opened === "string" ? opened : null);
        if (no !== null) return { refused: await noKey(no, confidenceOf(asked)!.subject(asked, id), look) };
        if (!preview) sealed.keep();
        const command = {
          ...given.command,
          type: asked.type,
          by: actor,
          at,
          reason,
          ...(facts && {
            facts: { ...facts, ...(category === "service" && { seal: request.seal ?? null }) },
          }),
        };
        const meta = { at, by: by.staffId, ...heldAs(grant), reason, correlationId, causationId, origin };
        return { command, meta: { ...meta, saw: look.saw } };
      },
    });
    const answer = await performed.finally(sealed.done);
    return asked.type === "ConfirmErasure" ? carriedOut(answer) : answer;
  }

  /** The same answer once what it erased is gone, or the no of a legal hold that came before it. */
  async function carriedOut(answer: Answer): Promise<Answer> {
    for (const event of "recorded" in answer ? answer.recorded : []) {
      const hold = await carryOutErasure(event as unknown as SubjectErased);
      if (hold) return { refused: { code: "LEGAL_HOLD", matter: hold.matter } };
    }
    return answer;
  }

  /** Destroys the key that an erasure in the log is about; not if a legal hold stands before it. */
  const carryOutErasure = (event: SubjectErased) =>
    eraseOrStay(event, { ask, newestRevision, look: look(), destroy: vault.destroy });

  /** The id of what a command begins. A translation that was opened when it still had the command's own id keeps that. */
  async function idBegunBy(asked: Asked, commandId: string): Promise<string> {
    if (asked.type === "OrderErasure") return erasureIdOf(subjectName(asked.subject));
    if (asked.type !== "OpenTranslation") return commandId;
    return (await newestRevision(asked, commandId)) >= 0 ? commandId : translationIdOf(asked);
  }

  type Given = Readonly<{ command: object }> | Readonly<{ refused: Refusal }>;
  function withBlockIds(asked: Asked): Given {
    if (asked.type !== "DraftArticle" && asked.type !== "ReviseBody") return { command: asked };
    const read = readBody(asked.body, newId);
    if ("problem" in read) return { refused: invalid(["body", ...read.path], read.problem) };
    return { command: { ...asked, body: read.body } };
  }

  /** Who acts under this id now, a member of the staff or a service, with the grants they hold; or null. */
  async function actor(id: string): Promise<Actor | null> {
    return uuid.test(id) ? whoActs(id, now().toISOString(), lookUps(folds)) : null;
  }

  /** Whether the newsroom has been opened. */
  async function isOpen(): Promise<boolean> {
    return (await lookUps(folds).newsroom()).name !== null;
  }

  /** What the log says of any stream at this moment. */
  const look = () => lookUps(folds);

  /** The newest revision of what a command would be asked of; -1 if there is nothing. */
  async function newestRevision(asked: Pick<Asked, "type">, id: string): Promise<number> {
    return (await foldOf(asked, id)).revision;
  }

  async function foldOf({ type }: Pick<Asked, "type">, id: string) {
    const category = categoryOf[type];
    const decider = deciders[category] as unknown as Decider<unknown, Command, Event, Refusal>;
    return folds.now(decider, streamName(category, id));
  }

  return {
    ask,
    openedBy: openedBy({ ask, foldOf, newId, look, vault }),
    carryOutErasure,
    actor,
    isOpen,
    look,
    newestRevision,
  };
}

const policiesMayAsk: NotPermitted = { code: "NOT_PERMITTED", needed: [], desk: null, language: null };

/** What an event says of the grant that allowed it. */
const heldAs = ({ role, desk, language, from }: Grant) => ({
  role,
  desk,
  ...(language !== null && { language }),
  ...(from !== undefined && { onBehalfOf: from }),
});

const notPermitted = (needed: readonly Role[], scope: Scope): NotPermitted => ({
  code: "NOT_PERMITTED",
  needed: [...needed, "editorInChief"],
  ...(scope === "newsroom" ? { desk: null, language: null } : scope),
});
