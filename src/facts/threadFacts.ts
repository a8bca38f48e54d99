import type { Article } from "../article/article.js";
import { plainText } from "../article/body/plainText.js";
import { textOfField } from "../article/text/textOfField.js";
import type { LookUps } from "../lookUps.js";
import { routedTo } from "../newsroom/routing.js";
import type { Scope } from "../permissions.js";
import type { Mentioned, MentionFacts, ThreadCommand, WantedAnchor } from "../thread/commands.js";
import type { Thread } from "../thread/thread.js";
import type { FactsOf } from "./facts.js";

/** What decisions about comments must know: the article as it was when it was read, and whom one can mention. */
export const threadFacts: FactsOf<Thread, ThreadCommand["type"]> = {
  otherwise: async ({ articleId }, look) => ({ scope: await scopeOf(articleId, look) }),
  of: {
    async OpenThread({ articleId, revision, anchor, ...asked }, _, look) {
      const article = await look.article(articleId, revision);
      const facts = {
        ...(await mentionFacts(asked, look)),
        articleFound: article?.exists ?? false,
        commentedText: article && anchor && commentedText(article, anchor),
      };
      return { scope: await scopeOf(articleId, look), facts };
    },
    async ReplyToThread(asked, { articleId }, look) {
      return { scope: await scopeOf(articleId, look), facts: await mentionFacts(asked, look) };
    },
  },
};

/** A thread is its article's desk's, in its article's language. */
async function scopeOf(articleId: string, look: LookUps): Promise<Scope> {
  const article = await look.article(articleId);
  if (!article) return { desk: null, language: null };
  return { desk: (await look.story(article.storyId)).desk, language: article.language };
}

function commentedText(article: Article, { blockId, field, placementId }: WantedAnchor): string | null {
  if (field !== null) return textOfField(article, field, placementId);
  const block = article.body.find(({ attrs }) => attrs.id === blockId);
  return block ? plainText(block) : null;
}

async function mentionFacts({ mentions, deskMentions }: Mentioned, look: LookUps): Promise<MentionFacts> {
  const joined = await Promise.all(mentions.map(async (id) => (await look.staff(id)).joined));
  const strangers = mentions.filter((_, index) => !joined[index]);
  if (deskMentions.length === 0) return { strangers, desks: [], closedDesks: {} };
  const newsroom = await look.newsroom();
  const routes = deskMentions.map((desk) => [desk, routedTo(newsroom, desk)] as const);
  const closedDesks = Object.fromEntries(
    routes.flatMap(([desk, elsewhere]) => (elsewhere === null ? [] : [[desk, elsewhere] as const])),
  );
  return { strangers, desks: Object.keys(newsroom.desks), closedDesks };
}
