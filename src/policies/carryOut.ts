import { v5 as uuidv5 } from "uuid";
import type { Role } from "../actor.js";
import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import type { Answer, NewsroomDesk } from "../newsroom.js";
import type { Wish } from "./policy.js";

/** The event that made a policy act, as far as its command repeats it. */
export type Cause = Readonly<{ id: string; correlationId: string }>;

/** The cause that an event is. */
export const causeOf = ({ id, meta }: Recorded): Cause => ({ id, correlationId: meta.correlationId });

const namespace = "0d9b2a8e-6f0c-4a9d-8b51-2c7d0f3a4e66";
const mostAttempts = 30;

/**
 * Asks for what a policy wishes. The command's id says which policy, which event, what and of whom, so that however often
 * and by however many nodes it is asked, it is done once. (Not its place among the wishes: a policy that looks again may
 * find fewer of them.) A policy has looked at no revision: others' writing meanwhile makes it ask again, not give way.
 */
export async function carryOut(
  newsroom: Pick<NewsroomDesk, "ask" | "newestRevision">,
  { name, role }: Readonly<{ name: string; role: Role }>,
  { id: causationId, correlationId }: Cause,
  { asked, id, reason, apart }: Wish,
): Promise<Answer> {
  const told = apart === undefined ? "" : ` ${apart}`;
  const commandId = uuidv5(`${name} ${causationId} ${asked.type} ${id}${told}`, namespace);
  const by = { staffId: name, name, grants: [{ role, desk: null, language: null }] };
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const expectedRevision = Math.max(0, await newsroom.newestRevision(asked, id));
    const request = { by, origin: "policy", commandId, id, expectedRevision, reason } as const;
    const answer = await newsroom.ask({ ...request, correlationId, causationId }, asked);
    if (!("refused" in answer) || answer.refused.code !== "STALE_REVISION") return answer;
  }
  throw new Fault("STREAM_BUSY", `${name} found ${id} written by others ${mostAttempts} times in a row.`);
}
