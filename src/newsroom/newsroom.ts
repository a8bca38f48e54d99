import { accept, refuse, type Decider, type Decision, type Facets, type Recorded } from "../decider.js";
import { gates, type Gate } from "../gate.js";
import { languageTag } from "../language.js";
import { line } from "../line.js";
import { alreadyExists, invalid, notFound } from "../refusal.js";
import type { NewsroomCommand, NewsroomRefusal } from "./commands.js";
import type { NewsroomEvent } from "./events.js";

/** Which gates must be open before an original or a translation is published; version 0 is the house default. */
export type Policy = Readonly<{
  version: number;
  gatesForOriginals: readonly Gate[];
  gatesForTranslations: readonly Gate[];
}>;

/** The newsroom as its own stream tells it. */
export type Newsroom = Readonly<{
  revision: number;
  name: string | null;
  languages: readonly string[];
  desks: Readonly<Record<string, string>>;
  policy: Policy;
}>;

type Answer = Decision<NewsroomEvent, NewsroomRefusal>;

/** The newsroom's name, languages, desks and policy. */
export const newsroomDecider: Decider<Newsroom, NewsroomCommand, NewsroomEvent, NewsroomRefusal> = {
  category: "newsroom",
  initial: {
    revision: -1,
    name: null,
    languages: [],
    desks: {},
    policy: { version: 0, gatesForOriginals: ["copy"], gatesForTranslations: ["translation"] },
  },
  evolve,
  decide,
  facets,
};

function decide(command: NewsroomCommand, newsroom: Newsroom): Answer {
  if (command.type === "OpenNewsroom") return open(line(command.name), command.language, newsroom);
  if (newsroom.name === null) return refuse(notFound);
  switch (command.type) {
    case "AddLanguage":
      return addLanguage(command.language, newsroom);
    case "OpenDesk":
      return openDesk(command.desk.trim(), line(command.name), newsroom);
    case "AdoptPolicy":
      return adopt(inOrder(command.gatesForOriginals), inOrder(command.gatesForTranslations), newsroom);
  }
}

function open(name: string, words: string, newsroom: Newsroom): Answer {
  if (newsroom.name !== null) return refuse(alreadyExists);
  if (name === "") return refuse(invalid(["name"], "A newsroom needs a name."));
  const language = languageTag(words);
  if (language === null) return refuse(notALanguage(words));
  return accept<NewsroomEvent>(
    { type: "NewsroomOpened", data: { name } },
    { type: "LanguageAdded", data: { language } },
  );
}

function addLanguage(words: string, newsroom: Newsroom): Answer {
  const language = languageTag(words);
  if (language === null) return refuse(notALanguage(words));
  if (newsroom.languages.includes(language)) return accept();
  return accept({ type: "LanguageAdded", data: { language } });
}

function openDesk(desk: string, name: string, newsroom: Newsroom): Answer {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(desk))
    return refuse(
      invalid(["desk"], "A desk's id is 1 to 40 small letters, digits and hyphens, a letter first."),
    );
  if (name === "") return refuse(invalid(["name"], "A desk needs a name."));
  if (Object.hasOwn(newsroom.desks, desk))
    return newsroom.desks[desk] === name ? accept() : refuse({ code: "DESK_ALREADY_OPEN", desk });
  return accept({ type: "DeskOpened", data: { desk, name } });
}

function adopt(
  gatesForOriginals: readonly Gate[],
  gatesForTranslations: readonly Gate[],
  { policy }: Newsroom,
): Answer {
  const same =
    policy.gatesForOriginals.join() === gatesForOriginals.join() &&
    policy.gatesForTranslations.join() === gatesForTranslations.join();
  if (same) return accept();
  return accept({
    type: "PolicyAdopted",
    data: { version: policy.version + 1, gatesForOriginals, gatesForTranslations },
  });
}

const inOrder = (wanted: readonly Gate[]): readonly Gate[] => gates.filter((gate) => wanted.includes(gate));

const notALanguage = (words: string) =>
  invalid(["language"], `“${words}” is not a BCP 47 language tag, such as en, kk or sr-Latn.`);

function evolve(before: Newsroom, event: Recorded<NewsroomEvent>): Newsroom {
  const newsroom = { ...before, revision: event.revision };
  switch (event.type) {
    case "NewsroomOpened":
      return { ...newsroom, name: event.data.name };
    case "LanguageAdded":
      return { ...newsroom, languages: [...newsroom.languages, event.data.language] };
    case "DeskOpened":
      return { ...newsroom, desks: { ...newsroom.desks, [event.data.desk]: event.data.name } };
    case "PolicyAdopted":
      return { ...newsroom, policy: event.data };
  }
}

function facets(event: NewsroomEvent): Facets {
  switch (event.type) {
    case "NewsroomOpened":
      return { writes: ["name"], reads: [] };
    case "LanguageAdded":
      return { writes: [`language:${event.data.language}`], reads: [] };
    case "DeskOpened":
      return { writes: [`desk:${event.data.desk}`], reads: [] };
    case "PolicyAdopted":
      return { writes: ["policy"], reads: [] };
  }
}
