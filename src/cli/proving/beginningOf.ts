import type { Recorded } from "../../decider.js";
import { Fault } from "../../fault.js";
import type { EventStore } from "../../store/eventStore.js";

/** The event that an article began with, by the article's global id. Throws CONFIG_INVALID where there is no such article. */
export async function beginningOf(store: EventStore, article: string): Promise<Recorded> {
  const [begun] = article.startsWith("article-") ? await store.readStream(article, { limit: 1 }) : [];
  if (begun) return begun;
  throw new Fault("CONFIG_INVALID", `There is no article “${article}”. Its id looks like article-0192….`, {
    article,
  });
}
