import { describe, expect, test } from "vitest";
import { slugs } from "../../projections/slugs.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Happening } from "../support/stores/aLog.js";
import { edition } from "../support/telling/edition.js";
import { articleId, drafted, translationId, uuid } from "../support/telling/facts.js";
import type { Told } from "../support/telling/recorded.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const [second, third] = [uuid(0x3aa), uuid(0x3ab)];

/** The life of an article that is published under each of these slugs in turn. */
function published(wished: readonly (string | null)[], begun: readonly Told<ArticleEvent>[] = [drafted]) {
  const told = [...begun];
  wished.forEach((slug, n) => {
    told.push({ type: "SlugChanged", data: { slug } });
    told.push(edition(n + 1, told));
  });
  return told;
}
const of = (id: string, ...told: readonly Told<ArticleEvent>[]): Happening => [`article-${id}`, ...told];
const here = (id: string, address: string) => ({ articleId: id, address, isOld: false });
const movedTo = (id: string, address: string) => ({ articleId: id, address, isOld: true });

describe.each(paces)("An address, told %s,", (pace) => {
  test("leads to the article that was published with it, in its language", async () => {
    const inKazakh = published(["harbour"], [translationOf(source)]);
    const { addressed, addresses } = await readAfter(
      slugs,
      pace,
      of(articleId, ...published(["harbour"])),
      of(translationId, ...inKazakh),
    );
    expect(addressed("en", "harbour")).toEqual(here(articleId, "harbour"));
    expect(addressed("kk", "harbour")).toEqual(here(translationId, "harbour"));
    expect([addressed("ru", "harbour"), addressed("en", "port")]).toEqual([null, null]);
    expect(addresses([translationId, third])).toEqual([{ articleId: translationId, address: "harbour" }]);
  });

  test("is nobody's before the edition is published", async () => {
    const { addressed } = await readAfter(slugs, pace, of(articleId, ...published(["harbour"]).slice(0, 2)));
    expect(addressed("en", "harbour")).toBeNull();
  });

  test("leads on to the new one when the slug changes, and back when it changes back", async () => {
    const moved = await readAfter(slugs, pace, of(articleId, ...published(["harbour", "port", "quay"])));
    for (const old of ["harbour", "port"])
      expect(moved.addressed("en", old)).toEqual(movedTo(articleId, "quay"));
    const back = await readAfter(slugs, pace, of(articleId, ...published(["harbour", "port", "harbour"])));
    expect(back.addressed("en", "harbour")).toEqual(here(articleId, "harbour"));
    expect(back.addressed("en", "port")).toEqual(movedTo(articleId, "harbour"));
  });

  test("stays an article's own, though it is published without one", async () => {
    const { addressed, addresses } = await readAfter(
      slugs,
      pace,
      of(articleId, ...published(["harbour", null])),
    );
    expect(addressed("en", "harbour")).toEqual(here(articleId, "harbour"));
    expect(addresses([articleId])).toEqual([]);
  });

  test("is the first one's that was published with it; the others have a number behind it", async () => {
    const { addressed, addresses } = await readAfter(
      slugs,
      pace,
      of(articleId, ...published(["harbour"])),
      of(second, ...published(["harbour", "harbour"])),
      of(third, ...published(["harbour"])),
    );
    expect(addressed("en", "harbour")).toEqual(here(articleId, "harbour"));
    expect(addressed("en", "harbour-2")).toEqual(here(second, "harbour-2"));
    expect(addressed("en", "harbour-3")).toEqual(here(third, "harbour-3"));
    expect(addresses([second])).toEqual([{ articleId: second, address: "harbour-2" }]);
  });

  test("is never taken from those who linked to it: an old one as little as a withdrawn article's", async () => {
    const { addressed } = await readAfter(
      slugs,
      pace,
      of(articleId, ...published(["harbour", "port"]), { type: "ArticleUnpublished", data: { edition: 2 } }),
      of(second, ...published(["harbour"])),
      of(third, ...published(["port", "harbour-2"])),
    );
    expect(addressed("en", "harbour")).toEqual(movedTo(articleId, "port"));
    expect(addressed("en", "port")).toEqual(here(articleId, "port"));
    expect(addressed("en", "harbour-2")).toEqual(here(second, "harbour-2"));
    expect(addressed("en", "harbour-2-2")).toEqual(here(third, "harbour-2-2"));
    expect(addressed("en", "port-2")).toEqual(movedTo(third, "harbour-2-2"));
  });
});
