import { accept } from "../decider.js";
import type { ThreadSeam } from "./thread.js";

/** How a matter is settled, and taken up again. */
export const resolving: ThreadSeam<"ResolveThread" | "ReopenThread", "ThreadResolved" | "ThreadReopened"> = {
  answers: {
    ResolveThread: (_, thread) => (thread.resolved ? accept() : accept({ type: "ThreadResolved", data: {} })),
    ReopenThread: (_, thread) => (thread.resolved ? accept({ type: "ThreadReopened", data: {} }) : accept()),
  },
  effects: {
    ThreadResolved: {
      evolve: (thread, { meta: { by, at } }) => ({ ...thread, resolved: { by, at } }),
      writes: () => ["resolution"],
      // Nobody settles what they have not read to its end.
      reads: () => ["reply:*"],
    },
    ThreadReopened: { evolve: (thread) => ({ ...thread, resolved: null }), writes: () => ["resolution"] },
  },
};
