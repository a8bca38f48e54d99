import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { isWebAddress } from "../webAddress.js";
import { creditedToo } from "./describing.js";
import type { PhotoSeam } from "./photo.js";

/** How a picture gets the line that is printed with it. */
export const crediting: PhotoSeam<"CreditPhoto", "PhotoCredited"> = {
  answers: {
    CreditPhoto(command, photo) {
      const creditLine = line(command.creditLine);
      if (creditLine === "") return refuse({ code: "CREDIT_LINE_EMPTY" });
      if (isWebAddress(creditLine)) return refuse({ code: "CREDIT_LINE_IS_AN_ADDRESS", creditLine });
      const { photographer, copyrightHolder } = photo.described;
      const wanted = {
        creditLine,
        photographer: nameIn(command.photographer, photographer),
        copyrightHolder: nameIn(command.copyrightHolder, copyrightHolder),
      };
      const same =
        photo.credit?.creditLine === wanted.creditLine &&
        photographer === wanted.photographer &&
        copyrightHolder === wanted.copyrightHolder;
      return same ? accept() : accept({ type: "PhotoCredited", data: wanted });
    },
  },
  effects: {
    PhotoCredited: {
      evolve: (photo, { data: { creditLine, ...names }, meta: { by }, revision }) => ({
        ...photo,
        credit: { creditLine },
        creditedBy: { ...photo.creditedBy, [by]: revision },
        described: { ...photo.described, ...names },
      }),
      writes: () => ["credit"],
      reads: () => creditedToo,
    },
  },
};

/** A name as it is given; what is left out stays as it was said before. */
const nameIn = (given: string | null | undefined, before: string | null): string | null =>
  given === undefined ? before : given && (line(given) || null);
