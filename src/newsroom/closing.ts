import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { invalid, reasonMissing } from "../refusal.js";
import type { Newsroom, NewsroomSeam } from "./newsroom.js";

/**
 * How a desk is closed, its incoming work routed to another one, and opened again. A story that was opened or sent in the
 * same moment, without having seen the closing, is on the closed desk and therefore marked for the other like the rest.
 */
export const closing: NewsroomSeam<"CloseDesk" | "ReopenDesk", "DeskClosed" | "DeskReopened"> = {
  answers: {
    CloseDesk({ desk, routedTo, reason }, newsroom) {
      const { desks, closedDesks } = newsroom;
      const unknown = [desk, routedTo].find((one) => !Object.hasOwn(desks, one));
      if (unknown !== undefined)
        return refuse({ code: "DESK_UNKNOWN", desk: unknown, desks: Object.keys(desks) });
      if (desk === routedTo)
        return refuse(invalid(["routedTo"], "The work of a closed desk goes to another one."));
      if (Object.hasOwn(closedDesks, desk) && closedDesks[desk]!.routedTo === routedTo) return accept();
      if (comesBack(routedTo, desk, newsroom)) return refuse({ code: "ROUTED_IN_A_CIRCLE", desk, routedTo });
      if (line(reason ?? "") === "") return refuse(reasonMissing);
      return accept({ type: "DeskClosed", data: { desk, routedTo } });
    },
    ReopenDesk({ desk, reason }, { desks, closedDesks }) {
      if (!Object.hasOwn(desks, desk))
        return refuse({ code: "DESK_UNKNOWN", desk, desks: Object.keys(desks) });
      if (!Object.hasOwn(closedDesks, desk)) return accept();
      if (line(reason ?? "") === "") return refuse(reasonMissing);
      return accept({ type: "DeskReopened", data: { desk } });
    },
  },
  effects: {
    DeskClosed: {
      evolve: (newsroom, { data: { desk, routedTo }, meta: { by, at, reason } }) => ({
        ...newsroom,
        closedDesks: { ...newsroom.closedDesks, [desk]: { routedTo, by, at, reason } },
      }),
      writes: ({ desk }) => [`closing:${desk}`],
      reads: ({ routedTo }) => [`closing:${routedTo}`],
    },
    DeskReopened: {
      evolve(newsroom, { data }) {
        const { [data.desk]: _, ...closedDesks } = newsroom.closedDesks;
        return { ...newsroom, closedDesks };
      },
      writes: ({ desk }) => [`closing:${desk}`],
    },
  },
};

/** Whether the routing that begins at a desk would lead back to the one that is to be closed. */
function comesBack(from: string, desk: string, { closedDesks }: Newsroom): boolean {
  let next = from;
  while (next !== desk && Object.hasOwn(closedDesks, next)) next = closedDesks[next]!.routedTo;
  return next === desk;
}
