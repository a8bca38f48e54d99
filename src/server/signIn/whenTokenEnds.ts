import type { ReadModels } from "../../../projections/engine/readModels.js";
import { atInstant } from "../../atInstant.js";
import type { Viewer } from "./identify.js";

/**
 * Does something, once, when the token of somebody who listens ends, by its hour or before it, and says why in a
 * sentence. Answers how to forget it.
 */
export function whenTokenEnds(
  { expiresAt, isEndedBy }: Pick<Viewer, "expiresAt" | "isEndedBy">,
  readModels: Pick<ReadModels, "onApplied">,
  then: (why: string) => void,
): () => void {
  const watched: (() => void)[] = [];
  const forget = () => watched.splice(0).forEach((stop) => stop());
  function end(why: string) {
    forget();
    then(why);
  }
  if (expiresAt !== null) watched.push(atInstant(expiresAt, Date.now, () => end("The token has expired.")));
  if (isEndedBy)
    watched.push(
      readModels.onApplied((events) => {
        if (events.some(isEndedBy)) end("The token no longer lets anybody in.");
      }),
    );
  return forget;
}
