import { accept, refuse } from "../decider.js";
import { languageTag } from "../language.js";
import { line } from "../line.js";
import { invalid } from "../refusal.js";
import type { NewsroomEvent } from "./events.js";
import type { NewsroomSeam } from "./newsroom.js";

/** How the newsroom opens, its languages and its desks. */
export const opening: NewsroomSeam<
  "OpenNewsroom" | "AddLanguage" | "OpenDesk",
  "NewsroomOpened" | "LanguageAdded" | "DeskOpened"
> = {
  answers: {
    OpenNewsroom(command) {
      const name = line(command.name);
      if (name === "") return refuse(invalid(["name"], "A newsroom needs a name."));
      const language = languageTag(command.language);
      if (language === null) return refuse(notALanguage(command.language));
      return accept<NewsroomEvent>(
        { type: "NewsroomOpened", data: { name } },
        { type: "LanguageAdded", data: { language } },
      );
    },
    AddLanguage(command, newsroom) {
      const language = languageTag(command.language);
      if (language === null) return refuse(notALanguage(command.language));
      if (newsroom.languages.includes(language)) return accept();
      return accept({ type: "LanguageAdded", data: { language } });
    },
    OpenDesk(command, newsroom) {
      const desk = command.desk.trim();
      const name = line(command.name);
      if (!/^[a-z][a-z0-9-]{0,39}$/.test(desk))
        return refuse(
          invalid(["desk"], "A desk's id is 1 to 40 small letters, digits and hyphens, a letter first."),
        );
      if (name === "") return refuse(invalid(["name"], "A desk needs a name."));
      if (Object.hasOwn(newsroom.desks, desk))
        return newsroom.desks[desk] === name ? accept() : refuse({ code: "DESK_ALREADY_OPEN", desk });
      return accept({ type: "DeskOpened", data: { desk, name } });
    },
  },
  effects: {
    NewsroomOpened: {
      evolve: (newsroom, { data }) => ({ ...newsroom, name: data.name }),
      writes: () => ["name"],
    },
    LanguageAdded: {
      evolve: (newsroom, { data }) => ({ ...newsroom, languages: [...newsroom.languages, data.language] }),
      writes: ({ language }) => [`language:${language}`],
    },
    DeskOpened: {
      evolve: (newsroom, { data }) => ({ ...newsroom, desks: { ...newsroom.desks, [data.desk]: data.name } }),
      writes: ({ desk }) => [`desk:${desk}`],
    },
  },
};

const notALanguage = (words: string) =>
  invalid(["language"], `“${words}” is not a BCP 47 language tag, such as en, kk or sr-Latn.`);
