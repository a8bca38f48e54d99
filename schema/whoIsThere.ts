import { staffList } from "../projections/staffList.js";
import { workingCopies } from "../projections/board/workingCopies.js";
import { grantsAt, type Actor } from "../src/actor.js";
import { mostVisits, type Present, type Visit } from "../src/presence.js";
import { heldGrants } from "../src/staff/heldGrants.js";
import { staffOnly, type Context } from "./context.js";
import { doorbell, type Doorbell } from "./doorbell.js";
import { lettingGo } from "./lettingGo.js";
import { badInput } from "./page.js";

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * Comes to an article, and tells who is there: at once, and whenever that changes. Whoever stops listening has left.
 * Only staff may come, and stay only for as long as they hold a role; an auditor reads, whatever they say they do.
 */
export function whoIsThere(
  context: Context,
  { articleId, doing, block }: Omit<Visit, "staffId">,
): AsyncIterableIterator<readonly Present[]> {
  const { staffId, grants, service } = staffOnly(context);
  if (service)
    throw badInput("Only people come to an article: a service is nobody whom others would meet there.");
  if (context.readModels.of(workingCopies).workingCopies([articleId]).length === 0)
    throw badInput("There is no article under this id.");
  if (block !== null && !uuid.test(block))
    throw badInput("`block` is the id of one of the article's blocks.");

  const mayEdit = grants.some(({ role }) => role !== "auditor");
  const bell = doorbell();
  const visit = { articleId, staffId, doing: mayEdit ? doing : "reading", block } as const;
  const leave = context.presence.enter(visit, bell.ring);
  if (!leave) throw badInput(`Nobody has articles open in more than ${mostVisits} places: close some first.`);
  const stop = context.readModels.onApplied(bell.ring);
  return lettingGo(tell(context, visit, bell), bell, () => {
    stop();
    leave();
  });
}

async function* tell(
  { readModels, presence }: Context,
  { articleId, staffId }: Visit,
  bell: Doorbell,
): AsyncGenerator<readonly Present[]> {
  const member = (id: string) => readModels.of(staffList).staffMembers([id])[0] ?? null;
  /** Who came, with the roles they hold by now. */
  async function viewer(): Promise<Actor | null> {
    const who = member(staffId);
    if (!who) return null;
    const held = await heldGrants(who, (lender) => Promise.resolve(member(lender)));
    return { staffId, name: who.name, grants: grantsAt(held, new Date().toISOString()) };
  }
  let told = "";
  while (!bell.closed()) {
    staffOnly({ viewer: await viewer() });
    const there = presence.at(articleId);
    const words = JSON.stringify(there);
    if (words === told) await bell.heard();
    else yield there;
    told = words;
  }
}
