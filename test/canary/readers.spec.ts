import {
  isIntrospectionType,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSchema } from "../../schema/buildSchema.js";
import type { HttpAnswer } from "../support/serving/asker.js";
import { obey } from "../support/serving/command.js";
import { listener } from "../support/serving/listener.js";
import { askable, type Askable, type Operation } from "./asked.js";
import { readersMayRead } from "./readersMayRead.js";
import { sendAll } from "./sendAll.js";
import { watchedNewsroom, type WatchedNewsroom } from "./watchedNewsroom.js";

const schema = buildSchema();

let watched: WatchedNewsroom;
let asked: Askable;
let mayRead: ReadonlySet<string>;

beforeAll(async () => {
  watched = await watchedNewsroom();
  asked = askable(schema, watched.known);
  mayRead = watched.heardIn(readersMayRead(watched.log));
});
afterAll(() => watched.server.close());

/** By place, the marked texts in what was said that readers may not read. */
const leakedIn = (said: string) =>
  [...watched.heardIn(said)].filter((word) => !mayRead.has(word)).map((word) => watched.places.get(word));

describe("What is asked", () => {
  test("is every field of every type, so that no new one is forgotten", () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !isIntrospectionType(type)
        ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)
        : [],
    );
    const selected = new Set<string>();
    const info = new TypeInfo(schema);
    const operations = [...asked.nearest, ...asked.commands(true), ...asked.subscriptions];
    for (const { query } of operations)
      visit(
        parse(query),
        visitWithTypeInfo(info, {
          Field: ({ name }) => void selected.add(`${info.getParentType()?.name}.${name.value}`),
        }),
      );
    // Where a payload leads back to everything that can be asked, the walk ends: it began there.
    const back = /^\w+Payload\.query$/;
    expect(fields.filter((field) => !selected.has(field) && !back.test(field))).toStrictEqual([]);
    expect(fields.length).toBeGreaterThan(1_500);
  });

  test("is put as the contract wants it", () => {
    const some = [...asked.commands(false), ...asked.subscriptions];
    expect(some.flatMap(({ query }) => validate(schema, parse(query)))).toStrictEqual([]);
  });

  test("is asked of a newsroom that has said much, of which readers may read a little", () => {
    expect(watched.places.size).toBeGreaterThan(600);
    expect(mayRead.size).toBeGreaterThan(40);
    expect(mayRead.size).toBeLessThan(watched.places.size / 5);
  });
});

describe("A reader without a token", () => {
  test("reads what is published, all of it, and nothing else, whatever is asked", async () => {
    const answers = await sendAll(watched.server, "reader", [...asked.nearest, ...asked.anew]);
    // Nothing was too long, too deep or wrongly put: each was asked to the end.
    const codes = answers
      .flatMap((answer) => bodyOf(answer).errors ?? [])
      .map((error) => error.extensions.code);
    expect([...new Set(codes)]).toStrictEqual(["UNAUTHENTICATED"]);
    const said = answers.join("\n");
    expect(leakedIn(said)).toStrictEqual([]);
    expect([...watched.heardIn(said)].toSorted()).toStrictEqual([...mayRead].toSorted());
  });

  test("is not told who works here, under which id", async () => {
    const published = asked.anew.filter(({ name }) => /published/i.test(name));
    const said = (await sendAll(watched.server, "reader", published)).join("\n");
    expect(said).toContain("PublishedArticle");
    for (const id of watched.known.ids["staff"]!) expect(said).not.toContain(id.replace("staff-", ""));
  });

  test("changes nothing by any command, tried or meant, and learns nothing by it", async () => {
    const head = await watched.server.house.store.head();
    const all = [...asked.commands(true), ...asked.commands(false)];
    const said = await sendAll(watched.server, "reader", all);
    for (const [n, answer] of said.entries())
      expect(bodyOf(answer), all[n]!.name).toMatchObject({
        data: { [all[n]!.name]: null },
        errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
      });
    expect(watched.heardIn(said.join("\n")).size).toBe(0);
    expect(await watched.server.house.store.head()).toBe(head);
  });

  test("listens to nothing", async () => {
    const { listen, tear } = listener(watched.server, "reader");
    const said = await Promise.all(
      asked.subscriptions.map(async ({ name, query }) => {
        const heard = listen(query);
        await heard.until(1);
        heard.stop();
        expect(heard.refusals(), name).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
        return JSON.stringify([heard.answers, heard.refusals()]);
      }),
    );
    tear();
    expect(said.length).toBeGreaterThan(8);
    expect(watched.heardIn(said.join("\n")).size).toBe(0);
  });

  test("listens to nothing as a stream of events either", async () => {
    for (const { name, query } of asked.subscriptions.filter(isFirst)) {
      const answer = await fetch(`${watched.server.url}/graphql/stream`, {
        method: "POST",
        headers: { accept: "text/event-stream", "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      const said = await answer.text();
      expect(said, name).toContain("UNAUTHENTICATED");
      expect(watched.heardIn(said).size).toBe(0);
    }
  });

  test("finds by no word what is not published", async () => {
    const found = await searchedFor([...watched.places.keys()]);
    const leaked = [...found].filter((word) => !mayRead.has(word));
    expect(leaked.map((word) => watched.places.get(word))).toStrictEqual([]);
    expect(found.size).toBeGreaterThan(5);
  });

  test("cannot tell what is kept back from what does not exist", async () => {
    const kinds = Object.entries(watched.known.ids).filter(([kind]) => kind !== "newsroom");
    const roots = asked.anew.filter(({ query }) => /\(id: "/.test(query)).map(({ name }) => name);
    for (const root of new Set([...roots, "nodes"]))
      for (const [kind, ids] of kinds)
        for (const id of await keptBack(kind, ids)) {
          const none = `${kind}-${v7()}`;
          const [there, notThere] = await Promise.all([answerAbout(root, id), answerAbout(root, none)]);
          expect(there, `${root}: ${kind}`).toBe(notThere.replaceAll(none, id));
        }
  });
});

describe("An address", () => {
  test("that was kept back leads to the same as one that nobody gave", async () => {
    const answerAt = async (slug: string) => {
      const { body } = await watched.server.post(
        "reader",
        `query ($slug: String!) { publishedBySlug(language: "en", slug: $slug) { slug isRedirect } }`,
        { slug },
      );
      return JSON.stringify(body);
    };
    const given = watched.log.flatMap(({ data }) => (typeof data["slug"] === "string" ? data["slug"] : []));
    const kept = given.filter((slug) => leakedIn(slug).length > 0);
    expect(kept.length).toBeGreaterThan(0);
    for (const slug of kept) expect(await answerAt(slug)).toBe(await answerAt("no-such-address"));
  });
});

describe("Others who may read only what readers do", () => {
  test.each([
    ["a service that was let nothing else", serviceToken],
    ["somebody who holds no role any more", leaverToken],
  ])("read nothing else: %s", async (_who, tokenFor) => {
    const token = await tokenFor();
    const said = (await sendAll(watched.server, { token }, asked.nearest)).join("\n");
    expect(leakedIn(said)).toStrictEqual([]);
    expect(watched.heardIn(said).size).toBeGreaterThan(40);
  });
});

test("The server's log holds none of the newsroom's words", async () => {
  await sendAll(watched.server, "legal", asked.nearest.slice(0, 10));
  await searchedFor([...watched.places.keys()].slice(0, 50));
  expect(watched.server.logged.length).toBeGreaterThan(100);
  expect(watched.heardIn(JSON.stringify(watched.server.logged)).size).toBe(0);
});

const bodyOf = (answer: string) =>
  JSON.parse(answer.slice(answer.indexOf("\n") + 1)) as HttpAnswer<unknown>["body"];

/** The first operation over each root. */
const isFirst = ({ name }: Operation, n: number, all: readonly Operation[]) =>
  all.findIndex((other) => other.name === name) === n;

/** The words by which a reader's search finds something. */
async function searchedFor(words: readonly string[]): Promise<ReadonlySet<string>> {
  const inHundreds = Array.from({ length: Math.ceil(words.length / 100) }, (_, n) =>
    words.slice(n * 100, (n + 1) * 100),
  );
  const found = new Set<string>();
  for (const some of inHundreds) {
    const calls = some.map((word) => `${word}: searchPublished(query: "${word}") { nodes { __typename } }`);
    const { body } = await watched.server.post<Record<string, { nodes: unknown[] }>>(
      "reader",
      `{ ${calls.join(" ")} }`,
    );
    expect(body.errors).toBeUndefined();
    for (const [word, { nodes }] of Object.entries(body.data!)) if (nodes.length > 0) found.add(word);
  }
  return found;
}

/** Of things of a kind, some that readers may not see. */
async function keptBack(kind: string, ids: readonly string[]): Promise<readonly string[]> {
  if (kind !== "article" && kind !== "published") return ids.slice(0, 2);
  const seen = await Promise.all(
    ids.map(async (id) => {
      const { body } = await watched.server.post<Record<string, unknown>>(
        "reader",
        `{ publishedArticle(id: "${id}") { id } tombstone(id: "${id}") { at } }`,
      );
      return Object.values(body.data!).some((found) => found !== null);
    }),
  );
  const hidden = ids.filter((_, n) => !seen[n]);
  expect(hidden.length).toBeGreaterThan(5);
  return hidden;
}

/** All that a reader is told about an id by a root, to the letter, but for what belongs to the request alone. */
async function answerAbout(root: string, id: string): Promise<string> {
  const call = root === "nodes" ? `nodes(ids: ["${id}"])` : `${root}(id: "${id}")`;
  const { status, headers, body } = await watched.server.post("reader", `{ ${call} { __typename } }`);
  const ofTheRequest = new Set(["date", "x-request-id"]);
  return JSON.stringify([status, [...headers].filter(([name]) => !ofTheRequest.has(name)), body]);
}

async function serviceToken(): Promise<string> {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const input = { name: "The front page", scopes: ["READ_PUBLISHED"], expiresAt };
  const { token } = await obey(watched.server, "editorInChief", "issueServiceToken", input, {
    payload: "token",
  });
  return token as string;
}

async function leaverToken(): Promise<string> {
  const staffId = v7();
  await obey(watched.server, "editorInChief", "addStaffMember", { commandId: staffId, name: "Rosa Lind" });
  return watched.server.tokens.issue(staffId, 1);
}
