import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorNow } from "../../src/thread/anchorNow.js";

/** What a comment on a quote, which stands once in the text, is about after the text has become another. */
function after(before: string, quote: string, now: string | null): string | null {
  const from = before.indexOf(quote);
  const span = anchorNow({ from, to: from + quote.length, quote, blockText: before }, now);
  return span && now!.slice(span.from, span.to);
}

const text = "The court sat at noon. It fined the harbour 3,930 crowns.";

describe("The words that a comment is about", () => {
  test.each([
    [
      "were edited before",
      "Yesterday the court sat at ten. It fined the harbour 3,930 crowns.",
      "the harbour",
    ],
    ["were edited behind", "The court sat at noon. It fined the harbour nothing at all.", "the harbour"],
    ["were edited on both sides", "At noon it said it fined the harbour, and left.", "the harbour"],
    [
      "have a mark set behind them",
      "The court sat at noon. It fined the harbour: 3,930 crowns.",
      "the harbour",
    ],
  ])("are found where the text around them was edited: they %s", (_, now, expected) => {
    expect(after(text, "the harbour", now)).toBe(expected);
  });

  test.each([
    ["a word more in their midst", "It fined the old harbour 3,930 crowns.", "fined the old harbour"],
    ["a word less in their midst", "It fined harbour 3,930 crowns.", "fined harbour"],
    ["another word at their end", "It fined the port 3,930 crowns.", "fined the"],
    ["another word in their midst", "It fined our harbour 3,930 crowns.", "fined our harbour"],
  ])("stretch and shrink with an edit within: %s", (_, now, expected) => {
    expect(after("It fined the harbour 3,930 crowns.", "fined the harbour", now)).toBe(expected);
  });

  test.each([
    ["they were taken out", "The court sat at noon. It fined."],
    ["they were written anew", "The court sat at noon. It fined a port 3,930 crowns."],
    ["only little words are left of them", "The court sat at noon. It fined the dock 3,930 crowns."],
    ["all was taken out", ""],
    ["all is new", "Сот түсте отырды."],
    ["the block is gone", null],
  ])("are gone where %s", (_, now) => {
    expect(after(text, "the harbour", now)).toBeNull();
  });

  test("are found again where they were carried off whole", () => {
    const now = "It fined the harbour 3,930 crowns. The court sat at noon.";
    expect(after(text, "The court sat at noon.", now)).toBe("The court sat at noon.");
    expect(after(text, "It fined the harbour 3,930 crowns.", now)).toBe("It fined the harbour 3,930 crowns.");
  });

  test("are not mistaken for the same words in another place", () => {
    expect(
      after(
        "Fined: harbour. The owner of the harbour paid.",
        "Fined: harbour",
        "The owner of the harbour paid.",
      ),
    ).toBeNull();
  });

  test("may be part of a word, with the white space around them", () => {
    expect(after(text, "arbou", "So it fined the harbour again.")).toBe("arbou");
    expect(after(text, " harbour ", "So it fined the harbour again.")).toBe(" harbour ");
    expect(after(text, " harbour ", "So it fined the harbour.")).toBe(" harbour");
  });

  test("are words in every script, with or without spaces between them", () => {
    expect(after("法院中午开庭。法院罚了港口。", "港口", "昨天法院开庭。法院罚了港口。")).toBe("港口");
    expect(after("ศาลปรับท่าเรือ", "ท่าเรือ", "เมื่อวานศาลปรับท่าเรือ")).toBe("ท่าเรือ");
    expect(after("حكمت المحكمة بتغريم الميناء.", "الميناء", "أمس حكمت المحكمة بتغريم الميناء.")).toBe(
      "الميناء",
    );
    expect(after("The 👩‍👩‍👧 paid.", "👩‍👩‍👧", "Then the 👩‍👩‍👧 paid it.")).toBe("👩‍👩‍👧");
  });

  test("are found in a long block that was rewritten at both ends, and given up rather than searched for ever", () => {
    const many = (name: string, count: number) =>
      Array.from({ length: count }, (_, n) => `${name}${n}`).join(" ");
    const before = `start ${many("a", 3_000)} quay ${many("b", 3_000)} end`;
    const now = `begin ${many("a", 3_000)} quay ${many("b", 3_000)} over`;
    expect(after(before, "quay", now)).toBe("quay");
    expect(after(before, "a17 ", now.replace("a17 ", ""))).toBeNull();
  });
});

describe("For any text and any words of it,", () => {
  // Words that differ, so that what is new in a text is never taken for what was there.
  const anyWords = (kind: string, minLength = 0) =>
    fc
      .array(fc.constantFrom(" ", ", ", ". ", "\n"), { minLength, maxLength: 12 })
      .map((ends) => ends.map((end, n) => `${kind}${n}${end}`).join(""));
  const anyText = anyWords("old", 1);
  const anySpan = anyText.chain((words) =>
    fc
      .tuple(fc.nat(words.length - 1), fc.nat(words.length - 1))
      .map(([one, other]) => ({ words, from: Math.min(one, other), to: Math.max(one, other) + 1 }))
      .filter(({ from, to }) => /\w/.test(words.slice(from, to))),
  );
  const now = ({ words, from, to }: Readonly<{ words: string; from: number; to: number }>, then: string) =>
    anchorNow({ from, to, quote: words.slice(from, to), blockText: words }, then);

  test("an unchanged text keeps them where they are", () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        expect(now(span, span.words)).toEqual({ from: span.from, to: span.to });
      }),
    );
  });

  test("what is written before shifts them, what is written behind does not", () => {
    fc.assert(
      fc.property(anySpan, anyWords("new"), anyWords("newer"), (span, before, behind) => {
        const { words, from, to } = span;
        expect(now(span, `${before}${words}${behind}`)).toEqual({
          from: from + before.length,
          to: to + before.length,
        });
      }),
    );
  });

  test("what is taken out before shifts them back", () => {
    fc.assert(
      fc.property(anyWords("gone"), anySpan, (gone, { words, from, to }) => {
        const span = { words: gone + words, from: from + gone.length, to: to + gone.length };
        expect(now(span, words)).toEqual({ from, to });
      }),
    );
  });

  test("taking out their words and no others leaves nothing to point at", () => {
    fc.assert(
      fc.property(anyWords("before"), anyWords("gone", 1), anyWords("behind"), (before, gone, behind) => {
        const span = { words: before + gone + behind, from: before.length, to: before.length + gone.length };
        expect(now(span, before + behind)).toBeNull();
      }),
    );
  });

  test("whatever it becomes, they are nowhere or within it, and not empty", () => {
    const anything = fc.array(fc.constantFrom("old0", "old1", "old2", "new", " ", ". ", "\n", "é", "👩‍👧"), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(anySpan, anything, (span, parts) => {
        const then = parts.join("");
        const found = now(span, then);
        if (found === null) return;
        expect(found.from).toBeGreaterThanOrEqual(0);
        expect(found.to).toBeGreaterThan(found.from);
        expect(found.to).toBeLessThanOrEqual(then.length);
        expect(then.slice(found.from, found.to)).toMatch(/\w/);
      }),
    );
  });
});
