import type { StoryThen } from "../../past/storyThen.js";
import type { Paint } from "./paint.js";

/** What was recorded of the story beside its text, a line for each thing. */
export function* storyLines(story: StoryThen, paint: Paint): Generator<string> {
  const { hold, embargo, claims, quotes, figures, assignments, legalReviews, legalHolds, courtOrders } =
    story;
  const isOver = (ended: object | null) => (ended === null ? "" : ", lifted");
  const isGone = (withdrawn: object | null) => (withdrawn === null ? "" : ", withdrawn");
  const said: readonly (readonly [string, string])[] = [
    ...(hold
      ? [["on hold", `${hold.reason}${hold.until === null ? "" : ` (until ${hold.until})`}`] as const]
      : []),
    ...(embargo
      ? [
          [
            "embargo",
            `${embargo.imposedBy}, until ${embargo.until ?? "lifted"}${isOver(embargo.lifted)}`,
          ] as const,
        ]
      : []),
    ...assignments.map(
      ({ brief, status, dueAt }) =>
        ["assignment", `${brief} (${status}${dueAt === null ? "" : `, due ${dueAt}`})`] as const,
    ),
    ...claims.map(({ text, modality, attributedTo, check, withdrawn }) => {
      const checked = check === null ? ", not checked" : `, ${check.outcome}`;
      const whose = attributedTo === null ? "" : ` by ${attributedTo}`;
      return ["claim", `${text} (${modality}${whose}${checked}${isGone(withdrawn)})`] as const;
    }),
    ...quotes.map(
      ({ text, speaker, language, withdrawn }) =>
        ["quote", `${text} (${speaker}, ${language}${isGone(withdrawn)})`] as const,
    ),
    ...figures.map(
      ({ shown, expression, withdrawn }) =>
        ["figure", `${shown.value} ${shown.unit} (${expression}${isGone(withdrawn)})`] as const,
    ),
    ...Object.entries(legalReviews).map(
      ([about, { outcome }]) =>
        ["legal review", `${about === "story" ? "the story" : `article-${about}`}: ${outcome}`] as const,
    ),
    ...legalHolds.map(({ matter, lifted }) => ["legal hold", `${matter}${isOver(lifted)}`] as const),
    ...courtOrders.map(
      ({ court, reference, lifted }) => ["court order", `${court}, ${reference}${isOver(lifted)}`] as const,
    ),
  ];
  for (const [name, words] of said) yield `${name}: ${paint.line(words)}`;
}
