import { describe, expect, test } from "vitest";
import type { Asked } from "../src/asked.js";
import type { Recorded } from "../src/decider.js";
import { openNewsroom } from "../src/newsroom.js";
import type { StaffEvent } from "../src/staff/events.js";
import { staffDecider } from "../src/staff/staff.js";
import type { EventStore } from "../src/store/eventStore.js";
import { aNewsroom, recordedIn } from "./support/newsroom/aNewsroom.js";
import { dana, holds, ines, omar } from "./support/telling/facts.js";
import { minute } from "./support/telling/recorded.js";

const urgency = (level: number): Asked => ({ type: "SetUrgency", urgency: level });
const on = (id: string, expectedRevision: number) => ({ id, expectedRevision });
const courts = holds("deskEditor", "courts");
const until = minute(100_000);

describe("An event says which grant allowed it:", () => {
  test("the role, the desk and the language that it was held for", async () => {
    const newsroom = await aNewsroom();
    await newsroom.hire(dana, holds("translator", null, "kk"));
    const article = await newsroom.draft();
    const source = { articleId: article, revision: 1 };
    const [opened] = recordedIn(
      await newsroom.ask(dana, { type: "OpenTranslation", source, language: "kk" }),
    );
    expect(opened!.meta).toMatchObject({ role: "translator", desk: null, language: "kk" });
    expect(opened!.meta).not.toHaveProperty("onBehalfOf");
  });

  test("whose role it was, where it had been delegated", async () => {
    const newsroom = await aNewsroom();
    await newsroom.hire(ines, courts);
    await newsroom.hire(omar);
    const story = await newsroom.open();
    recordedIn(await newsroom.ask(ines, { type: "DelegateRole", ...courts, until }, on(omar.staffId, 0)));
    const [set] = recordedIn(await newsroom.ask(omar, urgency(1), on(story, 0)));
    expect(set!.meta).toMatchObject({
      by: omar.staffId,
      role: "deskEditor",
      desk: "courts",
      onBehalfOf: ines.staffId,
      saw: { [`staff-${omar.staffId}`]: 1, [`staff-${ines.staffId}`]: 1 },
    });
    expect(set!.meta).not.toHaveProperty("language");
  });

  test("so that an auditor finds it in their stream at the revision that was seen", async () => {
    const newsroom = await aNewsroom();
    await newsroom.hire(ines, holds("reporter", "culture"), courts);
    const story = await newsroom.open();
    const [set] = recordedIn(await newsroom.ask(ines, urgency(1), on(story, 0)));
    await newsroom.told({ type: "RevokeRole", ...courts }, on(ines.staffId, 2));
    const { by, role, desk, saw } = set!.meta;
    const stream = `staff-${by}`;
    const then = await newsroom.store.readStream(stream, { to: saw[stream]! });
    const { grants } = (then as unknown as readonly Recorded<StaffEvent>[]).reduce(
      staffDecider.evolve,
      staffDecider.initial,
    );
    expect(grants).toContainEqual(expect.objectContaining({ role, desk }));
  });
});

describe("A delegated role", () => {
  test("is gone with the role that it was lent from, and is not handed on", async () => {
    const newsroom = await aNewsroom();
    await newsroom.hire(ines, courts);
    await newsroom.hire(omar);
    await newsroom.hire(dana);
    const story = await newsroom.open();
    const lend = (from: typeof ines, to: typeof ines) =>
      newsroom.ask(from, { type: "DelegateRole", ...courts, until }, on(to.staffId, 0));
    recordedIn(await lend(ines, omar));
    expect(await lend(omar, dana)).toStrictEqual({
      refused: { code: "NOT_YOURS_TO_DELEGATE", role: "deskEditor" },
    });
    recordedIn(await newsroom.ask(omar, urgency(1), on(story, 0)));

    await newsroom.told({ type: "RevokeRole", ...courts }, on(ines.staffId, 1));
    const no = { refused: { code: "NOT_PERMITTED" } };
    expect(await newsroom.ask(omar, urgency(2), on(story, 1))).toMatchObject(no);
    expect((await newsroom.desk.actor(omar.staffId))!.grants).toEqual([]);

    await newsroom.told({ type: "GrantRole", ...courts }, on(ines.staffId, 2));
    expect(await newsroom.ask(omar, urgency(2), on(story, 1))).toMatchObject(no);
    const again = { type: "DelegateRole", ...courts, until } as const;
    expect(recordedIn(await newsroom.ask(ines, again, on(omar.staffId, 1)))).toHaveLength(1);
    expect(recordedIn(await newsroom.ask(ines, again, on(omar.staffId, 2)))).toHaveLength(0);
    expect(recordedIn(await newsroom.ask(omar, urgency(2), on(story, 1)))).toHaveLength(1);
  });
});

describe("A role that is taken away while a command is under way", () => {
  test("does not undo it: the event says which grants were seen; the next command is refused", async () => {
    const { newsroom, story, asking, letGo } = await revokedUnderWay();
    letGo();
    const [set] = recordedIn(await asking);
    expect(set!.meta.saw[`staff-${ines.staffId}`]).toBe(1);
    expect(await newsroom.ask(ines, urgency(2), on(story, 1))).toMatchObject({
      refused: { code: "NOT_PERMITTED" },
    });
  });

  test("is noticed where others wrote first and it is decided again", async () => {
    const { newsroom, story, asking, letGo } = await revokedUnderWay();
    await newsroom.told({ type: "ChangeSlugline", slugline: "fine" }, on(story, 0));
    letGo();
    expect(await asking).toMatchObject({ refused: { code: "NOT_PERMITTED" } });
  });
});

/** A command of a desk editor whose role is taken away while it waits to be written. */
async function revokedUnderWay() {
  const newsroom = await aNewsroom();
  await newsroom.hire(ines, courts);
  const story = await newsroom.open();
  const { store, arrived, letGo } = holdingBack(newsroom.store, `story-${story}`);
  const desk = openNewsroom({ store, now: () => new Date(minute(500)), newId: newsroom.nextId });
  const asking = desk.ask(
    { by: ines, origin: "desk", commandId: newsroom.nextId(), ...on(story, 0) },
    urgency(1),
  );
  await arrived;
  await newsroom.told({ type: "RevokeRole", ...courts }, on(ines.staffId, 1));
  return { newsroom, story, asking, letGo };
}

/** The same store, in which the first append to a stream waits until it is let go. */
function holdingBack(store: EventStore, stream: string) {
  let arrive = () => {};
  let letGo = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const going = new Promise<void>((resolve) => (letGo = resolve));
  const append: EventStore["append"] = async (to, ...rest) => {
    if (to === stream) {
      arrive();
      await going;
    }
    return store.append(to, ...rest);
  };
  return { store: { ...store, append }, arrived, letGo: () => letGo() };
}
