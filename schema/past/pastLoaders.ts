import DataLoader from "dataloader";
import type { ReadModels } from "../../projections/engine/readModels.js";
import { history } from "../../projections/history.js";
import { past } from "../../projections/past/past.js";
import type { PartAsked, TextAsked } from "../../projections/past/pastQueries.js";
import type { HistoryLine } from "../../projections/trail/historyLine.js";
import { partsAround } from "../../src/past/blame.js";
import type { AllSaid } from "../../src/past/said.js";
import type { Taken } from "../../src/past/saidIn.js";
import type { TextThen } from "../../src/past/textThen.js";

/** A text, and up to which place in the log what it ever said is asked for. */
type SaidAsked = Readonly<{ text: TextThen; until: number }>;

/** What was, for one request; however much is asked for at once, each kind costs the same number of statements. */
export function pastLoaders(readModels: ReadModels) {
  const was = () => readModels.of(past);
  return {
    textThen: new DataLoader<TextAsked, TextThen | null, string>(
      (asked) => Promise.resolve(was().textsAt(asked)),
      { cacheKeyFn: ({ articleId, moment }) => `${articleId} ${JSON.stringify(moment)}` },
    ),
    saidInText: new DataLoader<SaidAsked, AllSaid, string>(
      (asked) => Promise.resolve(was().said(asked.map(partsAsked))),
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

/** The parts around a body, and all of a body: its words may have come from blocks that stand no more. */
function partsAsked({ text, until }: SaidAsked): readonly PartAsked[] {
  const { before, behind } = partsAround(text);
  return [
    ...[...before, ...behind].map(({ stream, kept }) => ({ stream, kept, until })),
    { stream: `article-${text.articleId}`, kept: "body", withItsThings: true, until },
  ];
}
