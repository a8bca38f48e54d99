import fc from "fast-check";
import type { Block, Body, ListItem, Mark, Text } from "../../../src/article/body/block.js";
import { uuid } from "../telling/facts.js";

const anyWords = fc.constantFrom(
  "court",
  "harbour ",
  "пор\u0442",
  "ай\u0456п",
  "e\u0301t\u00e9",
  "قاضٍ",
  "🚢",
  "  ",
  "a\nb",
  "\t",
);

const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: "strong" }),
  fc.constant<Mark>({ type: "emphasis" }),
  fc
    .constantFrom("https://courier.example/a", "mailto:desk@courier.example")
    .map((href): Mark => ({ type: "link", attrs: { href } })),
  fc.constantFrom("Mara Voss", "The mayor").map((speaker): Mark => ({ type: "quote", attrs: { speaker } })),
);

const anyRun: fc.Arbitrary<Text> = fc
  .record({
    text: fc.array(anyWords, { maxLength: 3 }).map((words) => words.join("")),
    marks: fc.uniqueArray(anyMark, { maxLength: 3, selector: ({ type }) => type }),
  })
  .map(({ text, marks }) => (marks.length === 0 ? { type: "text", text } : { type: "text", text, marks }));

const anyRuns = fc.array(anyRun, { maxLength: 4 });
const anyItem: fc.Arbitrary<ListItem> = anyRuns.map((content) => ({ type: "listItem", content }));

/** Any block under this id, not yet in normal form: with empty runs, and neighbours that belong together. */
export const anyBlock = (id: string): fc.Arbitrary<Block> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom("paragraph" as const, "quote" as const, "note" as const), anyRuns)
      .map(([type, content]): Block => ({ type, attrs: { id }, content })),
    fc
      .tuple(fc.constantFrom(2 as const, 3 as const, 4 as const), anyRuns)
      .map(([level, content]): Block => ({ type: "heading", attrs: { id, level }, content })),
    fc
      .tuple(fc.boolean(), fc.array(anyItem, { minLength: 1, maxLength: 3 }))
      .map(([ordered, content]): Block => ({ type: "list", attrs: { id, ordered }, content })),
    fc.constantFrom("p1", "p2").map((placementId): Block => ({ type: "image", attrs: { id, placementId } })),
    fc
      .constantFrom("The ruling", "A map")
      .map((title): Block => ({ type: "embed", attrs: { id, url: "https://video.example/1", title } })),
  );

/** A short paragraph under this id: small enough to tell two of them apart in a failure. */
const anyParagraph = (id: string): fc.Arbitrary<Block> =>
  fc
    .constantFrom("one", "two", "three")
    .map((text) => ({ type: "paragraph", attrs: { id }, content: [{ type: "text", text }] }));

const bodyOf = (ids: readonly string[], block: (id: string) => fc.Arbitrary<Block>): fc.Arbitrary<Body> =>
  fc.tuple(...ids.map(block));

const idFrom = (first: number, count: number) => Array.from({ length: count }, (_, n) => uuid(first + n));

/** Any body, of blocks of every kind. */
export const anyBody: fc.Arbitrary<Body> = fc
  .shuffledSubarray(idFrom(0xb00, 8))
  .chain((ids) => bodyOf(ids, anyBlock));

/** A body of up to so many short paragraphs, in any order. */
export const anyParagraphs = (most = 8): fc.Arbitrary<Body> =>
  fc.shuffledSubarray(idFrom(0xb00, most)).chain((ids) => bodyOf(ids, anyParagraph));

/** The same body after somebody's edits: blocks taken out, moved, written anew, and new ones with ids from `first` on. */
export const anyEditOf = (body: Body, first: number): fc.Arbitrary<Body> =>
  fc
    .oneof(fc.constant(body), fc.subarray([...body]), fc.shuffledSubarray([...body]))
    .chain((kept) => bodyOf(kept.map(idOf), (id) => anyVersionOf(kept.find((block) => idOf(block) === id)!)))
    .chain((kept) => anyWithMore(kept, first));

const idOf = ({ attrs }: Block) => attrs.id;

const anyVersionOf = (block: Block): fc.Arbitrary<Block> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(block) }, { weight: 1, arbitrary: anyParagraph(idOf(block)) });

const anyWithMore = (body: Body, first: number): fc.Arbitrary<Body> =>
  fc
    .array(fc.tuple(fc.nat({ max: body.length }), fc.constantFrom("four", "five")), { maxLength: 2 })
    .map((more) =>
      more.reduce<Body>(
        (edited, [place, text], n) =>
          edited.toSpliced(place, 0, {
            type: "paragraph",
            attrs: { id: uuid(first + n) },
            content: [{ type: "text", text }],
          }),
        body,
      ),
    );
