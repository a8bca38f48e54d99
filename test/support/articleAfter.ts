import { articleDecider, type Article } from "../../src/article/article.js";
import type { PictureAtHand } from "../../src/article/commands.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { scopeHash } from "../../src/article/review/scope.js";
import type { Gate } from "../../src/gate.js";
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
