import type { BoardFilter } from "../boardFilter.js";

/** Who may use a filter that somebody saved: they alone, a desk, or everybody. */
export const sharings = ["private", "desk", "newsroom"] as const;

/** One of the ways in which a filter is shared. */
export type Sharing = (typeof sharings)[number];

/** A filter of the board as somebody keeps it. */
export type SavedFilter = Readonly<{
  filterId: string;
  name: string;
  filter: BoardFilter;
  sharing: Sharing;
  /** The desk that it is shared with; null unless it is. */
  desk: string | null;
}>;
