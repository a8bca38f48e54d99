import { plainText } from "../article/body/plainText.js";
import type { LookUps } from "../lookUps.js";
import type { Scope } from "../permissions.js";
import type { ThreadCommand } from "../thread/commands.js";
import type { Thread } from "../thread/thread.js";
import type { FactsOf } from "./facts.js";

/** What decisions about comments must know: the article as it was when it was read, and who is on the staff. */
export const threadFacts: FactsOf<Thread, ThreadCommand["type"]> = {
  otherwise: async ({ articleId }, look) => ({ scope: await scopeOf(articleId, look) }),
  of: {
    async OpenThread({ articleId, revision, anchor, mentions }, _, look) {
      const article = await look.article(articleId, revision);
      const block = article?.body.find(({ attrs }) => attrs.id === anchor?.blockId);
      const facts = {
        articleFound: article?.exists ?? false,
        blockText: block ? plainText(block) : null,
        strangers: await strangersAmong(mentions, look),
      };
      return { scope: await scopeOf(articleId, look), facts };
    },
    async ReplyToThread({ mentions }, { articleId }, look) {
      const facts = { strangers: await strangersAmong(mentions, look) };
      return { scope: await scopeOf(articleId, look), facts };
    },
  },
};

/** A thread is its article's desk's, in its article's language. */
async function scopeOf(articleId: string, look: LookUps): Promise<Scope> {
  const article = await look.article(articleId);
  if (!article) return { desk: null, language: null };
  return { desk: (await look.story(article.storyId)).desk, language: article.language };
}

async function strangersAmong(staffIds: readonly string[], look: LookUps): Promise<readonly string[]> {
  const joined = await Promise.all(staffIds.map(async (id) => (await look.staff(id)).joined));
  return staffIds.filter((_, index) => !joined[index]);
}
