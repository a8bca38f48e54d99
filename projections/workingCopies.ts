import { articleDecider, type Article } from "../src/article/article.js";
import { blockersOf } from "../src/article/blockers.js";
import type { Blocker, PictureAtHand } from "../src/article/commands.js";
import type { ArticleEvent } from "../src/article/events.js";
import { contentHashOf } from "../src/article/edition.js";
import { contentOf } from "../src/article/publish.js";
import type { Recorded } from "../src/decider.js";
import type { NewsroomEvent } from "../src/newsroom/events.js";
import { newsroomDecider } from "../src/newsroom/newsroom.js";
import type { PhotoEvent } from "../src/photo/events.js";
import { photoDecider } from "../src/photo/photo.js";
import type { StoryEvent } from "../src/story/events.js";
import { storyDecider } from "../src/story/story.js";
import { boardQueries } from "./board.js";
import { keepStates } from "./keptStates.js";
import { idOf, reactions, type Projection } from "./projection.js";
import { translationStatus } from "./translationStatus.js";
import { workingCopyQueries } from "./workingCopyQueries.js";

/** Where an article stands, beside its text, as the board shows it. */
export type Standing = Readonly<{
  /** Everything that would refuse publication now; nothing where there is nothing new to publish. */
  blockers: readonly Blocker[];
  /** The working copy says something else than the live edition, or there is none yet. */
  changed: boolean;
  segments: Readonly<{ total: number; untranslated: number; stale: number }> | null;
}>;

type Heard = ArticleEvent | StoryEvent | PhotoEvent | NewsroomEvent;

/** Every article as it is being worked on, with what it waits for; and the board over all of them. */
export const workingCopies = {
  name: "workingCopies",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}story (id TEXT PRIMARY KEY, state TEXT NOT NULL, opened_at TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}photo (id TEXT PRIMARY KEY, state TEXT NOT NULL, filed TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}house (id TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}placement (photo_id TEXT NOT NULL, story_id TEXT NOT NULL, PRIMARY KEY (photo_id, story_id)) STRICT;
    CREATE TABLE ${t}article (
      id TEXT PRIMARY KEY, story_id TEXT NOT NULL, source_id TEXT, desk TEXT NOT NULL, language TEXT NOT NULL,
      workflow TEXT NOT NULL, live INTEGER NOT NULL, drafted_at TEXT NOT NULL,
      moved_at TEXT NOT NULL, moved_by TEXT NOT NULL, moved_position INTEGER NOT NULL,
      standing TEXT NOT NULL, state TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}article_by_move ON ${t}article (moved_position DESC);
    CREATE INDEX ${t}article_by_story ON ${t}article (story_id);
    CREATE INDEX ${t}article_by_source ON ${t}article (source_id) WHERE source_id IS NOT NULL;`,

  open(db, t) {
    const articles = keepStates(db, `${t}article`, articleDecider);
    const stories = keepStates(db, `${t}story`, storyDecider);
    const photos = keepStates(db, `${t}photo`, photoDecider);
    const houses = keepStates(db, `${t}house`, newsroomDecider);
    const moves = new Map<string, Recorded>();
    const filed = new Map<string, string>();
    const openedAt = new Map<string, string>();
    const stirred = new Set<string>();

    const ids = (sql: string) => db.prepare<[string], { id: string }>(sql);
    const ofStory = ids(`SELECT id FROM ${t}article WHERE story_id = ?`);
    const ofSource = ids(`SELECT id FROM ${t}article WHERE source_id = ?`);
    const storiesWith = ids(`SELECT story_id AS id FROM ${t}placement WHERE photo_id = ?`);
    const every = db.prepare<[], { id: string }>(`SELECT id FROM ${t}article`);
    const place = db.prepare<unknown[]>(`INSERT OR IGNORE INTO ${t}placement VALUES (?, ?)`);
    const putStory = db.prepare<unknown[]>(
      `INSERT INTO ${t}story VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state`,
    );
    const putPhoto = db.prepare<unknown[]>(
      `INSERT INTO ${t}photo VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state`,
    );
    const putHouse = db.prepare<unknown[]>(`INSERT OR REPLACE INTO ${t}house VALUES (?, ?)`);
    const putArticle = db.prepare<unknown[]>(`
      INSERT INTO ${t}article VALUES
        (@id, @storyId, @sourceId, @desk, @language, @workflow, @live, @at, @at, @by, @position, @standing, @state)
      ON CONFLICT (id) DO UPDATE SET desk = excluded.desk, workflow = excluded.workflow, live = excluded.live,
        moved_at = excluded.moved_at, moved_by = excluded.moved_by, moved_position = excluded.moved_position,
        standing = excluded.standing, state = excluded.state`);
    const setStanding = db.prepare<unknown[]>(`UPDATE ${t}article SET standing = ? WHERE id = ?`);

    function onArticle(event: Recorded<ArticleEvent>) {
      articles.apply(event);
      moves.set(idOf(event), event);
    }
    function onStory(event: Recorded<StoryEvent>) {
      stories.apply(event);
      if (event.type === "StoryOpened") openedAt.set(idOf(event), event.meta.at);
      if (event.type === "PhotoPlaced") place.run(event.data.photoId, idOf(event));
      stir(ofStory.all(idOf(event)));
    }
    function onPhoto(event: Recorded<PhotoEvent>) {
      photos.apply(event);
      if (event.type === "PhotoFiled") filed.set(idOf(event), JSON.stringify(event.data));
      for (const { id } of storiesWith.all(idOf(event))) stir(ofStory.all(id));
    }
    function onHouse(event: Recorded<NewsroomEvent>) {
      houses.apply(event);
      if (event.type === "PolicyAdopted") stir(every.all());
    }
    const stir = (rows: readonly { id: string }[]) => rows.forEach(({ id }) => stirred.add(id));

    function picturesOf(storyId: string): readonly PictureAtHand[] {
      return (stories.get(storyId)?.pictures ?? []).map((placement) => {
        const photo = photos.get(placement.photoId);
        return { ...placement, creditLine: photo?.credit?.creditLine ?? null, killed: photo?.killed ?? null };
      });
    }

    function standingOf(article: Article): Standing {
      const pictures = picturesOf(article.storyId);
      const { policy } = houses.get("newsroom") ?? newsroomDecider.initial;
      const requiredGates = article.translation ? policy.gatesForTranslations : policy.gatesForOriginals;
      const source = article.translation && articles.get(article.translation.source.articleId);
      const segments = source ? translationStatus(article.translation!, source) : null;
      const changed = article.live?.contentHash !== contentHashOf(contentOf(article, { pictures }));
      return {
        blockers: changed ? blockersOf(article, { pictures, requiredGates }) : [],
        changed,
        segments: segments && {
          total: segments.length,
          untranslated: segments.filter(({ standing }) => standing === "untranslated" || standing === "added")
            .length,
          stale: segments.filter(({ standing }) => standing === "stale" || standing === "removed").length,
        },
      };
    }

    function write(id: string, article: Article) {
      const event = moves.get(id)!;
      putArticle.run({
        id,
        storyId: article.storyId,
        sourceId: article.translation?.source.articleId ?? null,
        desk: stories.get(article.storyId)?.desk ?? "",
        language: article.language,
        workflow: article.workflow,
        live: article.live ? 1 : 0,
        at: event.meta.at,
        by: event.meta.by,
        position: event.position,
        standing: JSON.stringify(standingOf(article)),
        state: JSON.stringify(article),
      });
    }

    function flush() {
      houses.flush((id, state) => putHouse.run(id, JSON.stringify(state)));
      photos.flush((id, state) => putPhoto.run(id, JSON.stringify(state), filed.get(id) ?? ""));
      stories.flush((id, state) => putStory.run(id, JSON.stringify(state), openedAt.get(id) ?? ""));
      const moved = [...moves.keys()];
      articles.flush(write);
      // An article drafted in this very batch is in the table only now.
      for (const id of moved) {
        stirred.delete(id);
        stir(ofSource.all(id));
      }
      for (const id of stirred) {
        const article = articles.get(id);
        if (article) setStanding.run(JSON.stringify(standingOf(article)), id);
      }
      for (const kept of [moves, filed, openedAt, stirred]) kept.clear();
    }

    function forget() {
      for (const kept of [articles, stories, photos, houses]) kept.forget();
      for (const kept of [moves, filed, openedAt, stirred]) kept.clear();
    }

    const when = reactions<Heard>({
      ArticleDrafted: onArticle,
      ImportRecorded: onArticle,
      TranslationOpened: onArticle,
      HeadlineChanged: onArticle,
      DekChanged: onArticle,
      BylineSet: onArticle,
      BodyRevised: onArticle,
      CaptionWritten: onArticle,
      AltTextWritten: onArticle,
      SegmentTranslated: onArticle,
      BlockTranslated: onArticle,
      TranslationRebased: onArticle,
      ArticleSubmitted: onArticle,
      ArticleReturned: onArticle,
      ApprovalGiven: onArticle,
      EditionPublished: onArticle,
      StoryOpened: onStory,
      SluglineChanged: onStory,
      SourceAttributed: onStory,
      PhotoPlaced: onStory,
      PhotoTakenOut: onStory,
      PhotoFiled: onPhoto,
      PhotoCredited: onPhoto,
      PhotoKilled: onPhoto,
      NewsroomOpened: onHouse,
      LanguageAdded: onHouse,
      DeskOpened: onHouse,
      PolicyAdopted: onHouse,
    });

    return { when, flush, forget, queries: { ...workingCopyQueries(db, t), ...boardQueries(db, t) } };
  },
} satisfies Projection;
