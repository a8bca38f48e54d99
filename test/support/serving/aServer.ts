import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { House } from "../../../schema/context.js";
import type { Actor } from "../../../src/actor.js";
import { foundNewsroom } from "../../../src/foundNewsroom.js";
import { usualGuards, type Guards } from "../../../src/server/limits/guards.js";
import { dataFolder } from "../../../src/server/house/dataFolder.js";
import type { IdentityProvider } from "../../../src/server/signIn/identityProvider.js";
import { openHouse, type OpenHouse } from "../../../src/server/house/openHouse.js";
import { serve } from "../../../src/server/serve.js";
import { signingKey } from "../../../src/server/signIn/signingKey.js";
import { tokensOf, type Tokens } from "../../../src/server/signIn/tokens.js";
import { openWatch } from "../../../src/server/watch/openWatch.js";
import type { TracingParts } from "../../../src/server/watch/tracing.js";
import { asker, type Ask, type Post } from "./asker.js";
import { furnish, hireStaff, type Staff } from "../newsroom/hireStaff.js";

/** What a spec may want different about its server. */
export type ServerWishes = Readonly<{
  /** The clustered store to keep the log in; left out for a log in the server's own folder. */
  eventStoreUrl?: string;
  /** Whether another node of the cluster keeps the keys of confidential words. */
  keysElsewhere?: boolean;
  /** What is served in the place of the real house, for a spec that lets a part of it fail. */
  serving?: (house: OpenHouse) => House;
  /** What the server allows of those who ask, where it is not the usual; nobody is charged or turned away as too much unless a spec says so. */
  guards?: Partial<Guards>;
  /** Where the staff sign in beside the newsroom's own tokens. */
  provider?: IdentityProvider;
  /** Where it sends its traces. */
  tracing?: TracingParts;
  /** Told each SQL statement of the read models. */
  onStatement?: (sql: string) => void;
  /** Fills the newsroom's folder before it is served, and answers its editor-in-chief; left out for a new newsroom. */
  filled?: (folder: string) => Promise<Actor>;
}>;

/** A newsroom served over HTTP for one spec: two desks, three languages, and one person in each role. */
export type AServer = Readonly<{
  url: string;
  folder: string;
  house: OpenHouse;
  tokens: Tokens;
  /** By role, who holds it for every desk and language, and their token. */
  staff: Staff;
  /** Asks in GraphQL as the person in a role, or as a reader; answers the data, and throws if there are errors. */
  ask: Ask;
  /** Sends a request and answers it as it came, whatever it says. */
  post: Post;
  /** What the server logged so far, line by line. */
  logged: readonly Record<string, unknown>[];
  /** Stops serving and closes the newsroom; a second time does nothing. */
  close: () => Promise<void>;
}>;

/** Serves a newsroom on a free port, over a real store in a temporary folder. Close it when the spec is over. */
export async function aServer(wishes: ServerWishes = {}): Promise<AServer> {
  const { eventStoreUrl, onStatement, serving = (real) => real } = wishes;
  const guards = {
    ...usualGuards,
    rates: { staff: null, readers: null },
    overload: null,
    ...wishes.guards,
  };
  // Of nodes that share a cluster, one is given the master key.
  const masterKey =
    eventStoreUrl !== undefined && !wishes.keysElsewhere ? Buffer.alloc(32, 7).toString("base64") : null;
  const folder = mkdtempSync(join(tmpdir(), "stet-"));
  const logged: Record<string, unknown>[] = [];
  const write = (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>);
  const log = pino({ level: "info" }, { write });

  const chief = await wishes.filled?.(folder);
  const watch = await openWatch({
    metrics: guards.metrics,
    tracing: wishes.tracing ?? null,
    onTrouble: (error) => log.warn({ err: error }, "Traces cannot be sent."),
  });
  const house = await openHouse({
    config: { data: folder, eventStoreUrl: eventStoreUrl ?? null, masterKey },
    onFault: (fault) => log.error({ err: fault }, fault.message),
    watcher: watch.watcher,
    ...(onStatement && { onStatement }),
  });
  const tokens = tokensOf(await signingKey(dataFolder(folder).signingKey), () => new Date());
  const staff = await hireStaff(house, chief ?? (await newHouse(house)), tokens);
  const provider = wishes.provider ?? null;
  const where = { host: "127.0.0.1", port: 0 };
  const shown = { evidence: house.evidence, ...serving(house) };
  const served = await serve({ house: shown, tokens, provider, ...where, log, guards, watch });
  const { ask, post } = asker(served.url, staff);

  let closing: Promise<void> | undefined;
  async function closeOnce() {
    await served.close();
    await house.close();
    await watch.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const close = () => (closing ??= closeOnce());
  return { url: served.url, folder, house, tokens, staff, ask, post, logged, close };
}

/** Founds a newsroom of two desks and three languages, and answers its editor-in-chief. */
async function newHouse(house: OpenHouse): Promise<Actor> {
  const founded = await foundNewsroom(house.newsroom, {
    name: "The Harbour Courier",
    language: "en",
    editorInChief: { name: "Ada Ortiz" },
  });
  if ("refused" in founded)
    throw new Error(`The newsroom was not founded: ${JSON.stringify(founded.refused)}`);
  await furnish(house, founded.editorInChief);
  return founded.editorInChief;
}
