import { describe, expect, test } from "vitest";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Gate } from "../../src/gate.js";
import { aLog, type Happening } from "../support/stores/aLog.js";
import { approvalOf, refusalOf, waiverOf } from "../support/telling/articleAfter.js";
import { boardOf } from "../support/reading/boardOf.js";
import { edition } from "../support/telling/edition.js";
import {
  a,
  altTextWritten,
  articleId,
  bodyWritten,
  captionWritten,
  credited,
  drafted,
  filed,
  headlineChanged,
  killed,
  omar,
  opened,
  photoId,
  picture,
  placed,
  placementId,
  storyId,
  submitted,
  translationId,
  uuid,
} from "../support/telling/facts.js";
import { assigned, completed } from "../support/telling/planningFacts.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";
import { paces, readAfter, type Pace } from "../support/reading/readAfter.js";
import { minute, type Told } from "../support/telling/recorded.js";
import {
  blockTranslated,
  source,
  translationOf,
  wordsTranslated,
} from "../support/telling/translationFacts.js";

const story = `story-${storyId}`;
const photo = `photo-${photoId}`;
const article = `article-${articleId}`;
const translation = `article-${translationId}`;

const policy = (
  gatesForOriginals: readonly Gate[],
  gatesForTranslations: readonly Gate[] = [],
): Happening => [
  "newsroom",
  { type: "PolicyAdopted", data: { version: 1, gatesForOriginals, gatesForTranslations } },
];
const illustrated: readonly Happening[] = [
  [photo, filed],
  [story, opened, placed],
];
const written: readonly Told<ArticleEvent>[] = [drafted, bodyWritten, captionWritten, altTextWritten];
const approved: readonly Told<ArticleEvent>[] = [
  ...written,
  submitted,
  approvalOf("copy", written, [picture]),
];
const published: readonly Told<ArticleEvent>[] = [...approved, edition(1, approved, [picture])];

async function standings(pace: Pace, ...happenings: readonly Happening[]) {
  const queries = await readAfter(workingCopies, pace, ...happenings);
  return Object.fromEntries(boardOf(queries).map(({ id, standing }) => [id, standing]));
}
const standing = async (pace: Pace, ...happenings: readonly Happening[]) =>
  (await standings(pace, ...happenings))[articleId]!;

const gates = {
  copy: { state: "cleared", by: omar.staffId, at: minute(9), revision: 5, grounds: null },
};

describe.each(paces)("The board, told %s,", (pace) => {
  describe("shows what an article waits for:", () => {
    test("everything at once", async () => {
      const bare: ArticleEvent = { ...drafted, data: { ...drafted.data, byline: [] } };
      expect(await standing(pace, ...illustrated, [article, bare])).toEqual({
        changed: true,
        gates: {},
        segments: null,
        blockers: [
          { code: "BODY_EMPTY" },
          { code: "AUTHOR_UNCREDITED" },
          { code: "PHOTO_UNCREDITED", placementId, photoId },
          { code: "CAPTION_MISSING", placementId },
          { code: "ALT_TEXT_MISSING", placementId },
          { code: "NOT_SUBMITTED" },
          { code: "GATE_CLOSED", gate: "copy" },
        ],
      });
    });

    test("nothing, once all of it is done", async () => {
      const happenings = [...illustrated, [photo, credited], [article, ...approved]] as const;
      expect(await standing(pace, ...happenings)).toEqual({
        changed: true,
        gates,
        segments: null,
        blockers: [],
      });
    });

    test("nothing while readers see just this", async () => {
      const happenings = [...illustrated, [photo, credited], [article, ...published]] as const;
      expect(await standing(pace, ...happenings)).toEqual({
        changed: false,
        gates,
        segments: null,
        blockers: [],
      });
    });

    test("a new approval, after a change behind the last one", async () => {
      const { changed, blockers } = await standing(
        pace,
        ...illustrated,
        [photo, credited],
        [article, ...published, headlineChanged("Fined"), submitted],
      );
      expect(changed).toBe(true);
      expect(blockers).toEqual([{ code: "APPROVAL_VOID", gate: "copy" }]);
    });

    test("another text than one that was refused, though the policy does not ask for that gate", async () => {
      const refused = refusalOf("legal", written, [picture], "It names a minor.");
      const { blockers } = await standing(
        pace,
        policy(["copy"]),
        ...illustrated,
        [photo, credited],
        [article, ...approved, refused],
      );
      expect(blockers).toEqual([{ code: "GATE_REFUSED", gate: "legal", grounds: "It names a minor." }]);
    });

    test.each([
      ["an approval", [waiverOf, approvalOf], null],
      ["a waiver", [approvalOf, waiverOf], "Nobody else is in tonight."],
    ] as const)("a new word on a gate, whose last one was %s of another text", async (_, said, grounds) => {
      const past = said.reduce<readonly Told<ArticleEvent>[]>(
        (told, word, n) => [...told, word("copy", told, [picture]), headlineChanged(`Fined ${n}`)],
        [...written, submitted],
      );
      const stands = await standing(pace, ...illustrated, [photo, credited], [article, ...past]);
      const revision = past.length - 2;
      expect(stands.gates.copy).toMatchObject({ state: "void", revision, grounds });
    });

    test("the segments without words, and how many have them", async () => {
      const happenings: readonly Happening[] = [
        [story, opened],
        [article, ...source],
        [
          translation,
          translationOf(source),
          wordsTranslated(source, "headline", "Сот айып салды"),
          submitted,
        ],
      ];
      const { segments, blockers } = (await standings(pace, ...happenings))[translationId]!;
      expect(segments).toEqual({ total: 3, untranslated: 2, stale: 0 });
      expect(blockers.map(({ code }) => code)).toEqual([
        "BODY_EMPTY",
        "SEGMENT_UNTRANSLATED",
        "SEGMENT_UNTRANSLATED",
        "GATE_CLOSED",
      ]);
    });
  });

  describe("lets an article stand differently when", () => {
    test("its picture is credited", async () => {
      const waiting: readonly Happening[] = [...illustrated, [article, ...approved]];
      expect((await standing(pace, ...waiting)).blockers).toEqual([
        { code: "PHOTO_UNCREDITED", placementId, photoId },
      ]);
      expect((await standing(pace, ...waiting, [photo, credited])).blockers).toEqual([]);
    });

    test("its picture is killed while readers see it", async () => {
      const { changed, blockers } = await standing(
        pace,
        ...illustrated,
        [photo, credited],
        [
          article,
          ...published,
          headlineChanged("Fined"),
          submitted,
          approvalOf("copy", [...published, headlineChanged("Fined")]),
        ],
        [photo, killed],
      );
      expect(changed).toBe(true);
      expect(blockers).toEqual([{ code: "PHOTO_KILLED", placementId, photoId }]);
    });

    test("its picture gets another credit than readers see", async () => {
      const recredited = { ...credited, data: { ...credited.data, creditLine: "M. Voss/The Quay" } };
      const happenings = [
        ...illustrated,
        [photo, credited],
        [article, ...published],
        [photo, recredited],
      ] as const;
      expect(await standing(pace, ...happenings)).toMatchObject({
        changed: true,
        blockers: [{ code: "NOT_SUBMITTED" }],
      });
    });

    test("its story takes the picture out, or another one in", async () => {
      const { blockers } = await standing(
        pace,
        ...illustrated,
        [article, ...approved],
        [story, { type: "PhotoTakenOut", data: { placementId } }],
      );
      expect(blockers).toEqual([]);

      const plain = [drafted, bodyWritten, submitted];
      const later = await standing(
        pace,
        [photo, filed, credited],
        [story, opened],
        [article, ...plain, approvalOf("copy", plain)],
        [story, placed],
      );
      expect(later.blockers).toEqual([
        { code: "CAPTION_MISSING", placementId },
        { code: "ALT_TEXT_MISSING", placementId },
      ]);
    });

    test("the newsroom adopts a policy, originals and translations each by their own", async () => {
      const happenings: readonly Happening[] = [
        [story, opened],
        [article, ...source, submitted],
        [translation, translationOf(source), submitted],
      ];
      const gates = async (...adopted: readonly Happening[]) =>
        Object.values(await standings(pace, ...happenings, ...adopted)).map(({ blockers }) =>
          blockers.flatMap((blocker) => ("gate" in blocker ? blocker.gate : [])),
        );
      expect(await gates()).toEqual([["translation"], ["copy"]]);
      expect(await gates(policy(["copy", "legal"], []))).toEqual([[], ["copy", "legal"]]);
      expect(await gates(policy(["copy", "legal"]), policy([], ["standards"]))).toEqual([["standards"], []]);
    });

    test("the source of a translation changes, and only that translation", async () => {
      const happenings: readonly Happening[] = [
        [story, opened],
        [article, ...source],
        [
          translation,
          translationOf(source),
          wordsTranslated(source, "headline", "Сот айып салды"),
          blockTranslated(source, a, "Сот түсте отырды."),
        ],
        [article, headlineChanged("Court fines the port")],
      ];
      expect(await standings(pace, ...happenings)).toMatchObject({
        [articleId]: { segments: null },
        [translationId]: { segments: { total: 3, untranslated: 1, stale: 1 } },
      });
    });

    test("its picture runs in several stories", async () => {
      const other = { story: `story-${uuid(0x202)}`, article: `article-${uuid(0x302)}` };
      const draftedThere = { ...drafted, data: { ...drafted.data, storyId: uuid(0x202) } };
      const happenings: readonly Happening[] = [
        ...illustrated,
        [other.story, opened, placed],
        [article, drafted],
        [other.article, draftedThere],
        [photo, credited],
      ];
      for (const { blockers } of Object.values(await standings(pace, ...happenings)))
        expect(blockers).not.toContainEqual({ code: "PHOTO_UNCREDITED", placementId, photoId });
    });
  });
});

test("What the board found out about an article is known anew whenever that changes", async () => {
  const log = await aLog([story, opened], [article, drafted]);
  const readModels = await readBy({ store: log.store, projections: [workingCopies] });
  const found = async (...happenings: readonly Happening[]) => {
    await caughtUp(readModels, await log.tell(...happenings));
    return readModels.of(workingCopies).onBoard([articleId])[0];
  };
  expect(await found([photo, filed])).toMatchObject({ assigned: [], deadline: null });
  const { assigneeId, dueAt } = assigned.data;
  expect(await found([story, assigned])).toMatchObject({ assigned: [assigneeId], deadline: dueAt });
  expect(await found([story, completed])).toMatchObject({ assigned: [], deadline: null });
});
