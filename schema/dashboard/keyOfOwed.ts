import type { OwedKey } from "../../projections/work/correctionQueries.js";
import { entryKey } from "../live/entryKey.js";

/** Tells something that is or was owed from everything else. */
export const keyOfOwed = ({ kind, articleId, key }: OwedKey): string => entryKey(kind, articleId, key);
