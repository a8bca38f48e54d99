import type { Article } from "../../src/article/article.js";
import { blockersOf } from "../../src/article/publication/blockers.js";
import type { PublicationFacts } from "../../src/article/commands.js";
import type { Blocker } from "../../src/blocker.js";
import { isInNewestEdition } from "../../src/article/publication/editionHeadlines.js";
import { contentHashOf } from "../../src/article/publication/edition.js";
import { contentOf } from "../../src/article/publication/contentOf.js";
import { rulingOn, type GateRuling } from "../../src/article/review/gateRuling.js";
import { gates, type Gate } from "../../src/gate.js";
import { translationStatus } from "./translationStatus.js";

/** Where an article stands, beside its text, as the board shows it. */
export type Standing = Readonly<{
  /** Everything that would refuse publication, now or at its hour; nothing where there is nothing new to publish. */
  blockers: readonly Blocker[];
  /** The working copy says something else than the live edition, or there is none yet. */
  changed: boolean;
  /** What has been said on each gate, seen from the text of now. */
  gates: Readonly<Partial<Record<Gate, GateRuling>>>;
  segments: Readonly<{ total: number; untranslated: number; stale: number }> | null;
}>;

/** Where an article stands if every gate were required; which ones are is asked when it is read. */
export function standingOf(
  article: Article,
  { pictures, story }: Omit<PublicationFacts, "requiredGates">,
  source: Article | null,
): Standing {
  const changed =
    !article.lastEdition || !isInNewestEdition(article, contentHashOf(contentOf(article, { pictures })));
  return {
    blockers: changed ? blockersOf(article, { pictures, story, requiredGates: gates }) : [],
    changed,
    gates: Object.fromEntries(gates.flatMap((gate) => said(gate, rulingOn(gate, article, pictures)))),
    segments: article.translation && source && segmentCounts(article.translation, source),
  };
}

const said = (gate: Gate, ruling: GateRuling | null): readonly (readonly [Gate, GateRuling])[] =>
  ruling ? [[gate, ruling]] : [];

/** The standing under a policy: only the gates that it requires stand in the way, and those that were refused. */
export function underPolicy(standing: Standing, required: readonly Gate[]): Standing {
  const blockers = standing.blockers.filter(
    (blocker) => !("gate" in blocker) || blocker.code === "GATE_REFUSED" || required.includes(blocker.gate),
  );
  return { ...standing, blockers };
}

function segmentCounts(
  translation: NonNullable<Article["translation"]>,
  source: Article,
): Standing["segments"] {
  const count = { total: 0, upToDate: 0, untranslated: 0, stale: 0 };
  for (const { standing } of translationStatus(translation, source)) {
    count.total++;
    count[standing === "added" ? "untranslated" : standing === "removed" ? "stale" : standing]++;
  }
  const { total, untranslated, stale } = count;
  return { total, untranslated, stale };
}
