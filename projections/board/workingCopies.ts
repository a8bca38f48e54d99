import { articleDecider, type Article } from "../../src/article/article.js";
import type { PictureAtHand } from "../../src/article/commands.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { publicationOf } from "../../src/article/publication/publicationOf.js";
import type { Recorded } from "../../src/decider.js";
import type { NewsroomEvent } from "../../src/newsroom/events.js";
import { newsroomDecider } from "../../src/newsroom/newsroom.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import { photoDecider } from "../../src/photo/photo.js";
import { photoAtHand } from "../../src/photo/photoAtHand.js";
import type { StoryEvent } from "../../src/story/events.js";
import { storyDecider } from "../../src/story/story.js";
import { storyBlockers } from "../../src/story/storyBlockers.js";
import { boardQueries } from "./board.js";
import { boardTables, openBoardIndex } from "./boardIndex.js";
import type { OnBoard } from "./onBoard.js";
import { turnsOfArticle, turnsOfPhoto, turnsOfStory, type BoardKind } from "./boardTurns.js";
import { keepStates } from "../engine/keptStates.js";
import { ownWorkQueries, ownWorkTables, writesOwnWork, type Standpoint } from "./ownWork.js";
import { idOf, reactions, type Projection } from "../engine/projection.js";
import { recentlyUsed } from "../engine/recentlyUsed.js";
import { turnQueries, turnTables, writesTurns } from "../turns.js";
import { standingOf } from "./standing.js";
import type { WorkingCopy } from "./workingCopy.js";
import { workingCopyQueries } from "./workingCopyQueries.js";

type Heard = ArticleEvent | StoryEvent | PhotoEvent;
type Begun = Extract<ArticleEvent, { type: "ArticleDrafted" | "TranslationOpened" }>;
type Placing = Extract<StoryEvent, { type: "PhotoPlaced" | "PhotoReplaced" }>;
type Beginning = Extract<
  Heard,
  {
    type:
      "ArticleDrafted" | "TranslationOpened" | "StoryOpened" | "PhotoPlaced" | "PhotoReplaced" | "PhotoFiled";
  }
>;

const mostCopies = 2_000;

/** Every article as it is being worked on, with what it waits for; and the board over all of them. */
export const workingCopies = {
  name: "workingCopies",
  version: 6,
  tables: (t: string) => `
    CREATE TABLE ${t}story (id TEXT PRIMARY KEY, state TEXT NOT NULL, opened_at TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}photo (id TEXT PRIMARY KEY, state TEXT NOT NULL, filed TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}house (id TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}placement (photo_id TEXT NOT NULL, story_id TEXT NOT NULL, PRIMARY KEY (photo_id, story_id)) STRICT;
    CREATE TABLE ${t}article (
      id TEXT PRIMARY KEY, story_id TEXT NOT NULL, source_id TEXT, desk TEXT NOT NULL, language TEXT NOT NULL,
      workflow TEXT NOT NULL, publication TEXT NOT NULL, drafted_at TEXT NOT NULL,
      moved_at TEXT NOT NULL, moved_by TEXT NOT NULL, moved_position INTEGER NOT NULL,
      standing TEXT NOT NULL, state TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}article_by_story ON ${t}article (story_id, drafted_at, id);
    CREATE INDEX ${t}article_by_source ON ${t}article (source_id) WHERE source_id IS NOT NULL;
    ${boardTables(t)}
    ${ownWorkTables(t)}
    ${turnTables(t)}`,

  open(db, t) {
    const articles = keepStates(db, `${t}article`, articleDecider);
    const stories = keepStates(db, `${t}story`, storyDecider);
    const photos = keepStates(db, `${t}photo`, photoDecider);
    const houses = keepStates(db, `${t}house`, newsroomDecider);
    const copies = recentlyUsed<WorkingCopy>(mostCopies);
    const listed = recentlyUsed<OnBoard>(mostCopies);
    const moves = new Map<string, Recorded>();
    const begun = new Map<string, Recorded>();
    const openedAt = new Map<string, string>();
    const filed = new Map<string, string>();
    const stirred = new Set<string>();

    const ids = (sql: string) => db.prepare<[string], { id: string }>(sql);
    const ofStory = ids(`SELECT id FROM ${t}article WHERE story_id = ?`);
    const ofSource = ids(`SELECT id FROM ${t}article WHERE source_id = ?`);
    const storiesWith = ids(`SELECT story_id AS id FROM ${t}placement WHERE photo_id = ?`);
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
        (@id, @storyId, @sourceId, @desk, @language, @workflow, @publication, @draftedAt, @at, @by, @position, @standing, @state)
      ON CONFLICT (id) DO UPDATE SET desk = excluded.desk, workflow = excluded.workflow, publication = excluded.publication,
        moved_at = excluded.moved_at, moved_by = excluded.moved_by, moved_position = excluded.moved_position,
        standing = excluded.standing, state = excluded.state`);
    const putOwnWork = writesOwnWork(db, t);
    const list = openBoardIndex(db, t);
    const putTurns = writesTurns<BoardKind>(db, t);
    const setStanding = db.prepare<unknown[]>(`UPDATE ${t}article SET standing = ?, desk = ? WHERE id = ?`);

    function onArticle(event: Recorded<ArticleEvent>) {
      articles.apply(event);
      moves.set(idOf(event), event);
    }
    function onBegun(event: Recorded<Begun>) {
      begun.set(idOf(event), event);
      onArticle(event);
    }
    function onStory(event: Recorded<StoryEvent>) {
      stories.apply(event);
      stir(ofStory.all(idOf(event)));
    }
    function onPlaced(event: Recorded<Placing>) {
      place.run(event.data.photoId, idOf(event));
      onStory(event);
    }
    function onPhoto(event: Recorded<PhotoEvent>) {
      photos.apply(event);
      for (const { id } of storiesWith.all(idOf(event))) stir(ofStory.all(id));
    }
    const onHouse = (event: Recorded<NewsroomEvent>) => houses.apply(event);
    const stir = (rows: readonly { id: string }[]) => rows.forEach(({ id }) => stirred.add(id));

    function picturesOf(storyId: string): readonly PictureAtHand[] {
      return (stories.get(storyId)?.pictures ?? []).map((placement) => {
        return { ...placement, ...photoAtHand(photos.get(placement.photoId) ?? photoDecider.initial) };
      });
    }

    const storyOf = ({ storyId }: Article) => stories.get(storyId) ?? storyDecider.initial;

    function standpoint(id: string, article: Article): Standpoint {
      const source = article.translation && articles.get(article.translation.source.articleId);
      const pictures = picturesOf(article.storyId);
      const story = storyOf(article);
      const standing = standingOf(article, { pictures, story: storyBlockers(story, article) }, source);
      return { id, article, standing, pictures };
    }

    function show(standpoint: Standpoint) {
      const { id, article, pictures, standing } = standpoint;
      const moved = { begun: begun.get(id), moved: moves.get(id) };
      const story = storyOf(article);
      listed.drop(id);
      list(id, { article, story, pictures, segments: standing.segments }, moved);
      putTurns("article", id, turnsOfArticle(standpoint, story));
      putOwnWork(standpoint, begun.get(id)?.meta.by);
    }

    function write(id: string, article: Article) {
      const { meta, position } = moves.get(id)!;
      const stands = standpoint(id, article);
      copies.drop(id);
      putArticle.run({
        id,
        storyId: article.storyId,
        sourceId: article.translation?.source.articleId ?? null,
        desk: storyOf(article).desk,
        language: article.language,
        workflow: article.workflow,
        publication: publicationOf(article),
        draftedAt: begun.get(id)?.meta.at ?? "",
        at: meta.at,
        by: meta.by,
        position,
        standing: JSON.stringify(stands.standing),
        state: JSON.stringify(article),
      });
      show(stands);
    }

    function flush() {
      houses.flush((id, state) => {
        copies.clear();
        putHouse.run(id, JSON.stringify(state));
      });
      photos.flush((id, state) => {
        putPhoto.run(id, JSON.stringify(state), filed.get(id) ?? "");
        putTurns("photo", id, turnsOfPhoto(state));
      });
      stories.flush((id, state) => {
        putStory.run(id, JSON.stringify(state), openedAt.get(id) ?? "");
        putTurns("story", id, turnsOfStory(state));
      });
      for (const id of moves.keys()) stir(ofSource.all(id));
      // Whatever moved is written whole, with where it stands; the others only stand differently.
      for (const id of stirred) {
        if (moves.has(id)) continue;
        const article = articles.get(id)!;
        copies.drop(id);
        const stands = standpoint(id, article);
        setStanding.run(JSON.stringify(stands.standing), storyOf(article).desk, id);
        show(stands);
      }
      articles.flush(write);
      forgetBatch();
    }

    function forgetBatch() {
      for (const kept of [moves, begun, openedAt, filed, stirred]) kept.clear();
    }

    function forget() {
      for (const kept of [articles, stories, photos, houses]) kept.forget();
      copies.clear();
      listed.clear();
      forgetBatch();
    }

    const when = reactions<Beginning>({
      ArticleDrafted: onBegun,
      TranslationOpened: onBegun,
      StoryOpened(event) {
        openedAt.set(idOf(event), event.meta.at);
        onStory(event);
      },
      PhotoPlaced: onPlaced,
      PhotoReplaced: onPlaced,
      PhotoFiled(event) {
        filed.set(idOf(event), JSON.stringify(event.data));
        onPhoto(event);
      },
    });
    const whose = { article: onArticle, story: onStory, photo: onPhoto, newsroom: onHouse };

    const kept = { articles, stories, photos, houses, copies, listed };
    const queries = {
      ...workingCopyQueries(db, t, kept),
      ...boardQueries(db, t, kept),
      ...ownWorkQueries(db, t),
      ...turnQueries<BoardKind>(db, t),
    };

    return { when, whose, flush, forget, queries };
  },
} satisfies Projection;
