import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Recorded } from "../../src/decider.js";
import { articleKeepings, articleThen, noArticleYet } from "../../src/past/articleThen.js";
import { partsChanged } from "../../src/past/keeping.js";
import { noPhotoYet, photoKeepings, photoThen } from "../../src/past/photoThen.js";
import { takenBy } from "../../src/past/saidIn.js";
import { noStoryYet, storyKeepings, storyThen } from "../../src/past/storyThen.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import { photoDecider } from "../../src/photo/photo.js";
import type { StoryEvent } from "../../src/story/events.js";
import { storyDecider } from "../../src/story/story.js";
import { keepStates } from "../engine/keptStates.js";
import { idOf, type Projection } from "../engine/projection.js";
import { pastBoard } from "./pastBoard.js";
import { openPastParts, pastPartTables } from "./pastParts.js";
import { pastQueries } from "./pastQueries.js";

/**
 * What every text was, as of any moment: a row for each part of an article, a story or a photo that an event changed. What is
 * asked is the latest row of each part at or before a place in the log, so that it costs the same however often a text was
 * written, and what is kept grows only with what changed. Nothing of it is ever written over.
 */
export const past = {
  name: "past",
  version: 2,
  tables: (t: string) => `
    CREATE TABLE ${t}article (id TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}story (id TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}photo (id TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
    ${pastPartTables(t)}`,

  open(db, t) {
    const articles = keepStates(db, `${t}article`, articleDecider);
    const stories = keepStates(db, `${t}story`, storyDecider);
    const photos = keepStates(db, `${t}photo`, photoDecider);
    const parts = openPastParts(db, t);
    const write = (table: string) => {
      const put = db.prepare<unknown[]>(`INSERT OR REPLACE INTO ${t}${table} VALUES (?, ?)`);
      return (id: string, state: object) => void put.run(id, JSON.stringify(state));
    };
    const [writeArticle, writeStory, writePhoto] = [write("article"), write("story"), write("photo")];

    return {
      when: {},
      whose: {
        article(event: Recorded<ArticleEvent>) {
          const before = articles.get(idOf(event));
          articles.apply(event);
          const [was, is] = [before && articleThen(before), articleThen(articles.get(idOf(event))!)];
          parts.add(event, partsChanged(articleKeepings, was ?? noArticleYet, is));
          // Only what was proposed can be taken in.
          if (before && Object.keys(before.suggestions).length > 0)
            parts.takeIn(event, takenBy(before, event));
        },
        story(event: Recorded<StoryEvent>) {
          const before = stories.get(idOf(event));
          stories.apply(event);
          const [was, is] = [before && storyThen(before), storyThen(stories.get(idOf(event))!)];
          parts.add(event, partsChanged(storyKeepings, was ?? noStoryYet, is));
        },
        photo(event: Recorded<PhotoEvent>) {
          const before = photos.get(idOf(event));
          photos.apply(event);
          const [was, is] = [before && photoThen(before), photoThen(photos.get(idOf(event))!)];
          parts.add(event, partsChanged(photoKeepings, was ?? noPhotoYet, is));
        },
      },
      flush() {
        articles.flush(writeArticle);
        stories.flush(writeStory);
        photos.flush(writePhoto);
        parts.flush();
      },
      forget() {
        articles.forget();
        stories.forget();
        photos.forget();
        parts.forget();
      },
      queries: { ...pastQueries(db, t), ...pastBoard(db, t) },
    };
  },
} satisfies Projection;
