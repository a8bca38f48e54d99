import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import type { Recorded } from "../../../src/decider.js";
import { largestAppend } from "../../../src/store/eventStore.js";
import { newEvent } from "../../support/telling/newEvent.js";
import { logOf, newStream, recordedIn } from "./log.js";
import type { Subject } from "./subject.js";

/** That what goes in is what comes out. */
export function fidelity(subject: Subject): void {
  describe("an event", () => {
    test.each(Object.entries(oddData))("comes back exactly as it went in: %s", async (_, data) => {
      const { store, start } = subject();
      const stream = newStream();
      const event = newEvent({ data });
      await store.append(stream, -1, [event]);
      const [read] = await store.readStream(stream);
      expect(read?.data).toStrictEqual(data);
      expect((await logOf(store, start, [stream]))[0]?.data).toStrictEqual(data);
    });

    test("keeps its type, schema version and all of its metadata", async () => {
      const { store } = subject();
      const stream = newStream();
      const event = newEvent({
        type: "HeadlineRewritten",
        schemaVersion: 12,
        meta: {
          desk: "Sport/Ünited",
          reason: "",
          correlationId: "another",
          causationId: v7(),
          origin: "policy",
          saw: { "photo-1": 0, "story-2": 41 },
        },
      });
      const plain = newEvent({ meta: { desk: null, reason: null, causationId: null, saw: {} } });
      const recorded = recordedIn(await store.append(stream, -1, [event, plain]));
      const read = await store.readStream(stream);
      expect(read).toStrictEqual(recorded);
      expect(read).toStrictEqual([
        { ...event, stream, revision: 0, position: read[0]?.position },
        { ...plain, stream, revision: 1, position: read[1]?.position },
      ]);
    });

    test("may be nearly as large as an append may be", async () => {
      const { store } = subject();
      const stream = newStream();
      const event = newEvent({ data: { body: "x".repeat(largestAppend - 5_000) } });
      recordedIn(await store.append(stream, -1, [event]));
      expect((await store.readStream(stream))[0]?.data).toEqual(event.data);
    });
  });
}

const oddData = {
  "an empty object": {},
  "empty strings, arrays and objects": { "": "", list: [], object: {}, nested: { "": [""] } },
  "nothing at all": { headline: null, list: [null, [null]] },
  "every plane of Unicode": {
    text: "Zürich — 東京 «مرحبا» שלום 🗞️ e\u0301 \u0000\u001f\u2028\u2029\ufeff\uffff 𝒳",
  },
  "quotes and line ends": { text: "\"'\\\r\n\t</script>\u007f", "a\nkey": 'with "quotes"' },
  "half a surrogate pair": { text: "\ud83d and \ude00" },
  numbers: { list: [0, -1, 0.1, 1e-7, 1e21, 5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, -1.5] },
  "words that look like something else": {
    yes: "true",
    number: "007",
    date: "2026-03-01T09:00:00Z",
    none: "null",
  },
  "names that mean something to JavaScript": JSON.parse('{"__proto__":{"a":1},"constructor":2,"toString":3}'),
  "keys in their own order": { b: 1, a: 2, 10: 3, 9: 4 },
  "deep nesting": deep(200),
  "a long text": { body: "Ein Absatz über Flüsse. ".repeat(5_000) },
};

function deep(levels: number): { readonly [key: string]: Recorded["data"] } {
  return levels === 0 ? {} : { inside: deep(levels - 1) };
}
