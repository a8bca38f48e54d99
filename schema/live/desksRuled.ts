import { workingCopies } from "../../projections/board/workingCopies.js";
import type { Recorded } from "../../src/decider.js";
import type { NewsroomEvent } from "../../src/newsroom/events.js";
import type { Look } from "./look.js";

type Ruling = Extract<NewsroomEvent, { type: "PolicyAdopted" | "DeskPolicyAdopted" }>;

const isRuling = (event: Pick<Recorded, "type">): event is Recorded<Ruling> =>
  event.type === "PolicyAdopted" || event.type === "DeskPolicyAdopted";

/** The desks whose texts need other gates by an event, since a policy was adopted: the house's is that of desks without one of their own. */
export function desksRuled(event: Recorded, { readModels, once }: Look): readonly string[] {
  if (!isRuling(event)) return [];
  if (event.type === "DeskPolicyAdopted") return [event.data.desk];
  const newsroom = once("newsroom", () => readModels.of(workingCopies).newsroom());
  return Object.keys(newsroom?.desks ?? {}).filter((desk) => !Object.hasOwn(newsroom!.deskPolicies, desk));
}
