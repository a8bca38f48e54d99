import { describe, expect, test } from "vitest";
import { Fault } from "../../src/fault.js";
import { readConfig } from "../../src/server/config.js";

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
    expect(readConfig({})).toStrictEqual(defaults);
    expect(readConfig({ PORT: "80", HOME: "/home/ines" })).toStrictEqual(defaults);
  });

  test("count as not set when they are empty", () => {
    const empty = { STET_DATA: "", STET_HOST: " ", STET_PORT: " ", STET_EVENTSTORE_URL: "", STET_LOG: "" };
    expect(readConfig(empty)).toStrictEqual(defaults);
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
    ).toStrictEqual({
      data: "courier",
      host: "0.0.0.0",
      port: 0,
      eventStoreUrl: "esdb://db:2113?tls=false",
      log: "debug",
    });
  });

  test.each([
    ["STET_PORT", "http"],
    ["STET_PORT", "65536"],
    ["STET_PORT", "-1"],
    ["STET_PORT", "80.5"],
    ["STET_EVENTSTORE_URL", "http://db:2113"],
    ["STET_EVENTSTORE_URL", "esdb://"],
    ["STET_LOG", "verbose"],
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
