import type { Facets, Recorded } from "../../src/decider.js";
import { deciders, type Category } from "../../src/deciders.js";
import { markOf } from "./trailFilter.js";

/**
 * Everything that an event can be found by in a trail. What it touched is what its decider says that it touches, so that a
 * new event can be found by its gate, blocks and fields as soon as there is one.
 */
export function marksOf(event: Recorded): readonly string[] {
  const { stream, type, meta } = event;
  const people = [meta.by, ...(meta.onBehalfOf === undefined ? [] : [meta.onBehalfOf])];
  const { fields, blocks } = touchedBy(event);
  const gate = event.data["gate"];
  return [
    ...new Set([
      markOf("stream", stream),
      ...people.map((id) => markOf("person", id)),
      markOf("role", meta.role),
      markOf("type", type),
      markOf("origin", meta.origin),
      ...(typeof gate === "string" ? [markOf("gate", gate)] : []),
      ...fields.map((field) => markOf("field", field)),
      ...blocks.map((block) => markOf("block", block)),
    ]),
  ];
}

type Touching = Readonly<{ events: readonly string[]; facets: (event: Recorded) => Facets }>;

/** The fields of a thing that an event touched, and the blocks that it touched or was about. */
function touchedBy(event: Recorded): Readonly<{ fields: readonly string[]; blocks: readonly string[] }> {
  const decider = deciders[event.stream.split("-", 1)[0] as Category] as unknown as Touching | undefined;
  // What only a newer Stet knows is a line of the trail as well, though it cannot be said here what it touched.
  const writes = decider?.events.includes(event.type) ? decider.facets(event).writes : [];
  // A segment of a translation is the translated field itself; where a block came to stand is no field of its own.
  const facets = writes.map((facet) => facet.replace(/^segment:/, "").replace(/^block:/, "body:"));
  const anchor = event.data["anchor"] as Readonly<Record<string, unknown>> | null | undefined;
  const about = [event.data["blockId"], anchor?.["blockId"]].filter((id) => typeof id === "string");
  return {
    fields: facets.map(fieldIn),
    blocks: [...facets.flatMap((facet) => /^(?:body|order):(.+)$/.exec(facet)?.[1] ?? []), ...about],
  };
}

const fieldIn = (facet: string): string => {
  const [field] = facet.split(":", 1) as [string];
  return field === "place" || field === "order" ? "body" : field;
};
