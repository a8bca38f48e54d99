import type { Recorded } from "../../src/decider.js";
import type { Context } from "../context.js";
import type { NodeOf } from "./changeOf.js";
import type { InTime, LiveList } from "./liveList.js";
import { lookAt, type Look } from "./look.js";

/** What a list is made of whose entries are told apart by keys, and which people ask for in different ways. */
export type EntryParts<Entry, Asked> = Readonly<{
  /** Tells it from every other list. */
  name: string;
  /** The keys of all that an event touches, whether it is in the list or not; also of what is not there any more. */
  touched: (event: Recorded, look: Look, asked: Asked) => readonly string[];
  /** By key, those of some entries that are in the list, as an instant has it. */
  among: (asked: Asked, keys: readonly string[], look: Look, at: string) => ReadonlyMap<string, Entry>;
  /** What of it changes though nothing happens; left out where that is nothing. */
  inTime?: (asked: Asked) => InTime;
  /** What of an entry is looked at, as words; left out where whatever touches an entry changes it. */
  standing?: (entry: Entry) => string;
  shown: (entry: Entry, asked: Asked) => object;
}>;

/** A list of entries as it is listened to. */
export type LiveEntries<Asked> = Readonly<{
  /** The list as somebody asks for it; whoever asks for the same shares the work. */
  list: (asked: Asked) => LiveList;
  /** The entries that a change moves, as they are now: found together, those that are not in the list any more not at all. */
  nodes: (context: Context, keys: readonly string[], asked: Asked) => NodeOf;
}>;

/** Makes a list of entries that can be listened to. */
export const liveEntries = <Entry, Asked>({
  name,
  touched,
  among,
  inTime,
  standing,
  shown,
}: EntryParts<Entry, Asked>): LiveEntries<Asked> => ({
  list: (asked) => ({
    key: `${name} ${JSON.stringify(asked)}`,
    touched: (event, look) => touched(event, look, asked),
    among: (keys, look, at) => [...among(asked, keys, look, at).keys()],
    ...(standing && {
      standing: (keys, look, at) =>
        new Map([...among(asked, keys, look, at)].map(([key, entry]) => [key, standing(entry)])),
    }),
    ...(inTime && { inTime: inTime(asked) }),
  }),
  nodes({ readModels, live }, keys, asked) {
    const found = among(asked, keys, lookAt(readModels), live.instant());
    return (key) => {
      const entry = found.get(key);
      return entry === undefined ? null : shown(entry, asked);
    };
  },
});
