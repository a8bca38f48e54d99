import { v5 as uuidv5 } from "uuid";
import type { Actor } from "./actor.js";
import type { Asked } from "./asked.js";
import type { Answer, NewsroomDesk } from "./newsroom.js";

/** What a newsroom begins with; everything else its first editor-in-chief can ask for. */
export type Founding = Readonly<{
  name: string;
  /** The first language that it publishes in (BCP 47). */
  language: string;
  editorInChief: Readonly<{ name: string }>;
}>;

/** The first editor-in-chief, and whether the founding was finished only now; or the no. */
export type Founded =
  Readonly<{ editorInChief: Actor; founded: boolean }> | Extract<Answer, { refused: unknown }>;

const idFor = (what: string) => uuidv5(what, "6a0c0a52-4a0f-4c55-8a38-0f6b6f8f2f6d");

/** The staff id of the first editor-in-chief, which is the same in every newsroom. */
export const founderId = idFor("the first editor-in-chief");

/** Who founds a newsroom: nobody has a role in it yet. */
const machine: Actor = {
  staffId: idFor("Stet"),
  name: "Stet",
  grants: [{ role: "editorInChief", desk: null, language: null }],
};

/**
 * Opens a newsroom and lets its first editor-in-chief in. What is there already stays as it is, whatever name is given
 * now, so a founding that was interrupted goes on and one that was finished is left alone.
 */
export async function foundNewsroom(
  newsroom: NewsroomDesk,
  { name, language, editorInChief }: Founding,
): Promise<Founded> {
  const missing: (readonly [commandId: string, asked: Asked])[] = [];
  if (!(await newsroom.isOpen())) missing.push([idFor("opening"), { type: "OpenNewsroom", name, language }]);
  if (!(await newsroom.actor(founderId)))
    missing.push([founderId, { type: "AddStaffMember", name: editorInChief.name }]);

  // All is tried before any of it is recorded: a founding that is refused leaves no half of a newsroom behind.
  for (const preview of [true, false])
    for (const [commandId, asked] of missing) {
      const answer = await newsroom.ask({ by: machine, origin: "machine", commandId, preview }, asked);
      if ("refused" in answer) return answer;
    }

  // The same command in every founding: a role that was taken away since does not come back with the next start.
  const granted = await newsroom.ask(
    {
      by: machine,
      origin: "machine",
      commandId: idFor("the first role"),
      id: founderId,
      expectedRevision: 0,
    },
    { type: "GrantRole", role: "editorInChief", desk: null, language: null },
  );
  if ("refused" in granted) return granted;
  const founder = await newsroom.actor(founderId);
  return { editorInChief: founder!, founded: "repeated" in granted && !granted.repeated };
}
