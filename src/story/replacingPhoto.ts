import { accept, refuse } from "../decider.js";
import { passage } from "../passage.js";
import { reasonMissing } from "../refusal.js";
import { legalHoldOf } from "./legalHoldOf.js";
import type { StorySeam } from "./story.js";

/**
 * How another picture takes the place of one: in the text and at the head it stands where that one stood. What was said
 * of the old picture (captions, alt texts, its crop, the photo desk's approvals) is not said of the new one.
 */
export const replacingPhoto: StorySeam<"ReplacePhoto", "PhotoReplaced"> = {
  answers: {
    ReplacePhoto({ placementId, photoId, facts, reason }, story) {
      const placed = story.pictures.find((picture) => picture.placementId === placementId);
      if (!placed) return refuse({ code: "PHOTO_NOT_PLACED", placementId });
      if (placed.photoId === photoId) return accept();
      const hold = legalHoldOf(story);
      if (hold) return refuse({ code: "LEGAL_HOLD", ...hold });
      if (!facts.photo.filed) return refuse({ code: "PHOTO_NOT_FILED", photoId });
      if (facts.photo.killed !== null) return refuse({ code: "PHOTO_KILLED", reason: facts.photo.killed });
      const twin = story.pictures.find(
        (picture) => picture.photoId === photoId && picture.role === placed.role,
      );
      if (twin) return refuse({ code: "PHOTO_ALREADY_PLACED", placementId: twin.placementId });
      const why = passage(reason ?? "");
      if (why === "") return refuse(reasonMissing);
      const replaced = { placementId, photoId, replacedPhotoId: placed.photoId, reason: why };
      return accept({ type: "PhotoReplaced", data: replaced });
    },
  },
  effects: {
    PhotoReplaced: {
      evolve: (story, { data: { placementId, photoId }, revision }) => ({
        ...story,
        pictures: story.pictures.map((picture) =>
          picture.placementId === placementId
            ? { ...picture, photoId, replacedAt: revision, crop: null }
            : picture,
        ),
      }),
      writes: ({ placementId }) => [`picture:${placementId}`],
      reads: ({ placementId }) => [`crop:${placementId}`, "legalHold:*"],
    },
  },
};
