import type { MatterKey } from "../../projections/work/legalMatters.js";
import { entryKey } from "../live/entryKey.js";

/** Tells a legal matter that is or was open from every other. */
export const keyOfMatter = ({ kind, storyId, key }: MatterKey): string => entryKey(kind, storyId, key);
