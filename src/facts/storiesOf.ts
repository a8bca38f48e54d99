import type { ErasureSubject } from "../erasure/events.js";
import type { LookUps } from "../lookUps.js";

/** The ids of the stories that a subject's words belong to. */
export async function storiesOf(subject: ErasureSubject, look: LookUps): Promise<readonly string[]> {
  if (subject.kind === "source") {
    const { storyId, named } = await look.confidentialSource(subject.sourceId);
    return [...new Set([storyId, ...named.map((one) => one.storyId)])];
  }
  const article = await look.article(subject.articleId);
  return article ? [article.storyId] : [];
}
