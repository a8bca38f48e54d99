import type { Recorded } from "../../src/decider.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import type { Known } from "../support/arbitrary/plausible.js";
import { aFilledFolder } from "./aFilledFolder.js";
import { canaries } from "./canaries.js";

/** A newsroom in full that is served, each of its texts marked. */
export type WatchedNewsroom = Readonly<{
  server: AServer;
  known: Known;
  log: readonly Recorded[];
  /** The words that mark its texts, each with the place of the text. */
  places: ReadonlyMap<string, string>;
  /** The marking words that stand in what was said. */
  heardIn: (said: string) => ReadonlySet<string>;
}>;

/** Everything may be asked at once: what one operation may cost is not what is looked at here. */
const operation = { depth: 30, cost: 1e12, aliases: 10_000, directives: 60, rootFields: 10_000 };

/** Fills a newsroom, serves it, and waits until it has come to rest. */
export async function watchedNewsroom(): Promise<WatchedNewsroom> {
  const words = canaries();
  const server = await aServer({
    filled: (folder) => aFilledFolder(folder, words),
    guards: { operation, operationsPerSocket: 1_000 },
  });
  const log = await atRest(server);
  const heard = /qx[bcdfghjklm]{4}zq/g;
  return {
    server,
    log,
    places: words.places,
    known: knownOf(log),
    heardIn: (said) => new Set([...said.matchAll(heard)].map(([word]) => word)),
  };
}

/** The log once no policy has anything more to say, which the read models have then heard. */
async function atRest({ house }: AServer): Promise<readonly Recorded[]> {
  let head = -1;
  const isBehind = () => house.policies.health().some(({ position }) => position < head);
  while (head < (await house.store.head()) || isBehind()) {
    head = await house.store.head();
    await house.readModels.waitFor(head, 15_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return house.store.readAll(-1, 10_000);
}

/** What the contract is told where it asks for words. */
const said = {
  language: "kk",
  desk: "courts",
  zone: "UTC",
  first: 100,
  "boardGroups.first": 20,
  from: "2026-03-01",
  to: "2026-03-08",
  "difference.from": { revision: 0 },
  "difference.to": {},
  "search.from": "2026-03-01T00:00:00Z",
  "search.to": "2100-03-08T00:00:00Z",
  "searchPublished.from": "2026-03-01T00:00:00Z",
  "searchPublished.to": "2100-03-08T00:00:00Z",
  expectedRevision: 0,
  until: "2100-01-01T00:00:00.000Z",
};

function knownOf(log: readonly Recorded[]): Known {
  const ids: Record<string, string[]> = {};
  for (const stream of new Set(log.map((event) => event.stream)))
    (ids[stream.split("-")[0]!] ??= []).push(stream);
  ids["published"] = ids["article"]!.map((id) => id.replace("article", "published"));
  return { ids, words: said };
}
