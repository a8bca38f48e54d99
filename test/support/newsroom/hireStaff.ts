import { v7 } from "uuid";
import { roles, type Actor, type Role } from "../../../src/actor.js";
import type { Asked } from "../../../src/asked.js";
import type { House } from "../../../schema/context.js";
import type { Tokens } from "../../../src/server/signIn/tokens.js";

/** One person of the staff, and the token they ask with. */
export type Member = Readonly<{ staffId: string; name: string; token: string }>;

/** By role, the person who holds it, and no other role, for every desk and language. */
export type Staff = Readonly<Record<Role, Member>>;

const names: Readonly<Record<Role, string>> = {
  editorInChief: "Ada Ortiz",
  reporter: "Ines Marku",
  deskEditor: "Jon Hale",
  copyEditor: "Omar Vey",
  photoEditor: "Paula Renn",
  translator: "Dana Seit",
  translationEditor: "Timur Alim",
  legal: "Lena Fox",
  standards: "Sami Orr",
  publisher: "Vera Lund",
  auditor: "Nils Aker",
};

/** Gives a new newsroom the desks courts and city, and the languages en, kk and ar. */
export async function furnish(house: House, chief: Actor): Promise<void> {
  const newsroom = { id: "", expectedRevision: 1 };
  await ask(house, chief, { type: "OpenDesk", desk: "courts", name: "Courts" }, newsroom);
  await ask(house, chief, { type: "OpenDesk", desk: "city", name: "City" }, newsroom);
  await ask(house, chief, { type: "AddLanguage", language: "kk" }, newsroom);
  await ask(house, chief, { type: "AddLanguage", language: "ar" }, newsroom);
}

/** Lets one person in every role into a newsroom. */
export async function hireStaff(house: House, chief: Actor, tokens: Tokens): Promise<Staff> {
  const hire = async (role: Role): Promise<readonly [Role, Member]> => {
    const name = names[role];
    if (role === "editorInChief")
      return [role, { staffId: chief.staffId, name, token: await tokens.issue(chief.staffId, 1) }];
    const staffId = v7();
    await ask(house, chief, { type: "AddStaffMember", name }, null, staffId);
    const granted = { type: "GrantRole", role, desk: null, language: null } as const;
    await ask(house, chief, granted, { id: staffId, expectedRevision: 0 });
    return [role, { staffId, name, token: await tokens.issue(staffId, 1) }];
  };
  const staff = Object.fromEntries(await Promise.all(roles.map(hire))) as Record<Role, Member>;
  const head = await house.store.head();
  if (!(await house.readModels.waitFor(head, 15_000)))
    throw new Error("The read models never got to the staff.");
  return staff;
}

type Subject = Readonly<{ id: string; expectedRevision: number }>;

async function ask(house: House, chief: Actor, asked: Asked, of: Subject | null, commandId = v7()) {
  const answer = await house.newsroom.ask({ by: chief, origin: "api", commandId, ...of }, asked);
  if ("refused" in answer) throw new Error(`${asked.type} was refused: ${JSON.stringify(answer.refused)}`);
}
