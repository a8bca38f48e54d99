import { categoryOf, type Asked } from "../asked.js";
import type { Category } from "../deciders.js";
import type { LookUps } from "../lookUps.js";
import { articleFacts } from "./articleFacts.js";
import { erasureFacts } from "./erasureFacts.js";
import type { Facts, FactsOf } from "./facts.js";
import { newsroomFacts } from "./newsroomFacts.js";
import { photoFacts } from "./photoFacts.js";
import { requestFacts } from "./requestFacts.js";
import { serviceFacts } from "./serviceFacts.js";
import { sourceFacts } from "./sourceFacts.js";
import { staffFacts } from "./staffFacts.js";
import { storyFacts } from "./storyFacts.js";
import { threadFacts } from "./threadFacts.js";

const tables = {
  article: articleFacts,
  erasure: erasureFacts,
  newsroom: newsroomFacts,
  photo: photoFacts,
  request: requestFacts,
  service: serviceFacts,
  source: sourceFacts,
  staff: staffFacts,
  story: storyFacts,
  thread: threadFacts,
} as unknown as Readonly<Record<Category, FactsOf<unknown, Asked["type"]>>>;

type Gather = (asked: Asked, state: unknown, look: LookUps) => Promise<Facts>;

/** Gathers the facts for a command from the streams it depends on, at this moment. */
export async function factsFor(asked: Asked, state: unknown, look: LookUps): Promise<Facts> {
  const { of, otherwise } = tables[categoryOf[asked.type]];
  const gather = of[asked.type] as Gather | undefined;
  return gather ? gather(asked, state, look) : otherwise(state, look);
}
