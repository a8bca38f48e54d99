import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import { openNewsroom } from "../../src/newsroom.js";
import { dataFolder } from "../../src/server/house/dataFolder.js";
import { openKeys } from "../../src/server/house/openKeys.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { aDayOfEvents } from "../approved/aDayOfEvents.js";
import { chief } from "../support/newsroom/aNewsroom.js";
import { aStoryInFull } from "../support/newsroom/aStoryInFull.js";
import { holds, uuid } from "../support/telling/facts.js";
import type { Canaries } from "./canaries.js";
import { keepBack } from "./keepBack.js";

/** Ada Ortiz, who lets the others in. */
const ada: Actor = { staffId: uuid(0xada), name: "Ada Ortiz", grants: [holds("editorInChief")] };

/**
 * Fills a folder with a newsroom in which everything has happened and stands in every state, each text marked; answers its
 * editor-in-chief. It is filled before it is served, so that the day is over when the policies look at it.
 */
export async function aFilledFolder(folder: string, words: Canaries): Promise<Actor> {
  const store = openSqliteStore({ file: dataFolder(folder).log });
  const keys = openKeys({ eventStoreUrl: null }, dataFolder(folder))!;
  let commands = 0xe0000;
  const nextId = () => uuid(++commands);
  const desk = openNewsroom({ store, now: () => new Date("2026-03-02T08:00:00.000Z"), newId: nextId, keys });
  async function told(asked: Asked, id: string, commandId = nextId()): Promise<void> {
    const [newest] = await store.readStream(id === "" ? "newsroom" : `staff-${id}`, {
      backwards: true,
      limit: 1,
    });
    const expectedRevision = newest?.revision ?? 0;
    const answer = await desk.ask(
      { by: chief, origin: "machine", commandId, id, expectedRevision },
      words.asked(asked),
    );
    if (!("recorded" in answer)) throw new Error(`${asked.type}: ${JSON.stringify(answer)}`);
  }
  async function hire({ staffId, name }: Actor, ...grants: Actor["grants"]) {
    await told({ type: "AddStaffMember", name }, staffId, staffId);
    for (const { role, desk: of, language } of grants)
      await told({ type: "GrantRole", role, desk: of, language }, staffId);
  }

  await aDayOfEvents(store, words, keys);
  await told({ type: "AddLanguage", language: "ru" }, "");
  await told({ type: "OpenDesk", desk: "culture", name: "Culture" }, "");
  const gates = { gatesForOriginals: ["copy"], gatesForTranslations: ["translation"] } as const;
  await told({ type: "AdoptPolicy", ...gates }, "");
  await told({ type: "AdoptDeskPolicy", desk: "courts", ...gates }, "");
  const story = await aStoryInFull({ store, keys, nextId, hire }, words);
  await keepBack(story);
  await hire(ada, holds("editorInChief"));
  keys.close();
  await store.close();
  return ada;
}
