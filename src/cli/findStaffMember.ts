import type { Actor } from "../actor.js";
import { streamName } from "../asked.js";
import { Fault } from "../fault.js";
import { staffDecider } from "../staff/staff.js";
import type { EventStore } from "../store/eventStore.js";
import { keepFolds } from "../store/folds.js";
import { staffIds } from "./staffIds.js";

/** The staff member under an id or an exact name, read from the log. Throws CONFIG_INVALID if nobody or several are meant. */
export async function findStaffMember(store: EventStore, who: string): Promise<Actor> {
  const folds = keepFolds(store);
  const member = async (staffId: string): Promise<Actor | null> => {
    const { state } = await folds.now(staffDecider, streamName("staff", staffId));
    return state.joined ? { staffId, name: state.name, grants: state.grants } : null;
  };

  const known = await member(who.trim().toLowerCase());
  if (known) return known;
  const everybody = await Promise.all((await staffIds(store)).map(member));
  const meant = everybody.flatMap((one) => (one?.name === who.trim() ? [one] : []));
  if (meant.length === 1) return meant[0]!;
  const said =
    meant.length > 1
      ? `Several members of the staff are called “${who}”; say which by id: ${meant.map(({ staffId }) => staffId).join(", ")}.`
      : `Nobody on the staff has the id or the name “${who}”. ${staffListed(everybody)}`;
  throw new Fault("CONFIG_INVALID", said, { who });
}

function staffListed(everybody: readonly (Actor | null)[]): string {
  const names = everybody.flatMap((one) => (one ? [one.name] : []));
  return names.length === 0 ? "This newsroom has no staff yet." : `There are ${names.join(", ")}.`;
}
