import type { Article } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { publicationOf } from "../../src/article/publication/publicationOf.js";
import type { Recorded } from "../../src/decider.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import type { StoryEvent } from "../../src/story/events.js";
import { keepStates } from "../engine/keptStates.js";
import { idOf, reactions, type Projection } from "../engine/projection.js";
import { openSearchDocs, searchDocTable, type Doc } from "./searchDocs.js";
import { searchIndexTable, searchLabel } from "./searchIndex.js";
import { passagesOfCopy, passagesOfEdition, type Passage, type PictureSearched } from "./searchPassages.js";
import { openSearchPast, searchPastTable } from "./searchPast.js";
import { searchQueries } from "./searchQueries.js";
import { gone, trackFolder } from "./searchTrack.js";

type Hidden = Extract<
  ArticleEvent,
  { type: "ArticleUnpublished" | "ArticleRetracted" | "ArticleTakenDown" | "ArticleKilled" | "KillLifted" }
>;
type Telling = Extract<
  StoryEvent,
  {
    type: "StoryOpened" | "SluglineChanged" | "StorySent" | "PhotoPlaced" | "PhotoTakenOut" | "PhotoReplaced";
  }
>;
type Heard =
  | Hidden
  | Telling
  | Extract<ArticleEvent, { type: "EditionPublished" | "EditionHeadlined" | "ArticleRepublished" }>
  | Extract<PhotoEvent, { type: "PhotoCredited" }>;
type Story = Readonly<{ slugline: string; desk: string }>;

/** The words of every article: on the desk, before its readers, and as they stood in the past. */
export const search = {
  name: "search",
  version: 2,
  // What is told in confidence is not here: no source, no comment, no note and nothing that legal was asked.
  tables: (t: string) => `
    CREATE TABLE ${t}story (id TEXT PRIMARY KEY, slugline TEXT NOT NULL, desk TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}placement (
      storyId TEXT NOT NULL, placementId TEXT NOT NULL, photoId TEXT NOT NULL, replacedAt INTEGER,
      PRIMARY KEY (storyId, placementId)) STRICT;
    CREATE INDEX ${t}placement_by_photo ON ${t}placement (photoId);
    CREATE TABLE ${t}credit (photoId TEXT PRIMARY KEY, creditLine TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}article (
      id TEXT PRIMARY KEY, story_id TEXT NOT NULL, doc INTEGER NOT NULL UNIQUE, desk TEXT NOT NULL,
      publication TEXT NOT NULL, state TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}article_by_story ON ${t}article (story_id);
    ${searchDocTable(t)}
    ${searchPastTable(t)}
    ${searchIndexTable(`${t}words`)}
    ${searchIndexTable(`${t}past_words`)}`,

  open(db, t) {
    const tracks = keepStates(db, `${t}article`, trackFolder);
    const docs = openSearchDocs(db, t);
    const past = openSearchPast(db, t);
    const stirred = new Set<string>();

    const begin = db.prepare<unknown[]>(
      `INSERT INTO ${t}article SELECT ?, ?, coalesce(max(doc), 0) + 2, '', '', 'null' FROM ${t}article`,
    );
    const keep = db.prepare<unknown[]>(
      `UPDATE ${t}article SET desk = @desk, publication = @publication, state = @state WHERE id = @id`,
    );
    const docOf = db.prepare<[string], { doc: number }>(`SELECT doc FROM ${t}article WHERE id = ?`);
    const ofStory = db.prepare<[string], { id: string }>(`SELECT id FROM ${t}article WHERE story_id = ?`);
    const storiesWith = db.prepare<[string], { storyId: string }>(
      `SELECT DISTINCT storyId FROM ${t}placement WHERE photoId = ?`,
    );
    const openStory = db.prepare<unknown[]>(`INSERT INTO ${t}story VALUES (?, ?, ?)`);
    const setSlugline = db.prepare<unknown[]>(`UPDATE ${t}story SET slugline = ? WHERE id = ?`);
    const setDesk = db.prepare<unknown[]>(`UPDATE ${t}story SET desk = ? WHERE id = ?`);
    const storyOf = db.prepare<[string], Story>(`SELECT slugline, desk FROM ${t}story WHERE id = ?`);
    const place = db.prepare<unknown[]>(`INSERT INTO ${t}placement VALUES (?, ?, ?, NULL)`);
    const takeOut = db.prepare<unknown[]>(`DELETE FROM ${t}placement WHERE storyId = ? AND placementId = ?`);
    const replace = db.prepare<unknown[]>(
      `UPDATE ${t}placement SET photoId = ?, replacedAt = ? WHERE storyId = ? AND placementId = ?`,
    );
    const credit = db.prepare<unknown[]>(`INSERT OR REPLACE INTO ${t}credit VALUES (?, ?)`);
    const picturesOf = db.prepare<[string], PictureSearched>(
      `SELECT placementId, replacedAt, creditLine
       FROM ${t}placement LEFT JOIN ${t}credit USING (photoId) WHERE storyId = ? ORDER BY placementId`,
    );

    const pastOf = (id: string) => ({ doc: docOf.get(id)!.doc, language: tracks.get(id)!.article.language });
    const stirStory = (id: string) => ofStory.all(id).forEach((row) => stirred.add(row.id));

    function onArticle(event: Recorded<ArticleEvent>) {
      const id = idOf(event);
      const known = tracks.get(id);
      const before = known ?? trackFolder.initial;
      tracks.apply(event);
      if (!known) begin.run(id, tracks.get(id)!.article.storyId);
      stirred.add(id);
      for (const passage of gone(before, tracks.get(id)!))
        past.leftCopy(pastOf(id), passage, before.since[passage.key]!, event);
    }

    /** Puts what readers saw until now among the past, but for what they still see. */
    function retire(live: Doc, still: readonly Passage[], at: string) {
      const kept = new Map(still.map(({ key, text }) => [key, text]));
      for (const passage of live.passages)
        if (kept.get(passage.key) !== passage.text)
          past.leftReaders(pastOf(live.articleId), passage, live.edition!, live.at, at);
    }

    function onHidden(event: Recorded<Hidden>) {
      const live = docs.of(idOf(event), "liveEdition");
      if (live && live.labels !== null) {
        retire(live, [], event.meta.at);
        docs.write([{ ...live, labels: null }]);
      }
      onArticle(event);
    }

    const labelsOf = (kind: Doc["kind"], article: Article, desk: string, authors: readonly string[]) =>
      [
        searchLabel("in", kind),
        searchLabel("language", article.language),
        searchLabel("desk", desk),
        searchLabel("publication", publicationOf(article)),
        ...authors.map((author) => searchLabel("author", author)),
      ].join(" ");

    /** Both whole texts of an article, as its own events, its story and its pictures have it now. */
    function docsOf(id: string): readonly Doc[] {
      const { article, written } = tracks.get(id)!;
      const { slugline, desk } = storyOf.get(article.storyId) ?? { slugline: "", desk: "" };
      const copy: Doc = {
        id: docOf.get(id)!.doc,
        articleId: id,
        kind: "workingCopy",
        edition: null,
        revision: written.revision,
        at: written.at,
        authors: authorsOf(article),
        passages: passagesOfCopy(article, slugline, picturesOf.all(article.storyId)),
        labels: labelsOf("workingCopy", article, desk, authorsOf(article)),
      };
      const live = docs.of(id, "liveEdition");
      return live && live.labels !== null
        ? [copy, { ...live, labels: labelsOf("liveEdition", article, desk, live.authors) }]
        : [copy];
    }

    const when = reactions<Heard>({
      EditionPublished(event) {
        onArticle(event);
        const { edition, revision, content } = event.data;
        const id = idOf(event);
        const { article } = tracks.get(id)!;
        const passages = passagesOfEdition(content, {});
        const before = docs.of(id, "liveEdition");
        if (before && before.labels !== null) retire(before, passages, event.meta.at);
        docs.write([
          {
            id: docOf.get(id)!.doc + 1,
            articleId: id,
            kind: "liveEdition",
            edition,
            revision,
            at: event.meta.at,
            authors: authorsOf({ authors: article.authors, byline: content.byline }),
            passages,
            labels: "",
          },
        ]);
      },
      EditionHeadlined(event) {
        onArticle(event);
        const live = docs.of(idOf(event), "liveEdition")!;
        const said = Object.entries(event.data.headlines).map(([role, text]): Passage => ({
          key: `headline:${role}`,
          field: "headline",
          text,
        }));
        // These come right after their edition: what was the same in the one before has not left its readers.
        for (const passage of said) past.backToReaders(pastOf(live.articleId), passage, live.edition! - 1);
        docs.write([{ ...live, passages: [...live.passages, ...said] }]);
      },
      ArticleRepublished(event) {
        const live = docs.of(idOf(event), "liveEdition")!;
        for (const passage of live.passages)
          past.backToReaders(pastOf(live.articleId), passage, event.data.edition);
        docs.write([{ ...live, labels: "" }]);
        onArticle(event);
      },
      ArticleUnpublished: onHidden,
      ArticleRetracted: onHidden,
      ArticleTakenDown: onHidden,
      ArticleKilled: onHidden,
      KillLifted: onHidden,
      StoryOpened: (event) => void openStory.run(idOf(event), event.data.slugline, event.data.desk),
      SluglineChanged(event) {
        setSlugline.run(event.data.slugline, idOf(event));
        stirStory(idOf(event));
      },
      StorySent(event) {
        setDesk.run(event.data.desk, idOf(event));
        stirStory(idOf(event));
      },
      PhotoPlaced(event) {
        place.run(idOf(event), event.data.placementId, event.data.photoId);
        stirStory(idOf(event));
      },
      PhotoTakenOut(event) {
        takeOut.run(idOf(event), event.data.placementId);
        stirStory(idOf(event));
      },
      PhotoReplaced(event) {
        replace.run(event.data.photoId, event.revision, idOf(event), event.data.placementId);
        stirStory(idOf(event));
      },
      PhotoCredited(event) {
        credit.run(idOf(event), event.data.creditLine);
        for (const { storyId } of storiesWith.all(idOf(event))) stirStory(storyId);
      },
    });

    function flush() {
      docs.write([...stirred].flatMap(docsOf));
      for (const id of stirred) {
        const track = tracks.get(id)!;
        const desk = storyOf.get(track.article.storyId)?.desk ?? "";
        keep.run({ id, desk, publication: publicationOf(track.article), state: JSON.stringify(track) });
      }
      tracks.flush(() => {});
      stirred.clear();
    }

    return {
      when,
      whose: { article: onArticle },
      flush,
      forget() {
        tracks.forget();
        stirred.clear();
      },
      queries: searchQueries(db, t),
    };
  },
} satisfies Projection;

/** Everybody who wrote it or is named for it, as far as they work here. */
const authorsOf = ({ authors, byline }: Pick<Article, "authors" | "byline">): readonly string[] => [
  ...new Set([...authors, ...byline.flatMap(({ staffId }) => staffId ?? [])]),
];
