import DataLoader from "dataloader";
import { editions } from "../projections/editions.js";
import { erasures } from "../projections/erasures.js";
import { history } from "../projections/history.js";
import { pictureUse } from "../projections/pictureUse.js";
import { published } from "../projections/published.js";
import type { ReadModels } from "../projections/engine/readModels.js";
import { relations } from "../projections/relations.js";
import { requests } from "../projections/requests.js";
import { services } from "../projections/services.js";
import { slugs } from "../projections/slugs.js";
import { sources } from "../projections/sources.js";
import { staffList } from "../projections/staffList.js";
import { threads } from "../projections/threads.js";
import { workingCopies } from "../projections/board/workingCopies.js";
import type { Newsroom } from "../src/newsroom/newsroom.js";
import { pagesAsked } from "./pagesAsked.js";
import { readingLoaders } from "./reading/readingLoaders.js";
import { pastLoaders } from "./past/pastLoaders.js";

/** Everything a request may look up by id; however many are asked for, each kind costs one statement. */
export type Loaders = ReturnType<typeof loaders>;

/** Loaders for one request. */
export function loaders(readModels: ReadModels) {
  const desk = () => readModels.of(workingCopies);
  const kept = () => readModels.of(editions);
  const readers = () => readModels.of(published);
  return {
    ...pastLoaders(readModels),
    article: one(
      (ids) => desk().workingCopies(ids),
      ({ id }) => id,
    ),
    onBoard: one(
      (ids) => desk().onBoard(ids),
      ({ id }) => id,
    ),
    story: one(
      (ids) => desk().stories(ids),
      ({ id }) => id,
    ),
    photo: one(
      (ids) => desk().photos(ids),
      ({ id }) => id,
    ),
    newsroom: new DataLoader<"newsroom", Newsroom | null>((asked) => {
      const found = desk().newsroom();
      return Promise.resolve(asked.map(() => found));
    }),
    staffMember: one(
      (ids) => readModels.of(staffList).staffMembers(ids),
      ({ id }) => id,
    ),
    thread: one(
      (ids) => readModels.of(threads).threads(ids),
      ({ id }) => id,
    ),
    threadsOfArticle: many(
      (ids) => readModels.of(threads).threadsOfArticles(ids),
      ({ articleId }) => articleId,
    ),
    request: one(
      (ids) => readModels.of(requests).requests(ids),
      ({ id }) => id,
    ),
    source: one(
      (ids) => readModels.of(sources).sources(ids),
      ({ id }) => id,
    ),
    erasure: one(
      (ids) => readModels.of(erasures).erasures(ids),
      ({ id }) => id,
    ),
    service: one(
      (ids) => readModels.of(services).services(ids),
      ({ id }) => id,
    ),
    liveEdition: one(
      (ids) => kept().liveEditions(ids),
      ({ articleId }) => articleId,
    ),
    published: one(
      (ids) => readers().publishedArticles(ids),
      ({ articleId }) => articleId,
    ),
    tombstone: one(
      (ids) => readers().tombstones(ids),
      ({ articleId }) => articleId,
    ),
    address: one(
      (ids) => readModels.of(slugs).addresses(ids),
      ({ articleId }) => articleId,
    ),
    history: pagesAsked((ids, before, limit) => readModels.of(history).historiesOf(ids, before, limit)),
    ...readingLoaders(readModels),
    editions: many(
      (ids) => kept().editionsOf(ids),
      ({ articleId }) => articleId,
    ),
    articlesOfStory: many(
      (ids) => desk().articlesOfStories(ids),
      ({ article }) => article.storyId,
    ),
    usesOfPhoto: many(
      (ids) => readModels.of(pictureUse).usesOf(ids),
      ({ photoId }) => photoId,
    ),
    articlesRunningPhoto: many(
      (ids) => readModels.of(pictureUse).articlesRunning(ids),
      ({ photoId }) => photoId,
    ),
    saidOfStory: many(
      (ids) => readModels.of(relations).saidOf(ids),
      ({ storyId }) => storyId,
    ),
    publishedOfStory: many(
      (ids) => readers().publishedOfStories(ids),
      ({ storyId }) => storyId,
    ),
  };
}

const one = <Row>(ask: (ids: readonly string[]) => readonly Row[], key: (row: Row) => string) =>
  new DataLoader<string, Row | null>((ids) => {
    const rows = new Map(ask(ids).map((row) => [key(row), row]));
    return Promise.resolve(ids.map((id) => rows.get(id) ?? null));
  });

const many = <Row>(ask: (ids: readonly string[]) => readonly Row[], key: (row: Row) => string) =>
  new DataLoader<string, readonly Row[]>((ids) => {
    const rows = new Map<string, Row[]>(ids.map((id) => [id, []]));
    for (const row of ask(ids)) rows.get(key(row))?.push(row);
    return Promise.resolve(ids.map((id) => rows.get(id) ?? []));
  });
