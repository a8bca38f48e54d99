import type { Actor, Grant, Role } from "../actor.js";
import { founderId } from "../foundNewsroom.js";
import { sampleId } from "./sampleIds.js";

const grant = (role: Role, desk: string | null = null, language: string | null = null): Grant => ({
  role,
  desk,
  language,
});

const person = (name: string, ...grants: readonly Grant[]): Actor => ({
  staffId: sampleId(`staff ${name}`),
  name,
  grants,
});

/** Founded the paper, and lets everybody else in. */
export const raikhan: Actor = {
  staffId: founderId,
  name: "Raikhan Belden",
  grants: [grant("editorInChief")],
};

/** Publishes what is approved. */
export const esen = person("Esen Harlow", grant("publisher"));

/** Reports from the courts and the port. */
export const tomas = person(
  "Tomas Arkwell",
  grant("reporter", "courts", "en"),
  grant("reporter", "port", "en"),
);

/** Reports on the city and its culture. */
export const nell = person("Nell Ashby", grant("reporter", "city", "en"), grant("reporter", "culture", "en"));

/** Reports on the city in Kazakh. */
export const dinara = person("Dinara Saken", grant("reporter", "city", "kk"));

/** Reports in Russian, for every desk. */
export const lev = person("Lev Ostrin", grant("reporter", null, "ru"));

/** Runs the desks for the courts and the port. */
export const bruno = person("Bruno Keel", grant("deskEditor", "courts"), grant("deskEditor", "port"));

/** Runs the desks for the city and for culture. */
export const zhanar = person("Zhanar Toqta", grant("deskEditor", "city"), grant("deskEditor", "culture"));

/** Reads copy in English and in Russian. */
export const pavel = person("Pavel Linden", grant("copyEditor", null, "en"), grant("copyEditor", null, "ru"));

/** Reads copy in Kazakh. */
export const ainur = person("Ainur Qalqan", grant("copyEditor", null, "kk"));

/** Runs the photo desk. */
export const mirela = person("Mirela Stoke", grant("photoEditor"));

/** Translates into Kazakh. */
export const yerlan = person("Yerlan Sabyr", grant("translator", null, "kk"));

/** Translates into Russian. */
export const vera = person("Vera Zolina", grant("translator", null, "ru"));

/** Translates into Arabic. */
export const samir = person("Samir Haddane", grant("translator", null, "ar"));

/** Translates into English. */
export const clara = person("Clara Whitlow", grant("translator", null, "en"));

/** Approves translations into every language. */
export const gulnar = person("Gulnar Ospanly", grant("translationEditor"));

/** Reads for the law. */
export const henrik = person("Henrik Vale", grant("legal"));

/** Keeps the standards, and signs corrections. */
export const ruth = person("Ruth Calder", grant("standards"));

/** Looks at everything and changes nothing. */
export const judit = person("Judit Kray", grant("auditor"));

/** Everybody who holds a role in the sample newsroom, its first editor-in-chief before all others. */
export const staff: readonly Actor[] = [
  raikhan,
  esen,
  tomas,
  nell,
  dinara,
  lev,
  bruno,
  zhanar,
  pavel,
  ainur,
  mirela,
  yerlan,
  vera,
  samir,
  clara,
  gulnar,
  henrik,
  ruth,
  judit,
];

/** Joined at the end of the day, and holds no role yet. */
export const trainee = person("Iva Penrose");
