import { invalid } from "../refusal.js";
import type { StoryRefusal } from "./commands.js";
import type { Story } from "./story.js";

/** Where in an article something is said: the article and the block, or the article as a whole, or nowhere yet. */
export type WhereSaid = Readonly<{ articleId: string | null; blockId: string | null }>;

/** What a decision must know of the article that something is said in; null if there is none, or none is meant. */
export type ArticleAtHand = Readonly<{ storyId: string; blocks: readonly string[] }> | null;

/** Why something cannot be said there; null if it can. What has stood there before may stay, whatever became of the block. */
export function placeRefusal(
  { articleId, blockId, facts }: WhereSaid & Readonly<{ facts: Readonly<{ article: ArticleAtHand }> }>,
  before: WhereSaid | null,
  story: Story,
): StoryRefusal | null {
  if (before?.articleId === articleId && before.blockId === blockId) return null;
  if (articleId === null)
    return blockId === null ? null : invalid(["articleId"], "A block is found in its article: say which.");
  if (facts.article?.storyId !== story.id) return { code: "ARTICLE_NOT_OF_STORY", articleId };
  if (blockId !== null && !facts.article.blocks.includes(blockId)) return { code: "BLOCK_UNKNOWN", blockId };
  return null;
}
