import { theNewsroom, type Day } from "./day.js";
import { raikhan, staff } from "./staff.js";

const desks = {
  city: "City",
  courts: "Courts",
  port: "Port and sea",
  culture: "Culture",
};

/** Opens the desks, adds the languages and lets the staff in, each with their roles. */
export async function furnish({ ask }: Day): Promise<void> {
  for (const language of ["kk", "ru", "ar"])
    await ask(raikhan, theNewsroom, { type: "AddLanguage", language });
  for (const [desk, name] of Object.entries(desks))
    await ask(raikhan, theNewsroom, { type: "OpenDesk", desk, name });
  for (const { staffId, name, grants } of staff.filter((member) => member !== raikhan)) {
    await ask(raikhan, staffId, { type: "AddStaffMember", name });
    for (const grant of grants) await ask(raikhan, staffId, { type: "GrantRole", ...grant });
  }
}
