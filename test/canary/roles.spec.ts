import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSchema } from "../../schema/buildSchema.js";
import { roles, type Role } from "../../src/actor.js";
import { dana } from "../support/telling/facts.js";
import { listener } from "../support/serving/listener.js";
import { askable, type Askable, type Operation } from "./asked.js";
import { privateFilter } from "./keepBack.js";
import { sendAll } from "./sendAll.js";
import { watchedNewsroom, type WatchedNewsroom } from "./watchedNewsroom.js";

/** Who may read the whole newsroom's trail. */
const trailReaders: readonly Role[] = ["auditor", "legal", "standards", "editorInChief"];

/** Commands of which the trail alone tells the reason: those about the house, the staff, and what is confidential. */
const toldByTheTrail = `
  OpenNewsroom AddLanguage OpenDesk CloseDesk ReopenDesk SetDeskStages SetThresholds AdoptPolicy AdoptDeskPolicy
  AddDeskMember RemoveDeskMember AddStaffMember RenameStaffMember GrantRole RevokeRole DelegateRole EndDelegation
  LinkIdentity UnlinkIdentity SaveBoardFilter RemoveBoardFilter IssueServiceToken
  RaiseRequest ClaimRequest ReleaseRequest CloseRequest
  RecordConfidentialSource ReviseConfidentialSource KeepSourceConfidential LetInToSource LetOutOfSource
  OpenConfidentialSource OrderErasure ConfirmErasure RescindErasureOrder StayErasure`
  .split(/\s+/)
  .filter((command) => command !== "");

/**
 * What the trail alone tells of some things, which for others of their kind all of the staff are told: of stories and
 * pictures that no article was ever made of, of names that nobody bears any more, of filters that were removed.
 */
const toldOfTheRest = [
  "AddStaffMember.name",
  "ClearLegallyWithConditions.reason",
  "FilePhoto.reason",
  "OpenStory.reason",
  "PlaceLegalHold.reason",
  "RecordClaim.reason",
  "RequestLegalReview.reason",
  "SaveBoardFilter.name",
] as const;

/** What is not for all of the staff, and for which roles it is. Whatever is not named here, everybody who works here may read. */
const onlyFor: Readonly<Record<string, readonly Role[]>> = {
  "RecordConfidentialSource.alias": ["editorInChief", "auditor"],
  "ReviseConfidentialSource.alias": ["editorInChief", "auditor"],
  "OrderErasure.grounds": trailReaders,
  "StayErasure.matter": trailReaders,
  "LinkIdentity.issuer": ["editorInChief", "auditor"],
  "LinkIdentity.subject": ["editorInChief", "auditor"],
  ...Object.fromEntries(toldByTheTrail.map((command) => [`${command}.reason`, trailReaders])),
  ...Object.fromEntries(toldOfTheRest.map((place) => [place, trailReaders])),
};

/** Lists that are not for all of the staff: the others are told so. What stands in them, they may read where it is said. */
const listsOnlyFor: Readonly<Record<string, readonly Role[]>> = {
  legalQueue: ["legal", "standards", "publisher", "editorInChief", "auditor"],
  trail: trailReaders,
};

/** What is sealed: only opening it shows it, and nobody asks for that here. */
const sealedWords = ["Record", "Revise"].flatMap((command) =>
  ["identity", "contact", "note"].map((field) => `${command}ConfidentialSource.${field}`),
);

/** What else stands in the log alone: what is sealed, what was left out of an imported page, and what was written over. */
const shownToNobody: readonly string[] = [
  ...sealedWords,
  "RequestCorrection.askedBy.contact",
  "RequestCorrection.askedBy.name",
  "DraftArticle.body.content.marks.attrs.href",
  "DraftArticle.body.content.marks.attrs.speaker",
  "DraftArticle.importedFrom.furniture",
];

/** What an auditor may do: keep filters, open or leave a source that they were let in to, take evidence out. */
const auditorsOwn: readonly string[] = [
  "saveBoardFilter",
  "removeBoardFilter",
  "openConfidentialSource",
  "letOutOfSource",
  "exportEvidence",
];

let watched: WatchedNewsroom;
let asked: Askable;
let shown: ReadonlySet<string>;
/** What told the editor-in-chief something that nothing before it had told. */
let telling: readonly Operation[];
/** Whether the contract took every question as it was put. */
let wellPut = false;

beforeAll(async () => {
  watched = await watchedNewsroom();
  asked = askable(buildSchema(), watched.known);
  // What can be reached by ways that lead nowhere from most things: through the house, and through who asks.
  const house = asked.anew.filter(({ name }) => name === "newsroom");
  const oneself = asked.anew.filter(({ name }) => name === "viewer");
  // The trail comes last: what it tells that nothing else does is what only its readers may know.
  const trail = asked.nearest.filter(({ name }) => name === "trail");
  const nearest = asked.nearest.filter(({ name }) => name !== "viewer" && name !== "trail");
  const operations = [...nearest, ...house, ...oneself, ...trail, ...pagesOfTheTrail(watched)];
  const said = await sendAll(watched.server, "editorInChief", operations);
  wellPut = said.every((answer) => !/BAD_USER_INPUT|VALIDATION_FAILED|LIMIT_EXCEEDED/.test(answer));
  const known = new Set<string>();
  telling = operations.filter((_, n) => {
    const before = known.size;
    for (const word of watched.heardIn(said[n]!)) known.add(word);
    return known.size > before;
  });
  shown = known;
});
afterAll(() => watched.server.close());

/** Every page of the newsroom's trail. */
function pagesOfTheTrail({ log }: WatchedNewsroom): readonly Operation[] {
  const ends = log.filter((_, n) => n % 100 === 99).map(({ position }) => `, after: "c${position}"`);
  return ["", ...ends].map((after) => ({
    name: "trail",
    query: `{ trail(order: OLDEST, first: 100${after}) { nodes { type reason detail } } }`,
    variables: {},
  }));
}

const placesOf = (words: Iterable<string>) =>
  [...new Set([...words].map((word) => watched.places.get(word)!))].toSorted();

describe("What a role may read", () => {
  test("is everything that the contract shows, for an editor-in-chief", () => {
    const places = placesOf(watched.places.keys());
    expect(wellPut).toBe(true);
    const seen = new Set(placesOf(shown));
    expect(places.filter((place) => !seen.has(place))).toStrictEqual([...shownToNobody].toSorted());
    expect(shown.size).toBeGreaterThan(500);
  });

  test.each(roles)("is what the table says, and nothing else: %s", async (role) => {
    const said = (await sendAll(watched.server, role, telling)).join("\n");
    const heard = watched.heardIn(said);
    expect(said).not.toContain(privateFilter);
    const kept = Object.keys(onlyFor).filter((place) => !onlyFor[place]!.includes(role));
    expect(placesOf([...shown].filter((word) => !heard.has(word)))).toStrictEqual(kept.toSorted());
    expect(placesOf([...heard].filter((word) => !shown.has(word)))).toStrictEqual([]);
  });

  test("is a filter of one's own, which nobody else is shown", async () => {
    const token = await watched.server.tokens.issue(dana.staffId, 1);
    const own = asked.anew.filter(({ name }) => name === "viewer");
    expect((await sendAll(watched.server, { token }, own)).join("\n")).toContain(privateFilter);
  });

  test.each(roles)("is told by lists that are for their role: %s", async (role) => {
    const first = (list: string) => asked.nearest.find(({ name }) => name === list)!;
    for (const [list, allowed] of Object.entries(listsOnlyFor)) {
      const { body } = await watched.server.post(role, first(list).query);
      const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
      expect([...new Set(codes)], list).toStrictEqual(allowed.includes(role) ? [] : ["FORBIDDEN"]);
    }
  });

  test("is told to those who listen, so that what a reader is refused is something", async () => {
    const { listen, tear } = listener(watched.server, "auditor");
    const heard = listen('subscription { boardChanged(after: "p0") { event { reason detail } } }');
    await heard.until(50);
    tear();
    expect(heard.refusals()).toStrictEqual([]);
    expect(watched.heardIn(JSON.stringify(heard.answers)).size).toBeGreaterThan(20);
  });
});

describe("An auditor", () => {
  test("changes nothing by any command, tried or meant", async () => {
    const head = await watched.server.house.store.head();
    for (const preview of [true, false]) {
      const all = asked.commands(preview);
      const said = await sendAll(watched.server, "auditor", all);
      for (const [n, { name }] of all.entries()) {
        const { data } = JSON.parse(said[n]!.slice(said[n]!.indexOf("\n") + 1)) as Answered;
        const codes = data?.[name]?.errors.map(({ code }) => code);
        if (auditorsOwn.includes(name)) expect(codes, name).toHaveLength(1);
        else expect(codes, name).toStrictEqual(["NOT_PERMITTED"]);
      }
    }
    expect(await watched.server.house.store.head()).toBe(head);
  });
});

type Answered = Readonly<{ data?: Readonly<Record<string, { errors: readonly { code: string }[] } | null>> }>;
