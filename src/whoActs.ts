import { grantsAt, type Actor } from "./actor.js";
import type { LookUps } from "./lookUps.js";

/** Who acts under an id at an instant: a member of the staff, or a service whose token is good; null for nobody. */
export async function whoActs(id: string, at: string, look: LookUps): Promise<Actor | null> {
  const member = await look.staff(id);
  if (member.joined)
    return { staffId: id, name: member.name, grants: grantsAt(await look.heldBy(member), at) };
  const { issued, revoked, expiresAt, name, grant, scopes } = await look.service(id);
  if (issued === null || revoked !== null || expiresAt <= at) return null;
  return { staffId: id, name, grants: grant ? [grant] : [], service: { scopes } };
}
