import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { alreadyExists, invalid, reasonMissing } from "../refusal.js";
import type { LegalHold } from "./legalHold.js";
import type { Story, StorySeam } from "./story.js";

/** How counsel freezes a story for a matter, and lets it go. Several matters may hold it at once. */
export const holdingLegally: StorySeam<
  "PlaceLegalHold" | "LiftLegalHold",
  "LegalHoldPlaced" | "LegalHoldLifted"
> = {
  answers: {
    PlaceLegalHold(command, { legalHolds }) {
      const { holdId } = command;
      const [matter, basis] = [line(command.matter), line(command.basis)];
      if (matter === "") return refuse(invalid(["matter"], "Say which matter the hold is for."));
      if (basis === "") return refuse(invalid(["basis"], "Say what obliges the house to hold the story."));
      const inForce = legalHolds.filter(({ lifted }) => lifted === null);
      if (inForce.some((hold) => hold.matter === matter && hold.basis === basis)) return accept();
      if (legalHolds.some((hold) => hold.holdId === holdId)) return refuse(alreadyExists);
      return accept({ type: "LegalHoldPlaced", data: { holdId, matter, basis } });
    },
    LiftLegalHold({ holdId, reason }, { legalHolds }) {
      const hold = legalHolds.find((placed) => placed.holdId === holdId);
      if (!hold) return refuse({ code: "LEGAL_HOLD_UNKNOWN", holdId });
      if (hold.lifted !== null) return accept();
      if (reason === null || line(reason) === "") return refuse(reasonMissing);
      return accept({ type: "LegalHoldLifted", data: { holdId } });
    },
  },
  effects: {
    LegalHoldPlaced: {
      evolve: (story, { data, meta: { by, at } }) => ({
        ...story,
        legalHolds: [...story.legalHolds, { ...data, by, at, lifted: null }],
      }),
      writes: ({ holdId }) => [`legalHold:${holdId}`],
    },
    LegalHoldLifted: {
      evolve: (story, { data: { holdId }, meta: { by, at, reason } }) =>
        withHold(story, holdId, { lifted: { by, at, reason } }),
      writes: ({ holdId }) => [`legalHold:${holdId}`],
    },
  },
};

function withHold(story: Story, holdId: string, change: Partial<LegalHold>): Story {
  const legalHolds = story.legalHolds.map((hold) => (hold.holdId === holdId ? { ...hold, ...change } : hold));
  return { ...story, legalHolds };
}
