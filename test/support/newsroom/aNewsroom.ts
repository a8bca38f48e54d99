import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Actor, Grant } from "../../../src/actor.js";
import type { Asked } from "../../../src/asked.js";
import type { Json, Recorded } from "../../../src/decider.js";
import { openNewsroom, type Answer, type Request } from "../../../src/newsroom.js";
import { openSqliteStore } from "../../../src/store/sqlite.js";
import { a, drafted, holds, paragraph, uuid } from "../telling/facts.js";
import { minute } from "../telling/recorded.js";
import { keysInMemory } from "../stores/keysInMemory.js";
import { temporaryFolder } from "../programs/temporaryFolder.js";

/** Who asks what of what; the rest is ordinary unless said otherwise. */
export type Wish = Partial<Omit<Request, "by">>;

/** Stet itself, which may ask for everything by the doors that people do not use. */
export const chief: Actor = { staffId: uuid(0x900), name: "Stet", grants: [holds("editorInChief")] };

/** A newsroom over a real store in a temporary folder: The Courier, in three languages, with two desks and no staff. */
export async function aNewsroom() {
  let commands = 0xc0000;
  let blocks = 0xb0000;
  let clock = 0;
  const store = openSqliteStore({ file: join(temporaryFolder(), "events.db") });
  onTestFinished(() => store.close());
  const keys = keysInMemory();
  const desk = openNewsroom({
    store,
    now: () => new Date(minute(clock++)),
    newId: () => uuid(++blocks),
    keys,
  });

  const nextId = () => uuid(++commands);
  const ask = (by: Actor, asked: Asked, wish: Wish = {}): Promise<Answer> =>
    desk.ask({ by, origin: "desk", commandId: nextId(), ...wish }, asked);
  /** Asks as Stet itself, which may: for what a test needs to be there. */
  const told = async (asked: Asked, wish: Wish = {}) =>
    recordedIn(await ask(chief, asked, { origin: "machine", ...wish }));

  await told({ type: "OpenNewsroom", name: "The Courier", language: "en" });
  await told({ type: "AddLanguage", language: "kk" }, { expectedRevision: 1 });
  await told({ type: "AddLanguage", language: "ru" }, { expectedRevision: 2 });
  await told({ type: "OpenDesk", desk: "courts", name: "Courts" }, { expectedRevision: 3 });
  await told({ type: "OpenDesk", desk: "culture", name: "Culture" }, { expectedRevision: 4 });

  /** Lets somebody in, with these roles. */
  async function hire({ staffId, name }: Actor, ...grants: readonly Grant[]) {
    await told({ type: "AddStaffMember", name }, { commandId: staffId });
    for (const grant of grants)
      await told({ type: "GrantRole", ...grant }, { id: staffId, expectedRevision: 0 });
  }

  async function begin(asked: Asked): Promise<string> {
    const commandId = nextId();
    await told(asked, { commandId });
    return commandId;
  }
  const open = (at = "courts") =>
    begin({ type: "OpenStory", slugline: "harbour-fine", desk: at, urgency: 4 });
  const file = () =>
    begin({ type: "FilePhoto", description: "The harbour", sourceUrl: null, suppliedCredit: null });
  const draft = async (storyId?: string, body: Json = [paragraph(a, "The court sat at noon.")]) =>
    begin(draftOf(storyId ?? (await open()), body));

  return { store, keys, desk, nextId, ask, told, hire, open, file, draft };
}

/** Ines's article as it is asked for. */
export const draftOf = (storyId: string, body: Json): Asked => ({
  type: "DraftArticle",
  ...drafted.data,
  storyId,
  body,
  importedFrom: null,
});

/** What a command recorded; a no is a mistake in the test. */
export function recordedIn(answer: Answer): readonly Recorded[] {
  if ("recorded" in answer) return answer.recorded;
  throw new Error(`Nothing was recorded: ${JSON.stringify(answer)}`);
}
