import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { reasonMissing } from "../refusal.js";
import type { PhotoSeam } from "./photo.js";

/** How a picture is taken from everybody, for good. */
export const killing: PhotoSeam<"KillPhoto", "PhotoKilled"> = {
  answers: {
    KillPhoto(command, photo) {
      if (photo.killed !== null) return accept();
      const reason = line(command.reason ?? "");
      if (reason === "") return refuse(reasonMissing);
      return accept({ type: "PhotoKilled", data: { reason } });
    },
  },
  effects: {
    PhotoKilled: { evolve: (photo, { data }) => ({ ...photo, killed: data.reason }), writes: () => ["kill"] },
  },
};
