import type { GateInReach } from "../../projections/board/ownWork.js";
import type { Actor } from "../../src/actor.js";
import { gates } from "../../src/gate.js";
import type { Newsroom } from "../../src/newsroom/newsroom.js";
import { requiredGates } from "../../src/newsroom/requiredGates.js";
import { routedTo } from "../../src/newsroom/routing.js";
import { grantFor, mayOpen } from "../../src/permissions.js";

/** The gates that somebody may open, of every desk and kind of text whose policy requires them today. */
export function gatesInReach(viewer: Actor, newsroom: Newsroom): readonly GateInReach[] {
  return Object.keys(newsroom.desks).flatMap((desk) => {
    const scope = { desk, language: null, routedTo: routedTo(newsroom, desk) };
    return gates.flatMap((gate) => {
      const grants = viewer.grants.filter(
        (grant) => grantFor({ ...viewer, grants: [grant] }, mayOpen[gate], scope) !== null,
      );
      const kinds = [false, true].filter((isTranslation) =>
        requiredGates(newsroom, desk, isTranslation).includes(gate),
      );
      const everywhere = grants.some(({ language }) => language === null);
      const languages = everywhere ? [null] : [...new Set(grants.map(({ language }) => language))];
      const afterRefusal = viewer.grants.some(({ role }) => role === "legal");
      return kinds.flatMap((isTranslation) =>
        languages.map((language) => ({ gate, desk, isTranslation, language, afterRefusal })),
      );
    });
  });
}
