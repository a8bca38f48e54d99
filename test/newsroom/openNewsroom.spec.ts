import { describe, test } from "vitest";
import type { NewsroomCommand } from "../../src/newsroom/commands.js";
import { newsroomDecider } from "../../src/newsroom/newsroom.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(newsroomDecider);

describe("Opening the newsroom", () => {
  test("names it and its first language", () => {
    given().when(open(" The  Courier ", "en")).thenRecorded(named, english);
  });

  test.each([
    ["EN", "en"],
    ["sr-latn", "sr-Latn"],
    [" pt-br ", "pt-BR"],
  ])("writes the language %j as %s", (words, language) => {
    given()
      .when(open("The Courier", words))
      .thenRecorded(named, { type: "LanguageAdded", data: { language } });
  });

  test("happens once", () => {
    given(named, english).when(open("The Other", "kk")).thenRefused({ code: "ALREADY_EXISTS" });
  });

  test("needs a name", () => {
    given().when(open(" ", "en")).thenInvalid("name");
  });

  test.each(["", "english language", "e", "en_GB"])("knows no language %j", (language) => {
    given().when(open("The Courier", language)).thenInvalid("language");
  });
});

const named = { type: "NewsroomOpened", data: { name: "The Courier" } } as const;
const english = { type: "LanguageAdded", data: { language: "en" } } as const;
const open = (name: string, language: string): Said<NewsroomCommand> => ({
  type: "OpenNewsroom",
  name,
  language,
});
