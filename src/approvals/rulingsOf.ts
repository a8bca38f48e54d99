import { articleDecider, type Article } from "../article/article.js";
import type { ArticleEvent } from "../article/events.js";
import { scopeHash, scopeOf } from "../article/review/scope.js";
import type { Recorded } from "../decider.js";
import { gates, type Gate } from "../gate.js";
import type { PhotoEvent } from "../photo/events.js";
import { photoDecider, type Photo } from "../photo/photo.js";
import type { StaffEvent } from "../staff/events.js";
import type { StoryEvent } from "../story/events.js";
import { storyDecider } from "../story/story.js";
import { grantBehind } from "./grantBehind.js";
import type { Moment, Ruling, RulingKind, Standing } from "./ruling.js";
import { changedBetween, isSame, type AtMoment } from "./whatRuledOn.js";

/** The events that an article's approvals follow from, each stream's from its beginning. */
export type ApprovalEvents = Readonly<{
  article: readonly Recorded<ArticleEvent>[];
  story: readonly Recorded<StoryEvent>[];
  /** Of every picture that the story ever ran. */
  photos: readonly Recorded<PhotoEvent>[];
  /** Of those who ruled; without them no ruling names its grant. */
  staff: readonly Recorded<StaffEvent>[];
}>;

type RulingEvent = Extract<ArticleEvent, { type: "ApprovalGiven" | "ApprovalRefused" | "GateWaived" }>;
type Publishing = Extract<ArticleEvent, { type: "EditionPublished" }>["data"];
type Now = AtMoment & Readonly<{ creditedBy: readonly string[] }>;
type Said = Omit<Ruling, "stood" | "changedSince" | "editions">;
type Known = Readonly<{ said: Said; when: Now; stood: Standing[]; editions: Ruling["editions"][number][] }>;

const kinds: Readonly<Record<RulingEvent["type"], RulingKind>> = {
  ApprovalGiven: "approved",
  ApprovalRefused: "refused",
  GateWaived: "waived",
};

/** Whether somebody said something on a gate. */
export const isRuling = (event: Recorded<ArticleEvent>): event is Recorded<RulingEvent> =>
  Object.hasOwn(kinds, event.type);

/**
 * Everything that was ever said on the gates of an article, the oldest first: by whom, of exactly what, when it stood, and
 * what went out on it. It follows from events alone, so that anybody who has them comes to the same.
 */
export function rulingsOf({ article: own, story, photos, staff }: ApprovalEvents): readonly Ruling[] {
  const known = new Map<number, Known>();
  const standing = new Map<Gate, number>();
  const everWrote = new Map<Gate, readonly string[]>();
  const states: Article[] = [];
  const later = follow();
  let now = later.now();
  let wentOutOn: readonly number[] = [];

  /** The revision of the ruling that bears on a text, as the gates judge it themselves; null if none does. */
  function rulingFor(gate: Gate, at: Now): number | null {
    const { approvals, waivers, refusals } = at.article;
    const said = [...(refusals[gate] ?? []), approvals[gate], waivers[gate]];
    const found = said.find((one) => one !== undefined && isSame(gate, known.get(one.revision)!.when, at));
    return found?.revision ?? null;
  }

  function settle(event: Recorded) {
    for (const gate of gates) {
      const [was, is] = [standing.get(gate) ?? null, rulingFor(gate, now)];
      if (was === is) continue;
      const { stood } = known.get(was ?? -1) ?? {};
      if (stood) stood.push({ ...stood.pop()!, until: momentOf(event) });
      if (is === null) standing.delete(gate);
      else {
        standing.set(gate, is);
        known.get(is)!.stood.push({ from: momentOf(event), until: null });
      }
    }
  }

  /** The rulings that an edition went out on. An editor's note brings out again what the last edition said. */
  function goneOutOn({ class: editionClass, revision }: Publishing): readonly number[] {
    if (editionClass === "editorsNote") return wentOutOn;
    const pinned = { ...now, article: states[revision] ?? now.article };
    return gates.flatMap((gate) => rulingFor(gate, pinned) ?? []);
  }

  for (const event of inOrder(own, story, photos)) {
    if (isOwn(event)) {
      if (isRuling(event)) known.set(event.revision, heard(event, now, everWrote, staff));
      if (event.type === "EditionPublished") {
        const { edition, class: editionClass } = event.data;
        wentOutOn = goneOutOn(event.data);
        for (const revision of wentOutOn)
          known.get(revision)!.editions.push({ edition, class: editionClass, at: event.meta.at });
      }
    }
    later.take(event);
    now = later.now();
    if (isOwn(event)) states[event.revision] = now.article;
    for (const gate of gates)
      everWrote.set(gate, [
        ...new Set([...(everWrote.get(gate) ?? []), ...(now.article.writers[gate] ?? [])]),
      ]);
    if (known.size > 0) settle(event);
  }
  return [...known.values()].map(({ said, when, stood, editions }) => ({
    ...said,
    stood,
    editions,
    changedSince: changedBetween(said.gate, when, now),
  }));
}

/** Folds an article with its story and its pictures. */
function follow() {
  let [article, story] = [articleDecider.initial, storyDecider.initial];
  const photos = new Map<string, Photo>();
  return {
    take(event: Recorded) {
      const [category] = event.stream.split("-", 1);
      const id = event.stream.slice(event.stream.indexOf("-") + 1);
      if (category === "article") article = articleDecider.evolve(article, event as never);
      else if (category === "story") story = storyDecider.evolve(story, event as never);
      else photos.set(id, photoDecider.evolve(photos.get(id) ?? photoDecider.initial, event as never));
    },
    now(): Now {
      const pictures = story.pictures.map((placement) => ({
        ...placement,
        creditLine: photos.get(placement.photoId)?.credit?.creditLine ?? null,
      }));
      const credited = pictures.flatMap(({ photoId }) => Object.keys(photos.get(photoId)?.creditedBy ?? {}));
      return { article, pictures, creditedBy: [...new Set(credited)] };
    },
  };
}

/** A ruling as it was given, to what the article and its pictures were at that moment. */
function heard(
  event: Recorded<RulingEvent>,
  when: Now,
  everWrote: ReadonlyMap<Gate, readonly string[]>,
  staff: readonly Recorded<StaffEvent>[],
): Known {
  const { data, meta, position, revision, type } = event;
  const { gate, contentHash } = data;
  const { at, by, role, desk, language = null, onBehalfOf = null, reason } = meta;
  const { article, pictures, creditedBy } = when;
  const said: Said = {
    gate,
    kind: kinds[type],
    by,
    role,
    desk,
    language,
    onBehalfOf,
    grant: grantBehind(event, staff),
    at,
    position,
    revision,
    grounds: "grounds" in data ? data.grounds : type === "GateWaived" ? reason : null,
    contentHash,
    text: scopeOf(gate, article, pictures),
    isExact: scopeHash(gate, article, pictures) === contentHash,
    writtenBy: everWrote.get(gate) ?? [],
    writtenSinceLastApproval: article.writers[gate] ?? [],
    creditedBy: gate === "photo" ? creditedBy : [],
  };
  return { said, when, stood: [], editions: [] };
}

const inOrder = (...streams: readonly (readonly Recorded[])[]): readonly Recorded[] =>
  streams.flat().toSorted((one, other) => one.position - other.position);

const isOwn = (event: Recorded): event is Recorded<ArticleEvent> => event.stream.startsWith("article-");

const momentOf = ({ stream, revision, position, type, meta: { at, by } }: Recorded): Moment => ({
  stream,
  revision,
  position,
  type,
  at,
  by,
});
