import type { EventStore } from "../store/eventStore.js";

/** What people and services are called now, by id, read from the log as they are asked for. */
export function namesFrom(store: EventStore): (id: string) => Promise<string> {
  const known = new Map<string, string>();
  return async (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const told = [...(await store.readStream(`staff-${id}`)), ...(await store.readStream(`service-${id}`))];
    const names = told.flatMap(({ data }) => (typeof data["name"] === "string" ? [data["name"]] : []));
    const name = names.at(-1) ?? "Stet";
    known.set(id, name);
    return name;
  };
}
