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
    throw new Fault(
      "EVENT_UNREADABLE",
      `${event.type} at revision ${event.revision} of ${event.stream} is stored in version ${event.schemaVersion}; ` +
        `this Stet reads up to version ${today}. A newer Stet wrote it: start that one.`,
      {
        stream: event.stream,
        revision: event.revision,
        type: event.type,
        schemaVersion: event.schemaVersion,
      },
    );
  const data = steps.slice(event.schemaVersion - 1).reduce((older, step) => step(older), event.data);
  return { ...event, data, schemaVersion: today };
}
