import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleCommand, EditionFacts } from "../../src/article/commands.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import { headlineChanged, photoId, picture, placementId, submitted } from "../support/telling/facts.js";
import { editionAfter, firstEdition, live, read } from "../support/telling/published.js";
import { specify, type Said } from "../support/telling/spec.js";
import { alarmId, withoutOrder } from "../support/telling/withdrawalFacts.js";

type Withdrawing = Extract<
  ArticleCommand,
  { type: "UnpublishArticle" | "RetractArticle" | "TakeDownArticle" | "KillArticle" }
>;

const given = specify(articleDecider);
const free = { facts: { hold: null }, reason: "The court says so." };
const asked = {
  UnpublishArticle: { type: "UnpublishArticle", ...free },
  RetractArticle: { type: "RetractArticle", alarmId, notice: " It cannot stand. ", ...free },
  TakeDownArticle: {
    type: "TakeDownArticle",
    alarmId,
    authority: "The court",
    basis: "An order",
    isPublic: true,
    ...free,
  },
  KillArticle: { type: "KillArticle", alarmId, advisory: " Stop using it.\n\nRemove it. ", ...free },
} as const satisfies { [Type in Withdrawing["type"]]: Said<Extract<Withdrawing, { type: Type }>> };
const unpublished = { type: "ArticleUnpublished", data: { edition: 1 } } as const;
const retracted = { type: "ArticleRetracted", data: { edition: 1, notice: "It cannot stand." } } as const;
const takenDown = {
  type: "ArticleTakenDown",
  data: { edition: 1, authority: "The court", basis: "An order", isPublic: true },
} as const;
const killed = {
  type: "ArticleKilled",
  data: { edition: 1, advisory: "Stop using it.\n\nRemove it." },
} as const;
const recorded = {
  UnpublishArticle: unpublished,
  RetractArticle: retracted,
  TakeDownArticle: takenDown,
  KillArticle: killed,
} as const;
// Nobody ordered any of it here, so that it rings; see orderWithdrawal.spec.ts.
const alarms = {
  UnpublishArticle: [],
  RetractArticle: [withoutOrder("retract")],
  TakeDownArticle: [withoutOrder("takeDown")],
  KillArticle: [withoutOrder("kill")],
} as const;
const states = {
  unpublishedAfterLive: unpublished,
  retracted,
  takenDown,
  killed,
} as const satisfies Readonly<Record<string, ArticleEvent>>;
const ways = Object.keys(asked) as Withdrawing["type"][];

describe.each(ways)("%s", (way) => {
  test("takes what is live from its readers, and says so once", () => {
    given(...live)
      .when(asked[way])
      .thenRecorded(recorded[way], ...alarms[way]);
    given(...live, recorded[way])
      .when(asked[way])
      .thenNothing();
  });

  test("leaves the working copy and its approvals alone", () => {
    const past = read([...live, headlineChanged("Fined again")]);
    const [before, after] = [articleAfter(past), articleAfter([...past, recorded[way]])];
    const { revision, publication, live: seen, ...rest } = after;
    expect({ ...before, revision, publication, live: seen }).toEqual({
      ...rest,
      revision,
      publication,
      live: seen,
    });
    expect(seen).toBeNull();
    expect(after.lastEdition?.edition).toBe(1);
  });

  test("needs a reason", () => {
    for (const reason of [null, " \n"])
      given(...live)
        .when({ ...asked[way], reason })
        .thenRefused({ code: "REASON_MISSING" });
  });

  test("is refused while the story is under a legal hold", () => {
    given(...live)
      .when({ ...asked[way], facts: { hold: { matter: "Harbour v. Courier" } } })
      .thenRefused({ code: "LEGAL_HOLD", matter: "Harbour v. Courier" });
  });

  test("needs something that was published", () => {
    given(...live.slice(0, 5))
      .when(asked[way])
      .thenRefused({ code: "NOT_LIVE" });
    given().when(asked[way]).thenRefused({ code: "NOT_FOUND" });
  });

  test("goes with what others write, and not with what others publish", () => {
    const past = [...live, headlineChanged("Fined again"), submitted];
    given(...past)
      .lookingAt(live.length - 1)
      .when(asked[way])
      .thenRecorded(recorded[way], ...alarms[way]);
    expect(articleDecider.facets(recorded[way]).writes).toEqual(["publication"]);
    expect(articleDecider.facets(firstEdition).writes).toContain("publication");
  });
});

describe("What was withdrawn in one way", () => {
  test.each([
    ["unpublishedAfterLive", "RetractArticle"],
    ["unpublishedAfterLive", "TakeDownArticle"],
    ["unpublishedAfterLive", "KillArticle"],
    ["retracted", "TakeDownArticle"],
    ["retracted", "KillArticle"],
    ["takenDown", "KillArticle"],
  ] as const)("may be withdrawn in a graver one: %s, then %s", (state, way) => {
    given(...live, states[state])
      .when(asked[way])
      .thenRecorded(recorded[way], ...alarms[way]);
  });

  test.each([
    ["retracted", "UnpublishArticle"],
    ["takenDown", "UnpublishArticle"],
    ["takenDown", "RetractArticle"],
    ["killed", "UnpublishArticle"],
    ["killed", "RetractArticle"],
    ["killed", "TakeDownArticle"],
  ] as const)("is not withdrawn in a milder one: %s, then %s", (state, way) => {
    given(...live, states[state])
      .when(asked[way])
      .thenRefused({ code: "WITHDRAWN", as: state, edition: 1 });
  });

  test.each(Object.keys(states) as (keyof typeof states)[])(
    "is not published as if it were new: %s",
    (state) => {
      const facts = { pictures: [picture], story: [], requiredGates: [] };
      given(...live, states[state])
        .when({ type: "PublishArticle", facts })
        .thenRefused({ code: "WITHDRAWN", as: state, edition: 1 });
    },
  );
});

describe("What is said of a withdrawal", () => {
  test("may be said better", () => {
    given(...live, retracted)
      .when({ ...asked.RetractArticle, notice: "Two sources recanted." })
      .thenRecorded(
        { type: "ArticleRetracted", data: { edition: 1, notice: "Two sources recanted." } },
        ...alarms.RetractArticle,
      );
    for (const other of [{ authority: "The regulator" }, { basis: "The law" }, { isPublic: false }])
      given(...live, takenDown)
        .when({ ...asked.TakeDownArticle, ...other })
        .thenRecorded(
          { type: "ArticleTakenDown", data: { ...takenDown.data, ...other } },
          ...alarms.TakeDownArticle,
        );
    given(...live, killed)
      .when({ ...asked.KillArticle, advisory: "Stop using all of it." })
      .thenRecorded(
        { type: "ArticleKilled", data: { edition: 1, advisory: "Stop using all of it." } },
        ...alarms.KillArticle,
      );
  });

  test("has words", () => {
    given(...live)
      .when({ ...asked.RetractArticle, notice: " " })
      .thenInvalid("notice");
    given(...live)
      .when({ ...asked.TakeDownArticle, authority: "\t" })
      .thenInvalid("authority");
    given(...live)
      .when({ ...asked.TakeDownArticle, basis: "" })
      .thenInvalid("basis");
    given(...live)
      .when({ ...asked.KillArticle, advisory: "\n" })
      .thenInvalid("advisory");
  });
});

const facts: EditionFacts = { edition: firstEdition.data, pictures: [picture], story: [] };
const republish = { type: "RepublishArticle", facts, reason: "The order was lifted." } as const;
const republished = { type: "ArticleRepublished", data: { edition: 1 } } as const;

describe("Republishing an article", () => {
  test.each([unpublished, retracted, takenDown])(
    "makes the newest edition live again: $type",
    (withdrawal) => {
      given(...live, withdrawal)
        .when(republish)
        .thenRecorded(republished);
      const { publication, live: seen } = articleAfter([...live, withdrawal, republished]);
      expect(publication).toEqual({ state: "live" });
      expect(seen).toEqual(articleAfter(live).live);
    },
  );

  test("is the newest edition's, whatever is on the desk", () => {
    const mended = read([...live, headlineChanged("Fined again")]);
    const second = editionAfter(mended, "update");
    given(...mended, second, { ...unpublished, data: { edition: 2 } }, headlineChanged("Fined, again"))
      .when({ ...republish, facts: { ...facts, edition: second.data } })
      .thenRecorded({ type: "ArticleRepublished", data: { edition: 2 } });
  });

  test("happens once", () => {
    given(...live)
      .when(republish)
      .thenNothing();
    given(...live, unpublished, republished)
      .when(republish)
      .thenNothing();
  });

  test("is no way out of a kill", () => {
    given(...live, killed)
      .when(republish)
      .thenRefused({ code: "WITHDRAWN", as: "killed", edition: 1 });
  });

  test("needs a reason, and an edition", () => {
    given(...live, unpublished)
      .when({ ...republish, reason: " " })
      .thenRefused({ code: "REASON_MISSING" });
    given(...live.slice(0, 5))
      .when(republish)
      .thenRefused({ code: "NOT_LIVE" });
    given().when(republish).thenRefused({ code: "NOT_FOUND" });
  });

  test("does not bring a killed picture, or a story that is held, before readers again", () => {
    given(...live, unpublished)
      .when({
        ...republish,
        facts: {
          ...facts,
          pictures: [{ ...picture, blockers: [{ code: "PHOTO_KILLED" }] }],
          story: [
            { code: "LEGAL_HOLD", matter: "Harbour v. Courier" },
            { code: "EMBARGOED", until: "2026-03-01T08:59:59.000Z" },
          ],
        },
      })
      .thenRefused({
        code: "BLOCKED",
        blockers: [
          { code: "LEGAL_HOLD", matter: "Harbour v. Courier" },
          { code: "PHOTO_KILLED", placementId, photoId },
        ],
      });
  });
});
