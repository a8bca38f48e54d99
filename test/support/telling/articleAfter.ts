import { articleDecider, type Article } from "../../../src/article/article.js";
import type { PictureAtHand } from "../../../src/article/commands.js";
import type { ArticleEvent } from "../../../src/article/events.js";
import { scopeHash } from "../../../src/article/review/scope.js";
import type { Gate } from "../../../src/gate.js";
import { omar, subjectId } from "./facts.js";
import { recorded, type Told } from "./recorded.js";

/** An article as these events leave it. */
export const articleAfter = (told: readonly Told<ArticleEvent>[]): Article =>
  recorded(`article-${subjectId}`, told).reduce(articleDecider.evolve, articleDecider.initial);

/** Omar's approval of exactly the text that these events leave, running these pictures. */
export const approvalOf = (
  gate: Gate,
  told: readonly Told<ArticleEvent>[],
  pictures: readonly PictureAtHand[] = [],
) =>
  ({
    type: "ApprovalGiven",
    data: { gate, contentHash: scopeHash(gate, articleAfter(told), pictures) },
    by: omar.staffId,
  }) satisfies Told<ArticleEvent>;

/** Omar's no to exactly the text that these events leave, running these pictures. */
export const refusalOf = (
  gate: Gate,
  told: readonly Told<ArticleEvent>[],
  pictures: readonly PictureAtHand[],
  grounds: string,
) => {
  const { data, by } = approvalOf(gate, told, pictures);
  return { type: "ApprovalRefused", data: { ...data, grounds }, by } satisfies Told<ArticleEvent>;
};

/** An editor-in-chief's waiver for exactly the text that these events leave, running these pictures. */
export const waiverOf = (
  gate: Gate,
  told: readonly Told<ArticleEvent>[],
  pictures: readonly PictureAtHand[] = [],
) => {
  const { data, by } = approvalOf(gate, told, pictures);
  const reason = "Nobody else is in tonight.";
  return { type: "GateWaived", data, by, reason } satisfies Told<ArticleEvent>;
};
