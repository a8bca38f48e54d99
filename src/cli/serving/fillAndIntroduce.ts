import type { Actor, Grant } from "../../actor.js";
import { fillSampleNewsroom } from "../../sample/fillSampleNewsroom.js";
import { esen, gulnar, judit, mirela, pavel, raikhan, tomas, yerlan } from "../../sample/staff.js";
import type { OpenHouse } from "../../server/house/openHouse.js";
import type { Tokens } from "../../server/signIn/tokens.js";

const introduced: readonly Actor[] = [tomas, mirela, pavel, esen, yerlan, gulnar, judit, raikhan];
const days = 30;

/** Fills the sample newsroom, goes on where an earlier start was interrupted, and introduces its staff with tokens. */
export async function fillAndIntroduce(
  { newsroom }: Pick<OpenHouse, "newsroom">,
  tokens: Tokens,
): Promise<readonly string[]> {
  await fillSampleNewsroom(newsroom);

  const introductions = await Promise.all(
    introduced.map(async ({ staffId, name, grants }) => [
      `  ${name}, ${grants.map(heldAs).join(" and ")}`,
      `  ${await tokens.issue(staffId, days)}`,
      "",
    ]),
  );
  return [
    "",
    "Open that address in a browser and ask in GraphQL. Without a token you see what readers see. To be one of the",
    `staff, put under “Headers”: { "authorization": "Bearer <token>" }. These are good for ${days} days:`,
    "",
    ...introductions.flat(),
    "`stet token <name>` (here: node dist/src/cli/stet.js token <name>) prints one for anybody else.",
  ];
}

/** A role as people say it: `copyEditor` held for one language is “copy editor (en)”. */
function heldAs({ role, desk, language }: Grant): string {
  const words = role.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  const where = [desk && `desk ${desk}`, language].filter((part) => part !== null).join(", ");
  return where === "" ? words : `${words} (${where})`;
}
