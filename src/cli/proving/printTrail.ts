import { detailOf, type AnyEvent } from "../../../projections/trail/detailOf.js";
import { inTrail } from "../../../projections/trail/inTrail.js";
import type { TrailFilter } from "../../../projections/trail/trailFilter.js";
import type { Role } from "../../actor.js";
import type { Recorded } from "../../decider.js";
import { deciders } from "../../deciders.js";
import { Fault } from "../../fault.js";
import type { Gate } from "../../gate.js";
import type { Config } from "../../server/config.js";
import type { EventStore } from "../../store/eventStore.js";
import { pagesOfLog } from "../../store/pagesOfLog.js";
import { photosEverRun } from "../../story/photosEverRun.js";
import { findStaffMember } from "../findStaffMember.js";
import { printFromLog } from "../printFromLog.js";
import { beginningOf } from "./beginningOf.js";
import { instantOf } from "./instantOf.js";

/** What the command line asks of the trail. */
export type TrailWanted = Readonly<{
  article?: string | undefined;
  by?: string;
  role?: Role;
  type?: string;
  gate?: Gate;
  field?: string;
  block?: string;
  confidential?: boolean;
  from?: string;
  to?: string;
  json?: boolean;
}>;

/** Prints the lines of the trail that are wanted, read page by page from the log: however long it is, little is in memory. */
export const printTrail = (config: Config, wanted: TrailWanted): Promise<void> =>
  printFromLog(config, async (store) => linesOf(store, await filterOf(store, wanted), wanted.json ?? false));

async function* linesOf(store: EventStore, filter: TrailFilter, json: boolean): AsyncGenerator<string> {
  const isShown = inTrail(filter);
  const names = new Map<string, string>();
  for await (const page of pagesOfLog(store))
    for (const event of page) {
      const name = nameIn(event);
      if (name !== null) names.set(event.stream.slice(event.stream.indexOf("-") + 1), name);
      if (isShown(event)) yield json ? asJson(event) : asWords(event, names);
    }
}

async function filterOf(store: EventStore, wanted: TrailWanted): Promise<TrailFilter> {
  const { article, by, role, type, gate, field, block, confidential = false, from, to } = wanted;
  if (
    type !== undefined &&
    !Object.values(deciders).some(({ events }) => (events as string[]).includes(type))
  )
    throw new Fault("CONFIG_INVALID", `Nothing is called “${type}” here. An event is, say, PhotoCredited.`);
  return {
    ...(article !== undefined && { streams: await streamsOf(store, article) }),
    ...(by !== undefined && { people: [(await findStaffMember(store, by)).staffId] }),
    ...(role && { roles: [role] }),
    ...(type !== undefined && { types: [type] }),
    ...(gate && { gates: [gate] }),
    ...(field !== undefined && { fields: [field] }),
    ...(block !== undefined && { blocks: [block] }),
    ...(confidential && { readsOfConfidence: true }),
    ...(from !== undefined && { from: instantOf("--from", from) }),
    ...(to !== undefined && { to: instantOf("--to", to) }),
  };
}

/** The streams of an article, its story and every picture that its story ever ran. */
async function streamsOf(store: EventStore, article: string): Promise<readonly string[]> {
  const begun = await beginningOf(store, article);
  const story = `story-${begun.data["storyId"] as string}`;
  const photos = photosEverRun(await store.readStream(story));
  return [article, story, ...[...photos].map((id) => `photo-${id}`)];
}

/** The name that an event gives to somebody, or to a service. */
const nameIn = ({ type, data }: Recorded): string | null =>
  ["StaffMemberJoined", "StaffMemberRenamed", "ServiceTokenIssued"].includes(type)
    ? (data["name"] as string)
    : null;

/** When, who by the name of that time, in which role, what, to what, and why. */
function asWords(
  { type, stream, revision, data, meta }: Recorded,
  names: ReadonlyMap<string, string>,
): string {
  const nameOf = (id: string) => names.get(id) ?? (meta.origin === "policy" ? "a policy" : "Stet");
  const { at, by, role, desk, language, onBehalfOf, reason } = meta;
  const held = [role, desk, language].filter((part) => part != null).join(", ");
  const lent = onBehalfOf === undefined ? "" : ` for ${nameOf(onBehalfOf)}`;
  const what = type.replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  const gate = typeof data["gate"] === "string" ? `, ${data["gate"]} gate` : "";
  const why = reason === null ? "" : `: ${reason.replaceAll(/\s+/g, " ")}`;
  return `${at}  ${nameOf(by)}${lent} (${held})  ${what}${gate}  ${stream}@${revision}${why}`;
}

const asJson = (event: Recorded): string => {
  const { position, stream, revision, type, meta } = event;
  const { at, by, role, desk, language = null, onBehalfOf = null, reason, origin } = meta;
  const held = { by, role, desk, language, onBehalfOf };
  const detail = detailOf(event as Recorded<AnyEvent>);
  return JSON.stringify({
    position: `p${position}`,
    stream,
    revision,
    type,
    at,
    ...held,
    reason,
    origin,
    detail,
  });
};
