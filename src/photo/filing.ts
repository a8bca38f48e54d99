import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { invalid } from "../refusal.js";
import { fullWebAddress } from "../webAddress.js";
import { foundOnSocialMedia } from "./foundOnSocialMedia.js";
import type { PhotoSeam } from "./photo.js";

/** How a picture comes to the desk. */
export const filing: PhotoSeam<"FilePhoto", "PhotoFiled"> = {
  answers: {
    FilePhoto(command) {
      const description = line(command.description);
      if (description === "") return refuse(invalid(["description"], "Say what the picture shows."));
      const sourceUrl = command.sourceUrl === null ? null : fullWebAddress(command.sourceUrl);
      if (command.sourceUrl !== null && sourceUrl === null)
        return refuse(invalid(["sourceUrl"], "A source is an http or https address."));
      const suppliedCredit = command.suppliedCredit === null ? null : line(command.suppliedCredit) || null;
      return accept({ type: "PhotoFiled", data: { description, sourceUrl, suppliedCredit } });
    },
  },
  effects: {
    PhotoFiled: {
      evolve: (photo, { data: { description, sourceUrl, suppliedCredit } }) => ({
        ...photo,
        filed: true,
        described: { ...photo.described, description, sourceUrl },
        fromSocialMedia: foundOnSocialMedia(`${sourceUrl ?? ""} ${suppliedCredit ?? ""}`),
      }),
      writes: () => ["photo"],
    },
  },
};
