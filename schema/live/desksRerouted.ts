import { workingCopies } from "../../projections/board/workingCopies.js";
import type { Recorded } from "../../src/decider.js";
import type { NewsroomEvent } from "../../src/newsroom/events.js";
import { routedThrough } from "../../src/newsroom/routing.js";
import type { Look } from "./look.js";

type Rerouting = Extract<NewsroomEvent, { type: "DeskClosed" | "DeskReopened" }>;

const isRerouting = (event: Pick<Recorded, "type">): event is Recorded<Rerouting> =>
  event.type === "DeskClosed" || event.type === "DeskReopened";

/** The desks whose incoming work goes elsewhere by an event, since a desk was closed or opened again. */
export function desksRerouted(event: Recorded, { readModels, once }: Look): readonly string[] {
  if (!isRerouting(event)) return [];
  const newsroom = once("newsroom", () => readModels.of(workingCopies).newsroom());
  return newsroom ? routedThrough(newsroom, event.data.desk) : [];
}
