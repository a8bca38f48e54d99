import { v7 } from "uuid";

const sentences = [
  "The harbour board met for two hours on Tuesday and left without a vote.",
  "Nobody on the quay could say who had signed for the second crane.",
  "Rents on the north side have doubled in four years, the council's own figures show.",
  "“We were told in March that the money was there,” said the head of the pilots' union.",
  "The court gave the company thirty days to answer, and the company asked for ninety.",
  "A spokesman for the port declined to comment while the inquiry is under way.",
  "Two of the five inspectors had left their posts before the report was printed.",
  "Fishermen from the lower town came in oilskins and stayed until the lamps were lit.",
  "The figures in the annex do not add up to the total on the first page.",
  "By noon the ferry had been cancelled twice, and the queue reached the customs house.",
  "Neighbours remember the night of the fire differently, but all remember the smell.",
  "The minister's office confirmed the letter and would not release its text.",
];

/** One block of a body as it is sent in. */
export type Paragraph = Readonly<{
  type: "paragraph";
  attrs: Readonly<{ id: string }>;
  content: readonly Readonly<{ type: "text"; text: string }>[];
}>;

/** A body of some three thousand characters in ten paragraphs. */
export const threeKilobytes = (): readonly Paragraph[] =>
  Array.from({ length: 10 }, (_, n) => paragraph(v7(), words(n)));

/** The same body with one paragraph written anew: each time another one, with other words. */
export const revised = (body: readonly Paragraph[], time: number): readonly Paragraph[] =>
  body.with(
    time % body.length,
    paragraph(body[time % body.length]!.attrs.id, `In version ${time}: ${words(time)}`),
  );

const words = (n: number): string =>
  Array.from({ length: 4 }, (_, m) => sentences[(5 * n + 7 * m) % sentences.length]).join(" ");

const paragraph = (id: string, text: string): Paragraph => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
