import { accept, refuse } from "../decider.js";
import { alreadyExists } from "../refusal.js";
import { legalHoldOf } from "./legalHoldOf.js";
import type { StorySeam } from "./story.js";

/** Which pictures the story runs, in all its languages. */
export const illustrating: StorySeam<"PlacePhoto" | "TakeOutPhoto", "PhotoPlaced" | "PhotoTakenOut"> = {
  answers: {
    PlacePhoto({ placementId, photoId, role, facts }, { pictures }) {
      if (!facts.photo.filed) return refuse({ code: "PHOTO_NOT_FILED", photoId });
      if (facts.photo.killed !== null) return refuse({ code: "PHOTO_KILLED", reason: facts.photo.killed });
      if (pictures.some((picture) => picture.photoId === photoId && picture.role === role)) return accept();
      if (pictures.some((picture) => picture.placementId === placementId)) return refuse(alreadyExists);
      const lead = pictures.find((picture) => picture.role === "lead");
      if (role === "lead" && lead) return refuse({ code: "LEAD_PHOTO_TAKEN", placementId: lead.placementId });
      return accept({ type: "PhotoPlaced", data: { placementId, photoId, role } });
    },
    TakeOutPhoto({ placementId }, story) {
      const hold = legalHoldOf(story);
      if (hold) return refuse({ code: "LEGAL_HOLD", ...hold });
      if (!story.pictures.some((picture) => picture.placementId === placementId))
        return refuse({ code: "PHOTO_NOT_PLACED", placementId });
      return accept({ type: "PhotoTakenOut", data: { placementId } });
    },
  },
  effects: {
    PhotoPlaced: {
      evolve: (story, { data }) => ({
        ...story,
        pictures: [...story.pictures, { ...data, replacedAt: null, crop: null }],
      }),
      writes: ({ role, placementId }) =>
        role === "lead" ? ["picture:lead", `picture:${placementId}`] : [`picture:${placementId}`],
    },
    PhotoTakenOut: {
      evolve: (story, { data }) => ({
        ...story,
        pictures: story.pictures.filter(({ placementId }) => placementId !== data.placementId),
      }),
      writes: ({ placementId }) => [`picture:${placementId}`],
      reads: () => ["legalHold:*"],
    },
  },
};
