import { v7 } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import type { House } from "../../schema/context.js";
import { aServer, type AServer, type ServerWishes } from "../support/serving/aServer.js";
import { newEvent } from "../support/telling/newEvent.js";

type Told = Readonly<{
  health: Readonly<{
    position: string;
    behind: number;
    well: boolean;
    readModels: readonly Readonly<{ name: string; behind: number; stopped: string | null }>[];
    policies: readonly Readonly<{ name: string; position: string; heldUp: boolean }>[];
  }>;
}>;

const query = `{
  health {
    position behind well
    readModels { name behind stopped }
    policies { name position heldUp }
  }
}`;

async function started(wishes: ServerWishes = {}): Promise<AServer> {
  const server = await aServer(wishes);
  onTestFinished(server.close);
  return server;
}

test("A newsroom that works says that its answers are the present", async () => {
  const server = await started();
  const { health } = await server.ask<Told>("reporter", query);
  const head = `p${await server.house.store.head()}`;
  expect(health).toMatchObject({ position: head, behind: 0, well: true });
  expect(health.readModels.map(({ name }) => name)).toContain("workingCopies");
  expect(health.policies).toContainEqual({
    name: "whenScheduleFallsDue",
    position: expect.any(String),
    heldUp: false,
  });
});

test("It says how far behind the present its answers are once a read model has stopped", async () => {
  const server = await started();
  await server.house.store.append(`article-${v7()}`, -1, [newEvent({ type: "EditionPublished", data: {} })]);
  const told = async () => (await server.ask<Told>("auditor", query)).health;
  await vi.waitUntil(async () => !(await told()).well, { timeout: 15_000 });
  const { behind, readModels } = await told();
  expect(behind).toBe(1);
  expect(readModels.find(({ name }) => name === "editions")).toMatchObject({
    behind: 1,
    stopped: expect.stringContaining("EditionPublished"),
  });
});

test("It says what is held up, and not by what: that is the operator's", async () => {
  const server = await started({
    serving: (house): House => ({
      ...house,
      policies: { health: () => [{ name: "whenPhotoKilledHoldArticles", position: 7, trouble: "ENOSPC" }] },
    }),
  });
  const { health } = await server.ask<Told>("reporter", query);
  expect(health).toMatchObject({
    well: false,
    policies: [{ name: "whenPhotoKilledHoldArticles", position: "p7", heldUp: true }],
  });
  expect(JSON.stringify(health)).not.toContain("ENOSPC");
});

test("It is asked beside a board in one request, and costs no statement", async () => {
  const statements: string[] = [];
  const server = await started({ onStatement: (sql) => statements.push(sql) });
  await server.ask("reporter", "{ viewer { name } }");
  statements.length = 0;
  await server.ask("reporter", "{ health { behind well } }");
  expect(statements).toStrictEqual([]);
  expect(await server.ask("reporter", "{ health { behind } board { nodes { id } } }")).toStrictEqual({
    health: { behind: 0 },
    board: { nodes: [] },
  });
});

test("It is for the staff", async () => {
  const { body } = await (await started()).post("reader", "{ health { behind } }");
  expect(body.data).toBeNull();
  expect(body.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
});
