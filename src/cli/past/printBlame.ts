import type { Recorded } from "../../decider.js";
import { blame } from "../../past/blame.js";
import { saidIn } from "../../past/saidIn.js";
import { eventsUntil } from "../../past/textThen.js";
import type { Config } from "../../server/config.js";
import { namesFrom } from "../namesFrom.js";
import { paintFor } from "./paint.js";
import { momentIn, textAt } from "./sideIn.js";
import { withText } from "./withText.js";

/** What the command line asks of blame. */
type Wanted = Readonly<{ article: string; at: string; json?: boolean }>;

/** Prints who put each run of an article's words there, when and why. */
export const printBlame = (config: Config, { article, at, json }: Wanted): Promise<void> =>
  withText(config, article, async (events, store) => {
    const moment = momentIn(at);
    const text = textAt(events, moment);
    const until = eventsUntil(events, moment)!;
    const { said, taken } = saidIn(until);
    const told: readonly Recorded[] = [...until.article, ...[...until.photos.values()].flat()];
    const eventAt = new Map(told.map((event) => [event.position, event]));
    const nameOf = namesFrom(store);
    const paint = paintFor(text.article.language, process.stdout.isTTY);

    const lines: string[] = json ? [] : [`${article}: who wrote r${text.revision}`];
    for (const { part, runs } of blame(text, said)) {
      if (!json) lines.push(`${part}:`);
      for (const { text: words, position } of runs) {
        const { stream, revision, meta } = eventAt.get(position)!;
        const { at: when, role, reason } = meta;
        const proposal = taken.get(position);
        const by = await nameOf(meta.by);
        const proposedBy = proposal ? await nameOf(proposal.by) : null;
        if (json) {
          const who = { by: meta.by, name: by, role, proposedBy: proposal?.by ?? null };
          lines.push(JSON.stringify({ part, text: words, stream, revision, at: when, ...who, reason }));
          continue;
        }
        const whose = proposedBy === null ? by : `${proposedBy}, taken in by ${by}`;
        const why = reason === null ? "" : `: ${reason.replaceAll(/\s+/g, " ")}`;
        const of = stream === article ? `r${revision}` : `${stream}@${revision}`;
        lines.push(`    ${paint.faint(`${of}  ${when}  ${whose} (${role})${why}`)}`);
        lines.push(...words.split("\n").map((line) => `        ${paint.line(line.trim())}`));
      }
    }
    return lines;
  });
