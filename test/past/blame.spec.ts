import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/article/body/plainText.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { blame } from "../../src/past/blame.js";
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
  const parts = blame(textAfter(events, "now")!, saidIn(events).saidOf);
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

test("Whatever is written over and over, its runs are the words that stand, each from an event that was", () => {
  const anyWords = fc.array(fc.constantFrom("the ", "court ", "port ", "fined. ", "айыппұл ", "法院"), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(anyWords, { minLength: 1, maxLength: 12 }), (takes) => {
      const told = [drafted, written("x"), ...takes.map((words) => rewritten(words.join("")))];
      const runs = blamed(...told)[`body:${a}`] ?? [];
      expect(runs.map(([text]) => text).join("")).toBe(plainText(paragraph(a, takes.at(-1)!.join(""))));
      for (const [, position] of runs) expect(position).toBeLessThan(told.length);
    }),
  );
});
