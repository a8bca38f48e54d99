import { deciderOf, type Seam } from "../deciderOf.js";
import { claiming } from "./claiming.js";
import { closing } from "./closing.js";
import type { RequestCommand, RequestRefusal } from "./commands.js";
import type { RequestEvent, RequestOutcome } from "./events.js";
import { raising } from "./raising.js";

/** A request between desks as its stream tells it. */
export type DeskRequest = Readonly<{
  revision: number;
  state: "unraised" | "open" | "claimed" | "closed";
  fromDesk: string;
  toDesk: string;
  storyId: string | null;
  text: string;
  raised: Readonly<{ by: string; at: string }> | null;
  claimed: Readonly<{ by: string; at: string }> | null;
  closed: Readonly<{ by: string; at: string; outcome: RequestOutcome; note: string | null }> | null;
}>;

/** One seam of how desks help each other. */
export type RequestSeam<Commands extends RequestCommand["type"], Events extends RequestEvent["type"]> = Seam<
  DeskRequest,
  RequestCommand,
  RequestEvent,
  RequestRefusal,
  Commands,
  Events
>;

/** How one desk asks another for something, somebody there takes it on, and it is done or declined. */
export const requestDecider = deciderOf<DeskRequest, RequestCommand, RequestEvent, RequestRefusal>({
  category: "request",
  initial: {
    revision: -1,
    state: "unraised",
    fromDesk: "",
    toDesk: "",
    storyId: null,
    text: "",
    raised: null,
    claimed: null,
    closed: null,
  },
  exists: ({ state }) => state !== "unraised",
  beginning: ["RaiseRequest"],
  answers: { ...raising.answers, ...claiming.answers, ...closing.answers },
  effects: { ...raising.effects, ...claiming.effects, ...closing.effects },
});
