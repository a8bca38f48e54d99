import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/article/body/plainText.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { blame, blameInTurns } from "../../src/past/blame.js";
import type { AllSaid, Sayings } from "../../src/past/said.js";
import { saidIn } from "../../src/past/saidIn.js";
import { textAfter, type TextEvents } from "../../src/past/textThen.js";
import { a, articleId, b, drafted, headlineChanged, paragraph } from "../support/telling/facts.js";
import { recorded, type Told } from "../support/telling/recorded.js";

const eventsOf = (told: readonly Told<ArticleEvent>[]): TextEvents => ({
  article: recorded<ArticleEvent>(`article-${articleId}`, told),
  story: [],
  photos: new Map(),
});

/** Each part, with its runs as words and the place in the log that they are from. */
function blamed(
  ...told: readonly Told<ArticleEvent>[]
): Readonly<Record<string, readonly [string, number][]>> {
  const events = eventsOf(told);
  const parts = blame(textAfter(events, "now")!, saidIn(events).said);
  return Object.fromEntries(
    parts.map(({ part, runs }) => [
      part,
      runs.map(({ text, position }): [string, number] => [text, position]),
    ]),
  );
}

const written = (text: string) =>
  ({
    type: "BodyRevised",
    data: { operations: [{ op: "inserted", block: paragraph(a, text), after: null }] },
  }) satisfies ArticleEvent;
const rewritten = (text: string) =>
  ({
    type: "BodyRevised",
    data: { operations: [{ op: "changed", block: paragraph(a, text) }] },
  }) satisfies ArticleEvent;
const takenOut = {
  type: "BodyRevised",
  data: { operations: [{ op: "removed", id: a }] },
} satisfies ArticleEvent;

describe("Words go back to", () => {
  test("whoever put them there, run by run", () => {
    expect(
      blamed(drafted, written("It fined the port."), rewritten("It fined the old port."))[`body:${a}`],
    ).toEqual([
      ["It fined the ", 1],
      ["old ", 2],
      ["port.", 1],
    ]);
  });

  test("whoever wrote them first, where they came back after they had been another thing", () => {
    expect(
      blamed(drafted, headlineChanged("Port fined"), headlineChanged(drafted.data.headline))["headline"],
    ).toEqual([[drafted.data.headline, 0]]);
  });

  test("whoever wrote them, where their block was taken out and put back", () => {
    expect(
      blamed(drafted, written("It fined the port."), takenOut, written("It fined the port today."))[
        `body:${a}`
      ],
    ).toEqual([
      ["It fined the port", 1],
      [" today", 3],
      [".", 1],
    ]);
  });

  test("whoever wrote them, wherever their block is moved", () => {
    const second = { op: "inserted", block: paragraph(b, "It sat at noon."), after: a } as const;
    const moved = { op: "moved", id: a, after: b } as const;
    const parts = blamed(
      drafted,
      written("It fined the port."),
      { type: "BodyRevised", data: { operations: [second] } },
      { type: "BodyRevised", data: { operations: [moved] } },
    );
    expect(Object.entries(parts).slice(-2)).toEqual([
      [`body:${b}`, [["It sat at noon.", 2]]],
      [`body:${a}`, [["It fined the port.", 1]]],
    ]);
  });
});

type Operation = Extract<ArticleEvent, { type: "BodyRevised" }>["data"]["operations"][number];
const revised = (...operations: Operation[]) =>
  ({ type: "BodyRevised", data: { operations } }) satisfies ArticleEvent;
const put = (id: string, text: string, after: string | null): Operation => ({
  op: "inserted",
  block: paragraph(id, text),
  after,
});
const now = (id: string, text: string): Operation => ({ op: "changed", block: paragraph(id, text) });
const out = (id: string): Operation => ({ op: "removed", id });
const c = "00000000-0000-4000-8000-0000000000cc";

describe("Words that are taken elsewhere stay whose they are", () => {
  const sat = "The court sat at noon, and the gallery was full.";
  const fined = "It fined the port.";

  test("when a paragraph is split", () => {
    const parts = blamed(
      drafted,
      revised(put(a, `${sat} ${fined}`, null)),
      revised(now(a, sat), put(b, fined, a)),
    );
    expect([parts[`body:${a}`], parts[`body:${b}`]]).toEqual([[[sat, 1]], [[fined, 1]]]);
  });

  test("when two paragraphs are joined, but for what joins them", () => {
    const parts = blamed(
      drafted,
      revised(put(a, sat, null)),
      revised(put(b, fined, a)),
      revised(now(a, `${sat} Then: ${fined}`), out(b)),
    );
    expect(parts[`body:${a}`]).toEqual([
      [sat, 1],
      [" Then: ", 3],
      [fined, 2],
    ]);
  });

  test("when sentences change their places", () => {
    const parts = blamed(
      drafted,
      revised(put(a, `${sat} ${fined}`, null)),
      revised(now(a, `${fined} ${sat}`)),
    );
    for (const [text, position] of parts[`body:${a}`]!) if (/\w/.test(text)) expect(position).toBe(1);
  });

  test("when a block is given another id", () => {
    const parts = blamed(
      drafted,
      revised(put(a, "Background", null), put(b, fined, a)),
      revised(out(a), out(b), put(c, "Background", null)),
    );
    expect(parts[`body:${c}`]).toEqual([["Background", 1]]);
  });

  test("when they are cut now and pasted later", () => {
    const parts = blamed(
      drafted,
      revised(put(a, sat, null), put(b, fined, a)),
      revised(out(a)),
      revised(now(b, "It fined the port on Monday.")),
      revised(put(c, `${sat} Nobody spoke.`, b)),
    );
    expect(parts[`body:${c}`]).toEqual([
      [sat, 1],
      [" Nobody spoke.", 4],
    ]);
  });

  test("but a few words that somebody writes again later are theirs", () => {
    const parts = blamed(
      drafted,
      revised(put(a, fined, null)),
      revised(out(a)),
      revised(put(b, `Nobody knew why it fined the port.`, null)),
    );
    expect(parts[`body:${b}`]).toEqual([["Nobody knew why it fined the port.", 3]]);
  });

  test("nor is a heading of long ago, all of it", () => {
    const parts = blamed(
      drafted,
      revised(put(a, "Background", null)),
      revised(out(a)),
      revised(put(b, "Background", null)),
    );
    expect(parts[`body:${b}`]).toEqual([["Background", 3]]);
  });

  test("and where a copy of them ends, what it went on with is its writer's, and they stay whose they were", () => {
    const copied = `${sat} Nobody spoke at all.`;
    const parts = blamed(
      drafted,
      revised(put(a, sat, null)),
      revised(put(b, copied, a)),
      revised(out(b)),
      revised(now(a, copied)),
    );
    expect(parts[`body:${a}`]).toEqual([
      [sat, 1],
      [" Nobody spoke at all.", 2],
    ]);
  });

  test("and what is copied while it stands is whoever's who copied it", () => {
    const parts = blamed(drafted, revised(put(a, sat, null)), revised(put(b, sat, a)));
    expect([parts[`body:${a}`], parts[`body:${b}`]]).toEqual([[[sat, 1]], [[sat, 2]]]);
  });

  test("in every script", () => {
    const parts = blamed(
      drafted,
      revised(put(a, "Сот портқа айыппұл салды. 法院对港口处以罚款。", null)),
      revised(now(a, "Сот портқа айыппұл салды."), put(b, "法院对港口处以罚款。", a)),
    );
    expect([parts[`body:${a}`], parts[`body:${b}`]]).toEqual([
      [["Сот портқа айыппұл салды.", 1]],
      [["法院对港口处以罚款。", 1]],
    ]);
  });
});

test("However sentences are cut, joined and carried about, each stays whose it was first", () => {
  const ids = [a, b, c];
  // Each sentence is written once, by one event, and has words that no other has.
  const sentence = (n: number) => `Word${n}a said word${n}b to word${n}c. `;
  type Text = Readonly<Record<string, readonly number[]>>;
  const anyText = (sentences: readonly number[]): fc.Arbitrary<Text> =>
    fc
      .tuple(
        fc.shuffledSubarray([...sentences], { minLength: sentences.length }),
        fc.array(fc.nat(2), { minLength: sentences.length, maxLength: sentences.length }),
      )
      .map(([order, into]) =>
        Object.fromEntries(ids.map((id, place) => [id, order.filter((_, n) => into[n] === place)])),
      );
  const sentences = Array.from({ length: 8 }, (_, n) => n);
  fc.assert(
    fc.property(fc.array(anyText(sentences), { minLength: 2, maxLength: 6 }), (texts) => {
      const textOf = (text: Text, id: string) => text[id]!.map(sentence).join("");
      const told = [
        drafted,
        ...texts.map((text, n) =>
          revised(
            ...ids.map((id) => (n === 0 ? put(id, textOf(text, id), null) : now(id, textOf(text, id)))),
          ),
        ),
      ];
      const parts = blamed(...told);
      for (const id of ids) {
        const runs = parts[`body:${id}`] ?? [];
        expect(runs.map(([text]) => text).join("")).toBe(textOf(texts.at(-1)!, id));
        for (const [text, position] of runs) if (/\w/.test(text)) expect(position).toBe(1);
      }
    }),
  );
});

const anyWords = fc.array(fc.constantFrom("the ", "court ", "port ", "fined. ", "айыппұл ", "法院"), {
  maxLength: 6,
});
const anyTakes = fc
  .array(anyWords, { minLength: 1, maxLength: 12 })
  .map((takes) => [drafted, written("x"), ...takes.map((words) => rewritten(words.join("")))]);

test("Whatever is written over and over, its runs are the words that stand, each from an event that was", () => {
  fc.assert(
    fc.property(anyTakes, (told) => {
      const text = textAfter(eventsOf(told), "now")!;
      const runs = blamed(...told)[`body:${a}`] ?? [];
      expect(runs.map(([words]) => words).join("")).toBe(plainText(text.article.body[0]!));
      for (const [, position] of runs) expect(position).toBeLessThan(told.length);
    }),
  );
});

describe("Where there is too much to look through,", () => {
  /** What was said, of the parts that are too much the newest alone. */
  function cutShort(all: AllSaid, tooMuch: ReadonlySet<string>): AllSaid {
    const cut = (part: string, { said }: Sayings): [string, Sayings] =>
      tooMuch.has(part) ? [part, { said: said.slice(-1), isAll: false }] : [part, { said, isAll: true }];
    return new Map(
      [...all].map(([stream, parts]) => [stream, new Map([...parts].map((entry) => cut(...entry)))]),
    );
  }

  test("a part is told as its last change, which it was, and every other one as ever", () => {
    fc.assert(
      fc.property(anyTakes, fc.subarray(["headline", `body:${a}`]), (told, parts) => {
        const [events, tooMuch] = [eventsOf(told), new Set(parts)];
        const text = textAfter(events, "now")!;
        const { said } = saidIn(events);
        const traced = blame(text, said);
        const coarse = blame(text, cutShort(said, tooMuch));
        expect(coarse.map(({ part }) => part)).toEqual(traced.map(({ part }) => part));
        coarse.forEach((part, n) => {
          expect(part.isTraced).toBe(!tooMuch.has(part.part));
          if (part.isTraced) return expect(part).toEqual(traced[n]);
          const words = traced[n]!.runs.map((run) => run.text).join("");
          const { position } = said.get(`article-${articleId}`)!.get(part.part)!.said.at(-1)!;
          expect(part.runs).toEqual([{ text: words, position }]);
          // None of its words came later than that.
          for (const run of traced[n]!.runs) expect(run.position).toBeLessThanOrEqual(position);
        });
      }),
    );
  });

  test("others have their turn in between, and what is given up is not gone on with", async () => {
    const long = (n: number) => Array.from({ length: 2_000 }, (_, at) => `word${(at * n) % 977}`).join(" ");
    const told = [drafted, written(long(1)), ...Array.from({ length: 30 }, (_, n) => rewritten(long(n + 2)))];
    const events = eventsOf(told);
    const [text, { said }] = [textAfter(events, "now")!, saidIn(events)];
    let turns = 0;
    expect(await blameInTurns(text, said, () => Promise.resolve(void turns++))).toEqual(blame(text, said));
    expect(turns).toBeGreaterThan(5);
    let before = 3;
    const givenUp = () => (--before === 0 ? Promise.reject(new Error("given up")) : Promise.resolve());
    await expect(blameInTurns(text, said, givenUp)).rejects.toThrow("given up");
    expect(before).toBe(0);
  });
});
