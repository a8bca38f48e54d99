import type { Photo } from "../photo/photo.js";
import type { PhotoCommand } from "../photo/commands.js";
import type { FactsOf } from "./facts.js";

/** A picture is no desk's and no language's. */
export const photoFacts: FactsOf<Photo, PhotoCommand["type"]> = {
  otherwise: () => ({ scope: { desk: null, language: null } }),
  of: {},
};
