import type { SearchPlace } from "../../projections/search/searchQueries.js";
import { historyReadersOnly, staffOnly } from "../context.js";
import type { MayListen } from "../live/rightToListen.js";

/** Who may search: the newsroom; in the past, whoever may read histories. */
export const maySearch = (places: readonly SearchPlace[]): MayListen =>
  places.some((place) => place === "pastRevision" || place === "pastEdition")
    ? historyReadersOnly
    : staffOnly;
