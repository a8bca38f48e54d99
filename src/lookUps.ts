import { articleDecider, type Article } from "./article/article.js";
import type { EditionAtHand, PictureAtHand, SourceAtHand } from "./article/commands.js";
import { segmentsOf } from "./article/translation/segment.js";
import { streamName } from "./asked.js";
import type { Event } from "./decider.js";
import type { Category } from "./deciders.js";
import { erasureDecider } from "./erasure/erasure.js";
import { erasureIdOf } from "./erasureIdOf.js";
import { newsroomDecider } from "./newsroom/newsroom.js";
import { photoDecider } from "./photo/photo.js";
import { photoAtHand } from "./photo/photoAtHand.js";
import { sourceDecider } from "./source/source.js";
import { serviceDecider } from "./service/service.js";
import { heldGrants } from "./staff/heldGrants.js";
import { sameIdentity, type Identity } from "./staff/identity.js";
import { staffDecider, type StaffMember } from "./staff/staff.js";
import type { Folder, Folds } from "./store/folds.js";
import { storyDecider } from "./story/story.js";

/** Other streams at decision time: each look is folded from the log, and remembered with the revision that was seen. */
export type LookUps = ReturnType<typeof lookUps>;

/** What was recorded of a stream after a revision of it, and before a position in the log. */
type Meanwhile = Readonly<{ after: number; before: number }>;

/** Who may be linked to an identity, by their staff ids; the log then says who is. */
export type MayBeLinked = (identity: Identity) => Promise<readonly string[]>;

/** Begins looking things up for one decision. */
export function lookUps(folds: Folds, mayBeLinked: MayBeLinked = () => Promise.resolve([])) {
  const saw: Record<string, number> = {};
  const looks = new Map<string, Promise<unknown>>();

  /** One decision looks at a stream once: what it goes by is the very revision that it says it saw. */
  function see<State, E extends Event>(folder: Folder<State, E>, category: Category, id: string) {
    const stream = streamName(category, id);
    const look = looks.get(stream) ?? lookAt(folder, stream);
    looks.set(stream, look);
    return look as Promise<State>;
  }

  async function lookAt<State, E extends Event>(folder: Folder<State, E>, stream: string) {
    const { state, revision } = await folds.now(folder, stream);
    if (revision >= 0) saw[stream] = revision;
    return state;
  }

  async function meanwhile<State, E extends Event>(
    folder: Folder<State, E>,
    stream: string,
    { after, before }: Meanwhile,
  ): Promise<State | null> {
    const since = await folds.events(stream, after + 1);
    const last = since.findLast(({ position }) => position < before);
    return last ? folds.at(folder, stream, last.revision) : null;
  }

  const newsroom = () => see(newsroomDecider, "newsroom", "");
  const staff = (id: string) => see(staffDecider, "staff", id);
  const service = (id: string) => see(serviceDecider, "service", id);
  const story = (id: string) => see(storyDecider, "story", id);
  const confidentialSource = (id: string) => see(sourceDecider, "source", id);
  /** The erasure of a subject's words, by what the subject is called. */
  const erasure = (subject: string) => see(erasureDecider, "erasure", erasureIdOf(subject));
  const photo = (id: string) => see(photoDecider, "photo", id);

  /** The roles that somebody holds, those apart that were delegated by people who have lost them since. */
  const heldBy = (member: StaffMember) => heldGrants(member, staff);

  /** Who else than this member of the staff is linked to an identity, or null. */
  async function linkedTo(identity: Identity, memberId: string): Promise<string | null> {
    const others = (await mayBeLinked(identity)).filter((id) => id !== memberId);
    const linked = await Promise.all(
      others.map(async (id) => ((await staff(id)).identities.some(sameIdentity(identity)) ? [id] : [])),
    );
    return linked.flat()[0] ?? null;
  }

  /** An article as it is, or as it stood at a revision; null if there is none, or it has not got that far. */
  async function article(articleId: string, revision?: number): Promise<Article | null> {
    const stream = streamName("article", articleId);
    if (revision !== undefined) return folds.at<Article, never>(articleDecider, stream, revision);
    const now = await see<Article, never>(articleDecider, "article", articleId);
    return now.exists ? now : null;
  }

  async function source(articleId: string, revision: number): Promise<SourceAtHand> {
    const stream = streamName("article", articleId);
    const at = await folds.at<Article, never>(articleDecider, stream, revision);
    if (at === null) return null;
    saw[stream] = revision;
    return { storyId: at.storyId, language: at.language, byline: at.byline, segments: segmentsOf(at) };
  }

  /** The newest edition of an article, as it was published. */
  async function edition({ id, lastEdition }: Article): Promise<EditionAtHand | null> {
    if (!lastEdition) return null;
    const { recordedAt } = lastEdition;
    const [event] = await folds.events(streamName("article", id), recordedAt, recordedAt);
    return event ? (event.data as EditionAtHand) : null;
  }

  /** The story after what was recorded of it meanwhile; null if nothing was. */
  const storyMeanwhile = (id: string, when: Meanwhile) =>
    meanwhile(storyDecider, streamName("story", id), when);
  /** The photo after what was recorded of it meanwhile; null if nothing was. */
  const photoMeanwhile = (id: string, when: Meanwhile) =>
    meanwhile(photoDecider, streamName("photo", id), when);

  async function pictures(storyId: string): Promise<readonly PictureAtHand[]> {
    const placements = (await story(storyId)).pictures;
    return Promise.all(
      placements.map(async (placement) => {
        return { ...placement, ...photoAtHand(await photo(placement.photoId)) };
      }),
    );
  }

  async function languages() {
    return (await newsroom()).languages;
  }

  return {
    saw,
    newsroom,
    staff,
    heldBy,
    linkedTo,
    service,
    story,
    confidentialSource,
    erasure,
    photo,
    article,
    source,
    edition,
    pictures,
    languages,
    storyMeanwhile,
    photoMeanwhile,
  };
}
