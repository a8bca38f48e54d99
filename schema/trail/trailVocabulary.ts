import type { Surroundings } from "../../projections/trail/streamsAround.js";
import type { TrailOrder as OrderWord } from "../../projections/trail/trailFilter.js";
import { enumType } from "../enumType.js";

/** The trail's closed lists of words, as enums of the contract. */
export const TrailOrder = enumType<OrderWord>("TrailOrder", "In which order a trail is told.", {
  newest: "What happened last is told first.",
  oldest: "What happened first is told first.",
});

export const TrailOf = enumType<Surroundings>(
  "TrailOf",
  "What stands around an article, and may be told with it.",
  {
    story: "Its story.",
    pictures: "The pictures that its story ever ran.",
    translations: "The same story's texts in other languages: what it was translated from, and into.",
    threads: "What was said about it.",
    requests: "What desks asked of each other about its story.",
  },
);

/** What is said of the filter of a trail. */
export const filterSaid = { nullable: true, description: "Which events; left out for all." } as const;
