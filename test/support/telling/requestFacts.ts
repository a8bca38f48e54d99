import type { RequestEvent } from "../../../src/request/events.js";
import { omar, storyId } from "./facts.js";
import type { Told } from "./recorded.js";

export const requestRaised = {
  type: "RequestRaised",
  data: { fromDesk: "courts", toDesk: "photo", storyId, text: "A picture of the quay." },
} satisfies RequestEvent;
export const requestClaimed = { type: "RequestClaimed", data: {} } satisfies RequestEvent;
export const claimedByOmar = { ...requestClaimed, by: omar.staffId } satisfies Told<RequestEvent>;
export const requestClosed = {
  type: "RequestClosed",
  data: { outcome: "done", note: null },
} satisfies RequestEvent;
