import { streamName } from "../asked.js";
import type { Recorded } from "../decider.js";
import { subjectName } from "../erasure/subjectName.js";
import { erasureIdOf } from "../erasureIdOf.js";
import { Fault } from "../fault.js";
import type { EventStore } from "../store/eventStore.js";
import { photosEverRun } from "../story/photosEverRun.js";
import { exportIn } from "./exportIn.js";
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

/** What evidence is looked for around. */
export type Sought = Readonly<{
  articleId: string;
  storyId: string;
  /** The position of the export, up to which must be looked. */
  until: number;
}>;

/**
 * Finds the streams around an article that neither its own events nor its story's name: other languages of the story, the
 * threads about the article, and the requests and confidential sources of the story. Some more may be among them, also such
 * as began after the export: they are left out.
 */
export type FindAround = (sought: Sought) => Promise<readonly string[]>;

type Read = (stream: string) => Promise<readonly Recorded[]>;

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
 * erasures around them, in full; of the other languages that they begin; of those who acted, their names and roles. Throws
 * CONFIG_INVALID if the article was not exported under this id.
 */
export async function gatherEvidence(
  store: EventStore,
  findAround: FindAround,
  articleId: string,
  exportId: string,
): Promise<Gathered> {
  const article = streamName("article", articleId);
  const all = await store.readStream(article);
  const exported = exportIn(all, exportId);
  if (!exported)
    throw new Fault("CONFIG_INVALID", `Nothing of ${article} was exported as ${exportId}.`, { article });
  const untilThen = (events: readonly Recorded[]) =>
    events.filter(({ position }) => position <= exported.position);
  const read: Read = async (stream) => untilThen(await store.readStream(stream));

  const own = untilThen(all);
  const storyId = own[0]!.data["storyId"] as string;
  const ofStory = await read(streamName("story", storyId));
  const sought = { articleId, storyId, until: exported.position };
  const { whole, links } = await around(read, await findAround(sought), sought);
  const photos = [...photosEverRun(ofStory)].map((id) => streamName("photo", id));
  for (const stream of [...photos, ...erasuresOf([...own, ...[...whole.values()].flat()])])
    whole.set(stream, await read(stream));
  whole.set(article, own).set(streamName("story", storyId), ofStory);

  const opened = (await read("newsroom")).filter(({ type }) => type === "NewsroomOpened");
  const found = [...opened, ...links, ...[...whole.values()].flat()];
  found.push(...(await peopleBehind(read, found)));
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

/** Whether an event begins something that stands around an article, and what of it is told: all, or that it began. */
export function beginsAround(
  { stream, type, revision, data }: Recorded,
  { articleId, storyId }: Omit<Sought, "until">,
): "whole" | "link" | null {
  if (revision !== 0) return null;
  switch (type) {
    case "ThreadOpened":
    case "ThreadOpenedOnField":
      return data["articleId"] === articleId ? "whole" : null;
    case "RequestRaised":
    case "ConfidentialSourceRecorded":
      return data["storyId"] === storyId ? "whole" : null;
    default:
      // Another language of the story.
      return stream.startsWith("article-") &&
        data["storyId"] === storyId &&
        stream !== streamName("article", articleId)
        ? "link"
        : null;
  }
}

async function around(read: Read, streams: readonly string[], sought: Sought) {
  const whole = new Map<string, readonly Recorded[]>();
  const links: Recorded[] = [];
  for (const stream of new Set(streams)) {
    const events = await read(stream);
    const told = events[0] ? beginsAround(events[0], sought) : null;
    if (told === "whole") whole.set(stream, events);
    if (told === "link") links.push(events[0]!);
  }
  return { whole, links };
}

/** Where it would be told that somebody's words were erased: each subject has a stream of its own. */
const erasuresOf = (events: readonly Recorded[]): readonly string[] =>
  events.flatMap(({ stream, type, data }) => {
    const [kind, id] = [stream.split("-", 1)[0]!, stream.slice(stream.indexOf("-") + 1)];
    if (type === "ConfidentialSourceRecorded") return [erasureOf({ kind: "source", sourceId: id })];
    if (type !== "CorrectionRequested" || kind !== "article") return [];
    return [erasureOf({ kind: "asker", articleId: id, requestId: data["requestId"] as string })];
  });

const erasureOf = (subject: Parameters<typeof subjectName>[0]) =>
  streamName("erasure", erasureIdOf(subjectName(subject)));

/** The names and roles of those who acted, and of those who gave them their roles. */
async function peopleBehind(read: Read, acts: readonly Recorded[]): Promise<readonly Recorded[]> {
  const known = new Map<string, readonly Recorded[]>();
  for (let events = acts, turn = 0; turn < 2; turn++) {
    const people = new Set(events.flatMap(peopleIn).filter((id) => !known.has(id)));
    events = [];
    for (const id of people) {
      const told = (await read(streamName("staff", id))).filter(({ type }) => ofNames.has(type));
      known.set(id, told);
      events = [...events, ...told];
    }
  }
  return [...known.values()].flat();
}

const peopleIn = ({ meta: { by, onBehalfOf }, data }: Recorded): readonly string[] =>
  [by, onBehalfOf, data["assigneeId"], data["staffId"]].filter((id) => typeof id === "string");
