import fc from "fast-check";
import type { Json } from "../../../src/decider.js";
import type { NewEvent } from "../../../src/store/eventStore.js";

/** Words as they come: every plane of Unicode, line ends of all kinds, halves of surrogate pairs. */
const anyWords = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "",
    "\u2028",
    "a\u2029b\u0085c",
    "\r\n",
    "\ud83d",
    "\ufeff",
    "\u0000",
    '{"stet":"end"}',
    "__proto__",
  ),
);

const anyNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.constantFrom(2 ** 53, -(2 ** 53), 1e21, 5e-324, Number.MAX_VALUE, 0.1 + 0.2),
);

const anyJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    anyWords,
    anyNumber,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("json"), { maxLength: 4 }),
    anyObjectOf(tie("json")),
  ),
})).json;

function anyObjectOf(value: fc.Arbitrary<Json>): fc.Arbitrary<{ readonly [key: string]: Json }> {
  // From text, since only so can a key be `__proto__`.
  return fc
    .array(fc.tuple(anyWords, value), { maxLength: 5 })
    .map(
      (entries) =>
        `{${entries.map((entry) => entry.map((part) => JSON.stringify(part)).join(":")).join(",")}}`,
    )
    .map((json) => JSON.parse(json) as { readonly [key: string]: Json });
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** Any event that a newsroom may record, and many that it would not. */
export const anyEvent: fc.Arbitrary<NewEvent> = fc.record({
  id: fc.uuid(),
  type: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  schemaVersion: fc.integer({ min: 1, max: 1_000 }),
  data: anyObjectOf(anyJson),
  meta: fc.record({
    at: fc
      .date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true })
      .map((at) => at.toISOString()),
    by: anyWords,
    role: anyWords,
    desk: maybe(anyWords),
    reason: maybe(anyWords),
    commandId: fc.uuid(),
    commandHash: fc.constant("9f86d081884c7d659a2feaa0c55ad015"),
    correlationId: fc.uuid(),
    causationId: maybe(fc.uuid()),
    origin: fc.constantFrom("desk", "api", "import", "policy", "machine"),
    saw: fc.dictionary(fc.constantFrom("newsroom", "story-1", "photo-2"), fc.nat()),
  }),
});
