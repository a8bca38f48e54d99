import { readRulings } from "../../approvals/readRulings.js";
import { isOnOwnWords, type Ruling } from "../../approvals/ruling.js";
import type { Config } from "../../server/config.js";
import type { EventStore } from "../../store/eventStore.js";
import { namesFrom } from "../namesFrom.js";
import { printFromLog } from "../printFromLog.js";
import { beginningOf } from "./beginningOf.js";

/** Prints everything that was said on the gates of an article, the oldest first, from the log alone. */
export const printApprovals = (config: Config, article: string, json: boolean): Promise<void> =>
  printFromLog(config, async (store) => {
    await beginningOf(store, article);
    const rulings = (await readRulings(store, article.slice("article-".length))) ?? [];
    return json
      ? rulings.map((ruling) => JSON.stringify({ ...ruling, isOnOwnWords: isOnOwnWords(ruling) }))
      : inWords(store, rulings);
  });

async function inWords(store: EventStore, rulings: readonly Ruling[]): Promise<readonly string[]> {
  if (rulings.length === 0) return ["Nothing was said on any of its gates."];
  const names = await namesOf(store, rulings);
  const nameOf = (id: string) => names.get(id)!;
  return rulings.flatMap((ruling, n) => [...(n > 0 ? [""] : []), ...rulingInWords(ruling, nameOf)]);
}

function rulingInWords(ruling: Ruling, nameOf: (id: string) => string): readonly string[] {
  const { gate, kind, by, role, desk, language, onBehalfOf, grant, at, revision, grounds } = ruling;
  const { contentHash, isExact, stood, changedSince, writtenBy, creditedBy, editions } = ruling;
  const held = [role, desk, language].filter((part) => part !== null).join(", ");
  const lent =
    onBehalfOf === null
      ? ""
      : ` for ${nameOf(onBehalfOf)}${grant?.until ? `, lent until ${grant.until}` : ""}`;
  const granted = grant
    ? `granted by ${nameOf(grant.grantedBy)} at ${grant.grantedAt}`
    : "no grant of the staff's";
  const people = (ids: readonly string[]) => ids.map(nameOf).join(", ") || "nobody";
  return [
    `${at}  ${gate} gate ${kind} by ${nameOf(by)} (${held})${lent}${grounds === null ? "" : `: ${grounds}`}`,
    `  by right of: ${granted}`,
    `  of exactly:  revision ${revision - 1}, SHA-256 ${contentHash}${isExact ? "" : ", which the text does not have"}`,
    `  written by:  ${people(writtenBy)}${creditedBy.length > 0 ? `; pictures credited by ${people(creditedBy)}` : ""}`,
    `  own words:   ${isOnOwnWords(ruling) ? `yes, ${nameOf(by)} had written or credited some` : "no"}`,
    ...stood.map(
      ({ from, until }) =>
        `  stood:       from ${from.at} ${until ? `until ${until.at}, ended by ${until.type} of ${nameOf(until.by)}` : "until now"}`,
    ),
    `  changed now: ${changedSince.fields.join(", ") || "nothing"}`,
    `  went out as: ${editions.map((out) => `edition ${out.edition} (${out.class})`).join(", ") || "nothing"}`,
  ];
}

/** By staff id, the names that people bear now. */
async function namesOf(store: EventStore, rulings: readonly Ruling[]): Promise<ReadonlyMap<string, string>> {
  const nameOf = namesFrom(store);
  const ids = rulings.flatMap(({ by, onBehalfOf, grant, stood, writtenBy, creditedBy }) => [
    by,
    ...(onBehalfOf === null ? [] : [onBehalfOf]),
    ...(grant ? [grant.grantedBy] : []),
    ...stood.flatMap(({ until }) => (until ? [until.by] : [])),
    ...writtenBy,
    ...creditedBy,
  ]);
  const named = [...new Set(ids)].map(async (id) => [id, await nameOf(id)] as const);
  return new Map(await Promise.all(named));
}
