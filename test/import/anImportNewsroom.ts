import { join } from "node:path";
import { v7 } from "uuid";
import { expect, onTestFinished } from "vitest";
import type { Actor, Grant } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import { openImportDesk } from "../../src/cli/importing/openImportDesk.js";
import type { Recorded } from "../../src/decider.js";
import { foundNewsroom } from "../../src/foundNewsroom.js";
import type { ImportDesk } from "../../src/import/importDesk.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { holds } from "../support/telling/facts.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

/** A small newsroom on a real store, set up through commands, to import pages into. */
export type ImportNewsroom = Readonly<{
  folder: string;
  store: EventStore;
  desk: ImportDesk;
  /** A reporter of the courts desk, a desk editor of every desk, and somebody who writes only in Kazakh. */
  reporter: Actor;
  deskEditor: Actor;
  kazakhReporter: Actor;
  /** A photo editor, who opens no stories. */
  photoEditor: Actor;
  /** Everything recorded since it was set up. */
  recorded: () => Promise<readonly Recorded[]>;
}>;

/** Opens a newsroom that has the desks courts and city and publishes in English, Kazakh and Arabic. */
export async function anImportNewsroom(folder = temporaryFolder()): Promise<ImportNewsroom> {
  const store = openSqliteStore({ file: join(folder, "events.db") });
  onTestFinished(() => store.close());
  const desk = openImportDesk({ store, now: () => new Date("2026-03-02T08:30:00.000Z"), newId: v7 });
  const { newsroom } = desk;

  const founding = { name: "The Harbour Courier", language: "en", editorInChief: { name: "Ada Ortiz" } };
  const founded = await foundNewsroom(newsroom, founding);
  if ("refused" in founded) throw new Error(founded.refused.code);
  const by = founded.editorInChief;
  const ask = async (asked: Asked, of: object = { expectedRevision: 1 }, commandId = v7()) => {
    const answer = await newsroom.ask({ by, origin: "desk", commandId, ...of }, asked);
    expect(answer, asked.type).not.toHaveProperty("refused");
  };
  const hire = async (name: string, { role, desk: of, language }: Grant): Promise<Actor> => {
    const staffId = v7();
    await ask({ type: "AddStaffMember", name }, {}, staffId);
    await ask({ type: "GrantRole", role, desk: of, language }, { id: staffId, expectedRevision: 0 });
    return (await newsroom.actor(staffId))!;
  };
  await ask({ type: "OpenDesk", desk: "courts", name: "Courts" });
  await ask({ type: "OpenDesk", desk: "city", name: "City" });
  await ask({ type: "AddLanguage", language: "kk" });
  await ask({ type: "AddLanguage", language: "ar" });
  const reporter = await hire("Ines Marku", holds("reporter", "courts"));
  const deskEditor = await hire("Jon Hale", holds("deskEditor"));
  const kazakhReporter = await hire("Dana Seit", holds("reporter", null, "kk"));
  const photoEditor = await hire("Paula Renn", holds("photoEditor"));
  const setUp = await store.head();
  return {
    folder,
    store,
    desk,
    reporter,
    deskEditor,
    kazakhReporter,
    photoEditor,
    recorded: () => store.readAll(setUp, 1_000),
  };
}
