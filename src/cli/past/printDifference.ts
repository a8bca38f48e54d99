import { differenceOfVersions } from "../../difference/differenceOfVersions.js";
import { asReadersKnow } from "../../past/versionOf.js";
import type { Config } from "../../server/config.js";
import { differenceLines } from "./differenceLines.js";
import { paintFor } from "./paint.js";
import { readTextEvents } from "./readTextEvents.js";
import { sideIn } from "./sideIn.js";
import { withText } from "./withText.js";

/** What the command line asks of a difference. */
type Wanted = Readonly<{ article: string; from: string; to: string; json?: boolean }>;

/** Prints what differs between two texts of an article. */
export const printDifference = (config: Config, { article, from, to, json }: Wanted): Promise<void> =>
  withText(config, article, async (events, store) => {
    const sourceOf = (id: string) => readTextEvents(store, id);
    const [first, second] = [await sideIn(events, from, sourceOf), await sideIn(events, to, sourceOf)];
    const known = ({ version }: typeof first) =>
      first.isEdition || second.isEdition ? asReadersKnow(version) : version;
    const difference = differenceOfVersions(known(first), known(second));
    if (json) return [JSON.stringify({ article, from: first.name, to: second.name, ...difference })];
    const paint = paintFor(second.language, process.stdout.isTTY);
    return [`${article}: ${first.name} → ${second.name}`, ...differenceLines(difference, paint)];
  });
