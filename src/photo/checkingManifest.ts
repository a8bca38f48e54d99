import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { invalid } from "../refusal.js";
import type { PhotoSeam } from "./photo.js";

/**
 * How the desk keeps what became of a picture's content credentials. A valid manifest is never a true picture: it
 * verifies nothing by itself. One that is broken shakes what was concluded before it was read.
 */
export const checkingManifest: PhotoSeam<"CheckManifest", "ManifestChecked"> = {
  answers: {
    CheckManifest({ verdict, ...command }, { manifest }) {
      const tool = line(command.tool);
      if (tool === "") return refuse(invalid(["tool"], "Say which tool read it, with its version."));
      const manifestSha256 =
        command.manifestSha256 === null ? null : command.manifestSha256.trim().toLowerCase();
      if (verdict === "absent" && manifestSha256 !== null)
        return refuse(invalid(["manifestSha256"], "A manifest that is not there has no hash."));
      if (verdict !== "absent" && !/^[0-9a-f]{64}$/.test(manifestSha256 ?? ""))
        return refuse(invalid(["manifestSha256"], "The manifest's SHA-256 is 64 hexadecimal digits."));
      if (
        manifest?.verdict === verdict &&
        manifest.tool === tool &&
        manifest.manifestSha256 === manifestSha256
      )
        return accept();
      return accept({ type: "ManifestChecked", data: { verdict, tool, manifestSha256 } });
    },
  },
  effects: {
    ManifestChecked: {
      evolve(photo, { data, meta: { by, at } }) {
        const { conclusion } = photo;
        const shaken = conclusion?.verdict === "verified" && data.verdict === "invalid";
        return {
          ...photo,
          manifest: { ...data, by, at },
          conclusion: shaken ? { ...conclusion, shaken } : conclusion,
        };
      },
      writes: () => ["check:manifest"],
    },
  },
};
