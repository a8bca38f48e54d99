import { accept, refuse, type Decision } from "../../decider.js";
import type { Effect } from "../../deciderOf.js";
import { line } from "../../line.js";
import { invalid, reasonMissing } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { gatesTouchedBy } from "../review/scope.js";
import { translating } from "../translation/translating.js";
import { furnishing } from "./furnishing.js";
import { headlining } from "./headlining.js";
import { whatDiffers, type Rewriting } from "./whatDiffers.js";
import { writing } from "./writing.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask = Extract<ArticleCommand, { type: "RestoreRevision" }>;

const seams = [writing, furnishing, headlining, translating];
const answers = Object.assign({}, ...seams.map((seam) => seam.answers)) as Readonly<
  Record<string, (command: unknown, article: Article, base: Article) => Answer>
>;
const effects = Object.assign({}, ...seams.map((seam) => seam.effects)) as Readonly<
  Record<string, Pick<Effect<Article, ArticleEvent>, "writes">>
>;

/** How a text is brought back to what it was, as a new revision; nothing in between is lost. */
export const restoring: ArticleSeam<"RestoreRevision", "RevisionRestored"> = {
  answers: { RestoreRevision: restore },
  effects: {
    RevisionRestored: {
      // Whoever's words come back has written them, whoever brought them back.
      evolve: (article, { data: { unapproved } }) => ({
        ...article,
        writers: unapproved.reduce(
          (writers, { gate, by }) => ({
            ...writers,
            [gate]: [...new Set([...(writers[gate] ?? []), ...by])],
          }),
          article.writers,
        ),
      }),
      writes: () => ["restoration"],
    },
  },
};

/**
 * Asks for everything that differs from the past as its writers would ask for it one by one, so that whatever refuses one of
 * them refuses this. What the asker saw is brought back; what others wrote meanwhile elsewhere stays.
 */
function restore(command: Ask, article: Article, base: Article): Answer {
  const { toRevision, facts, by, at, reason } = command;
  const { past } = facts;
  if (!past) return refuse(invalid(["toRevision"], "The article has no such revision."));
  const events: ArticleEvent[] = [];
  for (const rewriting of whatDiffers(past, base, facts.places)) {
    const answer = answers[rewriting.type]!({ ...rewriting, by, at, reason }, article, base);
    if ("refused" in answer) return answer;
    events.push(...answer.accepted.map((event) => asMadeThen(event, rewriting, past)));
  }
  if (events.length === 0) return accept();
  if (line(reason ?? "") === "") return refuse(reasonMissing);
  const touched = gatesTouchedBy(events.flatMap((event) => effects[event.type]!.writes(event.data)));
  const unapproved = touched.flatMap((gate) => {
    const writers = past.writers[gate] ?? [];
    return writers.length === 0 ? [] : [{ gate, by: writers }];
  });
  return accept<ArticleEvent>(
    { type: "RevisionRestored", data: { fromRevision: toRevision, unapproved } },
    ...events,
  );
}

/** Translated words come back as what they were made from: where the source has changed since, they are stale. */
function asMadeThen(event: ArticleEvent, { type }: Rewriting, { translation }: Article): ArticleEvent {
  if (type !== "TranslateSegment") return event;
  if (event.type !== "SegmentTranslated" && event.type !== "BlockTranslated") return event;
  const { sourceHash } = translation!.translated[event.data.segmentId]!;
  return { ...event, data: { ...event.data, sourceHash } } as ArticleEvent;
}
