import { accept, refuse } from "../decider.js";
import { invalid } from "../refusal.js";
import { newIn, readDescription, type DescriptionField } from "./description.js";
import { foundOnSocialMedia } from "./foundOnSocialMedia.js";
import type { PhotoSeam } from "./photo.js";

/** How the desk corrects and completes what is said of a picture, field by field; only what is new is recorded. */
export const describing: PhotoSeam<"DescribePhoto", "PhotoDescribed"> = {
  answers: {
    DescribePhoto({ changes, at }, { described }) {
      const read = readDescription(changes, at);
      if ("problem" in read) return refuse(invalid([read.field], read.problem));
      const changed = newIn(read, described);
      if (Object.keys(changed).length === 0) return accept();
      return accept({ type: "PhotoDescribed", data: { changed } });
    },
  },
  effects: {
    PhotoDescribed: {
      evolve: (photo, { data: { changed } }) => ({
        ...photo,
        described: { ...photo.described, ...changed },
        // That it was found on social media is not taken back in silence: its rights are classified, with a reason.
        fromSocialMedia: photo.fromSocialMedia || foundOnSocialMedia(changed.sourceUrl ?? ""),
      }),
      writes: ({ changed }) => Object.keys(changed),
      reads: ({ changed }) => (creditedToo.some((field) => changed[field] !== undefined) ? ["credit"] : []),
    },
  },
};

/** What a credit says beside its line, so that the two get in each other's way. */
export const creditedToo = ["photographer", "copyrightHolder"] as const satisfies DescriptionField[];
