import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { live } from "../support/telling/published.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const killed = { type: "ArticleKilled", data: { edition: 1, advisory: "Stop using it." } } as const;
const acknowledged = (recipient: string) =>
  ({ type: "KillAcknowledged", data: { edition: 1, recipient } }) as const;
const lifted = { type: "KillLifted", data: { edition: 1 } } as const;

describe("Acknowledging a kill", () => {
  const acknowledge = (recipient: string) => ({ type: "AcknowledgeKill", recipient }) as const;

  test("notes who confirmed it, each once", () => {
    given(...live, killed)
      .when(acknowledge(" The Quay "))
      .thenRecorded(acknowledged("The Quay"));
    given(...live, killed, acknowledged("The Quay"))
      .when(acknowledge("The Quay"))
      .thenNothing();
    const { publication } = articleAfter([
      ...live,
      killed,
      acknowledged("The Quay"),
      acknowledged("Reuters"),
    ]);
    expect(publication).toEqual({
      state: "killed",
      advisory: "Stop using it.",
      acknowledgedBy: ["The Quay", "Reuters"],
    });
  });

  test("begins anew with a new advisory", () => {
    const again = { ...killed, data: { edition: 1, advisory: "Stop using all of it." } };
    given(...live, killed, acknowledged("The Quay"), again)
      .when(acknowledge("The Quay"))
      .thenRecorded(acknowledged("The Quay"));
  });

  test("needs a name, and a kill", () => {
    given(...live, killed)
      .when(acknowledge(" "))
      .thenInvalid("recipient");
    given(...live)
      .when(acknowledge("The Quay"))
      .thenRefused({ code: "NOT_KILLED" });
    given(...live, killed, lifted)
      .when(acknowledge("The Quay"))
      .thenRefused({ code: "NOT_KILLED" });
    given().when(acknowledge("The Quay")).thenRefused({ code: "NOT_FOUND" });
  });

  test("stands beside others' acknowledgements, and not beside the kill's being lifted", () => {
    const { reads, writes } = articleDecider.facets(acknowledged("The Quay"));
    expect(writes).not.toEqual(articleDecider.facets(acknowledged("Reuters")).writes);
    expect(reads).toEqual(articleDecider.facets(lifted).writes);
  });
});

describe("Lifting a kill", () => {
  const lift = { type: "LiftKill", facts: { hold: null }, reason: "The order was quashed." } as const;

  test("leaves it unpublished: bringing it back is another decision", () => {
    given(...live, killed)
      .when(lift)
      .thenRecorded(lifted);
    const { publication, live: seen } = articleAfter([...live, killed, lifted]);
    expect([publication, seen]).toEqual([{ state: "unpublishedAfterLive" }, null]);
  });

  test("needs a reason, a kill, and no legal hold", () => {
    given(...live, killed)
      .when({ ...lift, reason: null })
      .thenRefused({ code: "REASON_MISSING" });
    given(...live)
      .when(lift)
      .thenRefused({ code: "NOT_KILLED" });
    given(...live, killed)
      .when({ ...lift, facts: { hold: { matter: "Harbour v. Courier" } } })
      .thenRefused({ code: "LEGAL_HOLD", matter: "Harbour v. Courier" });
    given().when(lift).thenRefused({ code: "NOT_FOUND" });
  });
});
