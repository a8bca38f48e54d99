import fc from "fast-check";
import { doings, type Doing } from "./doings.js";
import type { AtWork } from "../newsroom/atWork.js";

/** One thing that somebody does on a newsday; the numbers choose to what, in which words, and who. */
export type Deed = Readonly<{ doing: Doing; of: number; words: number; by: number }>;

// Much must be right before anything is brought out, so that is tried more often than the rest.
const anyDoing = fc.constantFrom(
  ...(Object.keys(doings) as Doing[]),
  ...Array.from({ length: 4 }, () => "bringOut" as const),
);

/** A newsday: what is done, in order. Some of it is refused, as on any day. */
export const anyNewsday: fc.Arbitrary<readonly Deed[]> = fc
  .array(
    fc.record({
      doing: anyDoing,
      of: fc.nat(40),
      words: fc.nat(40),
      by: fc.nat(1),
    }),
    { minLength: 25, maxLength: 50, size: "max" },
  )
  .map((deeds) => [...beginning, ...deeds]);

const beginning = (["openStory", "filePhoto", "placePhoto", "draft", "confide"] as const).map(
  (doing): Deed => ({
    doing,
    of: 0,
    words: 0,
    by: 0,
  }),
);

/** Does what is done on a newsday. */
export async function live(newsday: readonly Deed[], work: AtWork): Promise<void> {
  for (const { doing, ...how } of newsday) await doings[doing](work, how);
}
