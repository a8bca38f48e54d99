import DataLoader from "dataloader";
import type { ReadModels } from "../../projections/engine/readModels.js";
import { history } from "../../projections/history.js";
import { past } from "../../projections/past/past.js";
import type { TextAsked } from "../../projections/past/pastQueries.js";
import type { HistoryLine } from "../../projections/trail/historyLine.js";
import { blameInTurns, toBeKnown, type BlamedPart } from "../../src/past/blame.js";
import type { Taken } from "../../src/past/saidIn.js";
import type { TextThen } from "../../src/past/textThen.js";
import { othersTurn } from "../../src/store/othersTurn.js";

/** A text, and up to which place in the log what it ever said is asked for. */
type SaidAsked = Readonly<{ text: TextThen; until: number }>;

// What can be looked through in a second or two; all that is asked for at once shares it.
const mostBytes = 8_000_000;

/** What was, for one request; however much is asked for at once, each kind costs the same number of statements. */
export function pastLoaders(readModels: ReadModels) {
  const was = () => readModels.of(past);
  /** Lets others have their turn; throws once the request is given up. */
  async function turn() {
    await othersTurn();
    was();
  }
  return {
    textThen: new DataLoader<TextAsked, TextThen | null, string>(
      (asked) => Promise.resolve(was().textsAt(asked)),
      { cacheKeyFn: ({ articleId, moment }) => `${articleId} ${JSON.stringify(moment)}` },
    ),
    // All of them are answered at once, so that who is named in them is read at once.
    blame: new DataLoader<SaidAsked, readonly BlamedPart[], string>(
      async (asked) => {
        const said = was().said(
          asked.map(({ text, until }) => toBeKnown(text).map((part) => ({ ...part, until }))),
          mostBytes,
        );
        const blamed: (readonly BlamedPart[])[] = [];
        for (const [n, { text }] of asked.entries()) blamed.push(await blameInTurns(text, said[n]!, turn));
        return blamed;
      },
      { cacheKeyFn: ({ text, until }) => `${text.articleId} ${text.position} ${until}` },
    ),
    takenAt: new DataLoader<number, Taken | null>((positions) => {
      const taken = was().takenAt(positions);
      return Promise.resolve(positions.map((position) => taken.get(position) ?? null));
    }),
    lineAt: new DataLoader<number, HistoryLine | null>((positions) => {
      const lines = new Map(
        readModels
          .of(history)
          .linesAt(positions)
          .map((line) => [line.position, line]),
      );
      return Promise.resolve(positions.map((position) => lines.get(position) ?? null));
    }),
  };
}
