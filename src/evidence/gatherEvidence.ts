import { streamName } from "../asked.js";
import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import type { EventStore } from "../store/eventStore.js";
import { whyWithheld } from "./whyWithheld.js";

/** An event that is told by its hash alone, and why. */
export type WithheldEvent = Readonly<{ event: Recorded; why: string }>;

/** Everything that is on record about an article until it was exported, in the order of the log. */
export type Gathered = Readonly<{
  /** The event that says that it was exported. */
  exported: Recorded;
  shown: readonly Recorded[];
  withheld: readonly WithheldEvent[];
  /** How far each stream is here, and whether all of it is. */
  streams: readonly Readonly<{ stream: string; revision: number; whole: boolean }>[];
}>;

const pageSize = 1_000;
const ofNames = new Set([
  "StaffMemberJoined",
  "StaffMemberRenamed",
  "RoleGranted",
  "RoleRevoked",
  "RoleDelegated",
  "DelegationEnded",
]);

/**
 * Reads what belongs to an export: the article, its story and its pictures, the threads, requests, confidential sources and
 * erasures around them, in full; of the other languages that they begin; of those who acted, their names and roles. The log
 * is read once from its beginning to the export. Throws CONFIG_INVALID if the article was not exported under this id.
 */
export async function gatherEvidence(
  store: EventStore,
  articleId: string,
  exportId: string,
): Promise<Gathered> {
  const article = streamName("article", articleId);
  const own = await store.readStream(article);
  const exported = own.find(({ type, data }) => type === "EvidenceExported" && data["exportId"] === exportId);
  if (!exported)
    throw new Fault("CONFIG_INVALID", `Nothing of ${article} was exported as ${exportId}.`, { article });
  const whole = await wholeStreams(store, own, exported);
  const found: Recorded[] = [];
  for await (const event of everyEvent(store, exported.position)) {
    if (beginsAround(event, articleId, whole)) whole.add(event.stream);
    if (whole.has(event.stream) || isLink(event, own[0]!.data["storyId"])) found.push(event);
  }
  const people = new Set(found.flatMap(peopleIn));
  for (const id of people)
    for (const event of await store.readStream(streamName("staff", id)))
      if (ofNames.has(event.type) && event.position < exported.position) found.push(event);
  found.sort((one, other) => one.position - other.position);

  const shown: Recorded[] = [];
  const withheld: WithheldEvent[] = [];
  const newest = new Map<string, number>();
  for (const event of found) {
    newest.set(event.stream, event.revision);
    const why = whyWithheld(event);
    if (why === null) shown.push(event);
    else withheld.push({ event, why });
  }
  const streams = [...newest]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([stream, revision]) => ({ stream, revision, whole: whole.has(stream) }));
  return { exported, shown, withheld, streams };
}

/** The streams of which everything is told, as far as the article's own and its story's name them. */
async function wholeStreams(store: EventStore, own: readonly Recorded[], exported: Recorded) {
  const story = streamName("story", own[0]!.data["storyId"] as string);
  const ofStory = await store.readStream(story);
  const photos = ofStory.flatMap(({ data, position }) =>
    typeof data["photoId"] === "string" && position < exported.position
      ? [streamName("photo", data["photoId"])]
      : [],
  );
  return new Set([exported.stream, story, ...photos]);
}

/** Whether an event begins something that is about this article or its story. */
function beginsAround({ type, data }: Recorded, articleId: string, whole: ReadonlySet<string>): boolean {
  switch (type) {
    case "ThreadOpened":
    case "ThreadOpenedOnField":
      return data["articleId"] === articleId;
    case "RequestRaised":
    case "ConfidentialSourceRecorded":
      return whole.has(streamName("story", data["storyId"] as string));
    case "ErasureOrdered": {
      const { sourceId = "", articleId: about } = data["subject"] as Readonly<Record<string, string>>;
      return about === articleId || whole.has(streamName("source", sourceId));
    }
    default:
      return false;
  }
}

/** Whether an event only says what there is beside: another language of the story, and what the newsroom is called. */
const isLink = ({ stream, type, revision, data }: Recorded, storyId: unknown): boolean =>
  type === "NewsroomOpened" ||
  (revision === 0 && stream.startsWith("article-") && data["storyId"] === storyId);

const peopleIn = ({ meta: { by, onBehalfOf }, data }: Recorded): readonly string[] =>
  [by, onBehalfOf, data["assigneeId"], data["staffId"]].filter((id) => typeof id === "string");

async function* everyEvent(store: EventStore, until: number): AsyncGenerator<Recorded> {
  for (let after = -1; ;) {
    const page = await store.readAll(after, pageSize);
    for (const event of page) if (event.position <= until) yield event;
    after = page.at(-1)?.position ?? until;
    if (after >= until) return;
  }
}
