import { v7 } from "uuid";
import { expect, onTestFinished, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { startEventStoreDbServer } from "../support/stores/eventStoreDbServer.js";
import { listener } from "../support/serving/listener.js";

/** Two servers on one clustered log, each with its own read models. */
async function twoNodes(): Promise<readonly [AServer, AServer]> {
  const store = await startEventStoreDbServer({ batches: true });
  onTestFinished(store.stop);
  const one = await aServer({ eventStoreUrl: store.connectionString });
  onTestFinished(one.close);
  const other = await aServer({ eventStoreUrl: store.connectionString });
  onTestFinished(other.close);
  return [one, other];
}

test("What one node recorded is seen on another by whoever brings its position along", async () => {
  const [one, other] = await twoNodes();
  for (let time = 0; time < 5; time++) {
    const commandId = v7();
    const input = { commandId, slugline: `fine-${time}`, desk: "courts" };
    const { position, behind } = await obey(one, "reporter", "openStory", input);
    expect(behind).toBe(0);
    const { body } = await other.post(
      "reporter",
      `{ story(id: "story-${commandId}") { slugline } }`,
      {},
      { "stet-position": position! },
    );
    expect(body.data).toStrictEqual({ story: { slugline: `fine-${time}` } });
    expect(body.extensions?.["consistency"]).toMatchObject({ asked: position, reached: true, behind: 0 });
  }
});

test("A listener goes on at another node where it left the first", async () => {
  const [one, other] = await twoNodes();
  const change = "told: boardChanged(after: $after) { position event { type } }";
  type Told = { told: { position: string; event: { type: string } } };

  const commandId = v7();
  const { position } = await obey(one, "reporter", "openStory", {
    commandId,
    slugline: "fine",
    desk: "courts",
  });
  const draft = { storyId: `story-${commandId}`, language: "en", headline: "Court fines the harbour" };
  const { events } = await obey(one, "reporter", "draftArticle", { ...draft, commandId: v7() });
  const articleId = events[0]!.subjectId;

  const first = listener(one, "auditor");
  const before = first.listen<Told>(`subscription ($after: Position) { ${change} }`, { after: position });
  await before.until(1);
  first.tear();
  await obey(one, "reporter", "changeDek", { articleId, expectedRevision: 0, dek: "A record" });

  const second = listener(other, "auditor");
  onTestFinished(second.tear);
  const { told } = before.answers[0]!.data!;
  const after = second.listen<Told>(`subscription ($after: Position) { ${change} }`, {
    after: told.position,
  });
  await after.until(1);
  expect([told.event.type, after.answers[0]!.data!.told.event.type]).toStrictEqual([
    "ArticleDrafted",
    "DekChanged",
  ]);
});
