import { describe, expect, test } from "vitest";
import type { Asked } from "../src/asked.js";
import { aNewsroom, recordedIn } from "./support/newsroom/aNewsroom.js";
import { dana, holds, ines, omar } from "./support/telling/facts.js";
import { assigned } from "./support/telling/planningFacts.js";

const slugline = (words: string): Asked => ({ type: "ChangeSlugline", slugline: words });
const on = (id: string, expectedRevision: number) => ({ id, expectedRevision });

/** A newsroom in which Ines reports for courts, Omar for culture and Dana for sport. */
async function atThreeDesks() {
  const newsroom = await aNewsroom();
  await newsroom.told({ type: "OpenDesk", desk: "sport", name: "Sport" }, { expectedRevision: 5 });
  await newsroom.hire(ines, holds("deskEditor", "courts"));
  await newsroom.hire(omar, holds("deskEditor", "culture"));
  await newsroom.hire(dana, holds("deskEditor", "sport"));
  const house = (asked: Asked, expectedRevision: number) =>
    newsroom.told(asked, { expectedRevision, reason: "Moved." });
  const close = (desk: string, routedTo: string, expectedRevision: number) =>
    house({ type: "CloseDesk", desk, routedTo }, expectedRevision);
  return { ...newsroom, house, close };
}

describe("The stories of a closed desk", () => {
  test("may be worked on by the people of the desk that they are routed to, and by no others", async () => {
    const newsroom = await atThreeDesks();
    const story = await newsroom.open("courts");
    const article = await newsroom.draft(story);
    const no = { refused: { code: "NOT_PERMITTED", desk: "courts" } };
    expect(await newsroom.ask(omar, slugline("fine"), on(story, 0))).toMatchObject(no);

    await newsroom.close("courts", "culture", 6);
    const [event] = recordedIn(await newsroom.ask(omar, slugline("fine"), on(story, 0)));
    expect(event!.meta).toMatchObject({ role: "deskEditor", desk: "culture", saw: { newsroom: 7 } });
    const headline: Asked = { type: "ChangeHeadline", headline: "Port fined" };
    expect(recordedIn(await newsroom.ask(omar, headline, on(article, 1)))).toHaveLength(1);
    expect(recordedIn(await newsroom.ask(ines, slugline("port-fine"), on(story, 1)))).toHaveLength(1);
    expect(await newsroom.ask(dana, slugline("x"), on(story, 2))).toStrictEqual({
      refused: {
        code: "NOT_PERMITTED",
        needed: ["reporter", "deskEditor", "copyEditor", "editorInChief"],
        desk: "courts",
        language: null,
      },
    });

    await newsroom.house({ type: "ReopenDesk", desk: "courts" }, 7);
    expect(await newsroom.ask(omar, slugline("x"), on(story, 2))).toMatchObject(no);
  });

  test("go to the open desk at the end of the routing", async () => {
    const newsroom = await atThreeDesks();
    const story = await newsroom.open("courts");
    await newsroom.close("courts", "culture", 6);
    await newsroom.close("culture", "sport", 7);
    expect(await newsroom.ask(omar, slugline("x"), on(story, 0))).toMatchObject({
      refused: { code: "NOT_PERMITTED" },
    });
    expect(recordedIn(await newsroom.ask(dana, slugline("x"), on(story, 0)))).toHaveLength(1);
  });

  test("may be given to somebody of that desk", async () => {
    const newsroom = await atThreeDesks();
    const story = await newsroom.open("courts");
    const toOmar: Asked = { type: "AssignStory", ...assigned.data, assigneeId: omar.staffId, dueAt: null };
    expect(await newsroom.ask(ines, toOmar, on(story, 0))).toMatchObject({
      refused: { code: "ASSIGNEE_WITHOUT_ROLE" },
    });
    await newsroom.close("courts", "culture", 6);
    expect(recordedIn(await newsroom.ask(ines, toOmar, on(story, 0)))).toHaveLength(1);
  });

  test("are marked for the other desk even if they were sent in the moment that it closed", async () => {
    const newsroom = await atThreeDesks();
    const story = await newsroom.open("culture");
    // Two streams: neither command sees the other, and both stand.
    const [sent] = await Promise.all([
      newsroom.told({ type: "SendStory", desk: "courts", stage: null }, on(story, 0)),
      newsroom.close("courts", "sport", 6),
    ]);
    expect(sent).toHaveLength(1);
    expect(recordedIn(await newsroom.ask(dana, slugline("x"), on(story, 1)))).toHaveLength(1);
  });
});

describe("A closed desk", () => {
  test("takes no story and no request, and names the desk that does", async () => {
    const newsroom = await atThreeDesks();
    const story = await newsroom.open("culture");
    await newsroom.close("courts", "culture", 6);
    await newsroom.close("culture", "sport", 7);
    const no = { refused: { code: "DESK_CLOSED", desk: "courts", routedTo: "sport" } };
    const request = { fromDesk: "sport", toDesk: "courts", storyId: null, text: "Who sat?" };
    expect(
      await newsroom.ask(ines, { type: "OpenStory", slugline: "x", desk: "courts", urgency: 4 }),
    ).toStrictEqual(no);
    const send: Asked = { type: "SendStory", desk: "courts", stage: null };
    expect(await newsroom.ask(dana, send, on(story, 0))).toStrictEqual(no);
    expect(await newsroom.ask(dana, { type: "RaiseRequest", ...request })).toStrictEqual(no);
  });

  test("lets the people of the other one take on what was asked of it before", async () => {
    const newsroom = await atThreeDesks();
    const asked = { fromDesk: "culture", toDesk: "courts", storyId: null, text: "Who sat?" };
    const [raised] = recordedIn(await newsroom.ask(omar, { type: "RaiseRequest", ...asked }));
    const id = raised!.stream.slice("request-".length);
    expect(await newsroom.ask(dana, { type: "ClaimRequest" }, on(id, 0))).toMatchObject({
      refused: { code: "NOT_PERMITTED" },
    });
    await newsroom.close("courts", "sport", 6);
    expect(recordedIn(await newsroom.ask(dana, { type: "ClaimRequest" }, on(id, 0)))).toHaveLength(1);
  });
});
