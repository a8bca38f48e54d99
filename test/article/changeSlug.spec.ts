import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { isSlug, proposedSlug } from "../../src/article/text/slug.js";
import { drafted } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

describe("Changing a slug", () => {
  test.each(["harbour-fine", "20-mln-тенге", "порт-айыбы", "غرامة-الميناء", "港湾-罰金", "हार्बर", "café"])(
    "takes small letters, digits and hyphens of any script: %s",
    (slug) => {
      given(drafted)
        .when(change(` ${slug} `))
        .thenRecorded(changed(slug));
    },
  );

  test.each([
    "Harbour-fine",
    "harbour fine",
    "harbour--fine",
    "-harbour",
    "harbour-",
    "harbour/fine",
    "harbour_fine",
    "harbour.html",
    "%E2%80%AE",
    "a".repeat(101),
  ])("takes nothing else: %s", (slug) => {
    given(drafted).when(change(slug)).thenInvalid("slug");
  });

  test("changes it, and takes it away", () => {
    given(drafted, changed("harbour-fine")).when(change("port-fine")).thenRecorded(changed("port-fine"));
    for (const none of [null, " "])
      given(drafted, changed("harbour-fine")).when(change(none)).thenRecorded(changed(null));
  });

  test("changes nothing when it is that already", () => {
    given(drafted).when(change(null)).thenNothing();
    given(drafted, changed("café")).when(change("cafe\u0301")).thenNothing();
  });

  test("is how a translation gets its own", () => {
    given(translationOf(source)).when(change("порт-айыбы")).thenRecorded(changed("порт-айыбы"));
  });

  test("needs an article", () => {
    given().when(change("harbour-fine")).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("The slug that a headline suggests", () => {
  test.each([
    ["Court fines the harbour’s owner", "en", "court-fines-the-harbours-owner"],
    ["“20 млн” — сот портқа айыппұл салды!", "kk", "20-млн-сот-портқа-айыппұл-салды"],
    ["IŞIK", "tr", "ışık"],
    ["IŞIK", "en", "işik"],
    ["?!", "en", null],
    ["", "en", null],
  ])("keeps its own script: %s in %s", (headline, language, slug) => {
    expect(proposedSlug(headline, language)).toBe(slug);
  });

  test("ends with a whole word, however long the headline is", () => {
    expect(proposedSlug("harbour ".repeat(30), "en")).toBe("harbour-".repeat(12).slice(0, -1));
    expect(proposedSlug("x".repeat(300), "en")).toBe("x".repeat(100));
  });

  test("is one that can be taken, whatever the headline says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (headline) => {
        const slug = proposedSlug(headline, "en");
        expect(slug === null || isSlug(slug)).toBe(true);
      }),
    );
  });
});

const change = (slug: string | null) => ({ type: "ChangeSlug", slug }) as const;
const changed = (slug: string | null) => ({ type: "SlugChanged", data: { slug } }) satisfies ArticleEvent;
