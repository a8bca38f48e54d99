import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";

/** How one stored version of an event's data reads as the next one. */
export type Upcaster = (data: Recorded["data"]) => Recorded["data"];

/** By event type, the upcasters from version 1 to 2, 2 to 3 and so on. A type that is not named is at version 1. */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

/** The version in which an event of this type is written today. */
export const currentVersion = (upcasters: Upcasters, type: string): number =>
  (upcasters[type]?.length ?? 0) + 1;

/** An event as today's code reads it, whatever version it was stored in. */
export function upcast<E extends Recorded>(upcasters: Upcasters, event: E): E {
  const steps = upcasters[event.type] ?? [];
  const today = steps.length + 1;
  if (event.schemaVersion === today) return event;
  if (!Number.isInteger(event.schemaVersion) || event.schemaVersion < 1 || event.schemaVersion > today)
    throw unreadable(event, today);
  const data = steps.slice(event.schemaVersion - 1).reduce((older, step) => step(older), event.data);
  return { ...event, data, schemaVersion: today };
}

function unreadable({ type, stream, revision, schemaVersion }: Recorded, today: number): Fault {
  const whose =
    Number.isInteger(schemaVersion) && schemaVersion > today
      ? "A newer Stet wrote it: start that one."
      : "No Stet wrote it: run `stet verify-store`.";
  return new Fault(
    "EVENT_UNREADABLE",
    `${type} at revision ${revision} of ${stream} is stored in version ${schemaVersion}; this Stet reads versions up to ${today}. ${whose}`,
    { stream, revision, type, schemaVersion },
  );
}
