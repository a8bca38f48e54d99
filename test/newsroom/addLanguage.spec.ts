import { describe, test } from "vitest";
import type { NewsroomCommand } from "../../src/newsroom/commands.js";
import { newsroomDecider } from "../../src/newsroom/newsroom.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(newsroomDecider);

describe("Adding a language", () => {
  test("lets the newsroom publish in it", () => {
    given(named).when(add("kk")).thenRecorded(kazakh);
  });

  test("writes it in its canonical form", () => {
    given(named).when(add("KK")).thenRecorded(kazakh);
  });

  test("changes nothing when it is there already, in whatever spelling", () => {
    given(named, kazakh).when(add("kk")).thenNothing();
    given(named, kazakh).when(add(" Kk")).thenNothing();
  });

  test.each(["", "kazakh!", "k"])("knows no language %j", (language) => {
    given(named).when(add(language)).thenInvalid("language");
  });

  test("needs a newsroom", () => {
    given().when(add("kk")).thenRefused({ code: "NOT_FOUND" });
  });
});

const named = { type: "NewsroomOpened", data: { name: "The Courier" } } as const;
const kazakh = { type: "LanguageAdded", data: { language: "kk" } } as const;
const add = (language: string): Said<NewsroomCommand> => ({ type: "AddLanguage", language });
