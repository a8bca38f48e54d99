import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { isWebAddress } from "../webAddress.js";
import type { PhotoSeam } from "./photo.js";

/** How a picture gets the line that is printed with it. */
export const crediting: PhotoSeam<"CreditPhoto", "PhotoCredited"> = {
  answers: {
    CreditPhoto(command, photo) {
      const creditLine = line(command.creditLine);
      if (creditLine === "") return refuse({ code: "CREDIT_LINE_EMPTY" });
      if (isWebAddress(creditLine)) return refuse({ code: "CREDIT_LINE_IS_AN_ADDRESS", creditLine });
      const wanted = {
        creditLine,
        photographer: command.photographer === null ? null : line(command.photographer) || null,
        copyrightHolder: command.copyrightHolder === null ? null : line(command.copyrightHolder) || null,
      };
      const said = photo.credit;
      const same =
        said?.creditLine === wanted.creditLine &&
        said.photographer === wanted.photographer &&
        said.copyrightHolder === wanted.copyrightHolder;
      return same ? accept() : accept({ type: "PhotoCredited", data: wanted });
    },
  },
  effects: {
    PhotoCredited: {
      evolve: (photo, { data }) => ({ ...photo, credit: data }),
      writes: () => ["credit"],
    },
  },
};
