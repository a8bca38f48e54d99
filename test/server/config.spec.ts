import { describe, expect, test } from "vitest";
import { Fault } from "../../src/fault.js";
import { readConfig } from "../../src/server/config.js";
import { usualGuards } from "../../src/server/limits/guards.js";
import { usualLimits } from "../../src/server/limits/limits.js";

const problemsIn = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(Fault);
    expect((error as Fault).code).toBe("CONFIG_INVALID");
    return (error as Fault).message.split("\n");
  }
};

describe("The settings", () => {
  const defaults = { data: "data", host: "127.0.0.1", port: 4000, eventStoreUrl: null, log: "info" };

  test("are all optional, and none is taken from anywhere else", () => {
    expect(readConfig({})).toMatchObject(defaults);
    expect(readConfig({ PORT: "80", HOME: "/home/ines" })).toStrictEqual(readConfig({}));
  });

  test("count as not set when they are empty", () => {
    const empty = { STET_DATA: "", STET_HOST: " ", STET_PORT: " ", STET_EVENTSTORE_URL: "", STET_LOG: "" };
    expect(readConfig(empty)).toStrictEqual(readConfig({}));
  });

  test("are taken as they are given", () => {
    expect(
      readConfig({
        STET_DATA: "courier",
        STET_HOST: "0.0.0.0",
        STET_PORT: "0",
        STET_EVENTSTORE_URL: "esdb://db:2113?tls=false",
        STET_LOG: "debug",
      }),
    ).toMatchObject({
      data: "courier",
      host: "0.0.0.0",
      port: 0,
      eventStoreUrl: "esdb://db:2113?tls=false",
      log: "debug",
    });
  });

  test("say what is allowed of those who ask", () => {
    const { guards } = readConfig({
      STET_MOST_COST: "20000",
      STET_RATE: "off",
      STET_READER_RATE: "90000",
      STET_LINES_PER_ADDRESS: "20",
      STET_DEADLINE: "2.5",
      STET_ORIGINS: "https://desk.example, http://127.0.0.1:3000",
      STET_INTROSPECTION: "staff",
      STET_TRUSTED_DOCUMENTS: "documents.json",
      STET_DOCUMENTS: "trusted",
      STET_METRICS: "on",
      STET_BEHIND_PROXY: "on",
    });
    expect(guards).toMatchObject({
      operation: { ...usualLimits, cost: 20_000 },
      rates: { staff: null, readers: 90_000 },
      linesPerAddress: 20,
      deadline: 2_500,
      origins: ["https://desk.example", "http://127.0.0.1:3000"],
      introspection: "staff",
      documents: { file: "documents.json", only: true },
      metrics: true,
      behindProxy: true,
    });
    const { documents, ...usual } = readConfig({}).guards;
    expect({ ...usual, documents: usualGuards.documents }).toStrictEqual(usualGuards);
    expect(documents).toStrictEqual({ file: null, only: false });
  });

  test("name the file of what is trusted, if nothing else is", () => {
    expect(problemsIn({ STET_DOCUMENTS: "trusted" })).toStrictEqual([
      "STET_TRUSTED_DOCUMENTS: Name the file of what is to be trusted.",
    ]);
  });

  test.each([
    ["STET_PORT", "http"],
    ["STET_PORT", "65536"],
    ["STET_PORT", "-1"],
    ["STET_PORT", "80.5"],
    ["STET_EVENTSTORE_URL", "http://db:2113"],
    ["STET_EVENTSTORE_URL", "esdb://"],
    ["STET_LOG", "verbose"],
    ["STET_MOST_COST", "much"],
    ["STET_MOST_COST", "10"],
    ["STET_RATE", "0"],
    ["STET_RATE", "on"],
    ["STET_READER_RATE", "1e6"],
    ["STET_DEADLINE", "0"],
    ["STET_DEADLINE", "an hour"],
    ["STET_DEADLINE", "3600"],
    ["STET_ORIGINS", "*"],
    ["STET_ORIGINS", "https://desk.example/"],
    ["STET_ORIGINS", "https://desk.example,desk.example"],
    ["STET_INTROSPECTION", "off"],
    ["STET_DOCUMENTS", "some"],
    ["STET_METRICS", "yes"],
    ["STET_BEHIND_PROXY", "10.0.0.1"],
  ])("are refused by name: %s=%s", (name, value) => {
    const problems = problemsIn({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: [A-Z].*[.…]$`));
  });

  test("are refused with everything that is wrong with them, at once", () => {
    const problems = problemsIn({ STET_PORT: "http", STET_EVENTSTORE_URL: "db", STET_LOG: "loud" });
    expect(problems.map((line) => line.split(":")[0])).toStrictEqual([
      "STET_PORT",
      "STET_EVENTSTORE_URL",
      "STET_LOG",
    ]);
  });
});
