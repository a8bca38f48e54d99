import type { StoryEvent } from "../../../src/story/events.js";
import { otherPhotoId, photoId, placementId } from "./facts.js";

/** What happens to the placed photo's place in the specs. */
export const replaced = {
  type: "PhotoReplaced",
  data: {
    placementId,
    photoId: otherPhotoId,
    replacedPhotoId: photoId,
    reason: "It shows another harbour.",
  },
} satisfies StoryEvent;

export const cropped = {
  type: "CropSet",
  data: {
    placementId,
    focalPoint: { x: 0.4, y: 0.3 },
    rect: { x: 0.1, y: 0.1, width: 0.8, height: 0.6 },
  },
} satisfies StoryEvent;
