import { accept, refuse } from "../decider.js";
import { readInstant } from "../instant.js";
import { passage } from "../passage.js";
import { invalid } from "../refusal.js";
import { fullWebAddress } from "../webAddress.js";
import { sourceIn, withSource } from "./source.js";
import type { StorySeam } from "./story.js";

/** How what a source said on the day is kept: the address, the copy and its hash, and when it was read. */
export const archiving: StorySeam<"ArchiveLink", "LinkArchived"> = {
  answers: {
    ArchiveLink({ sourceId, linkId, at, ...words }, story) {
      const source = sourceIn(story, sourceId);
      if (!source) return refuse({ code: "SOURCE_UNKNOWN", sourceId });
      const url = fullWebAddress(words.url);
      if (url === null) return refuse(invalid(["url"], "A link is an http or https address."));
      const archiveUrl = fullWebAddress(words.archiveUrl);
      if (archiveUrl === null)
        return refuse(invalid(["archiveUrl"], "An archived copy is found at an http or https address."));
      if (archiveUrl === url)
        return refuse(
          invalid(["archiveUrl"], "The copy is kept elsewhere than the page that it is a copy of."),
        );
      const sha256 = words.sha256.trim().toLowerCase();
      if (!/^[0-9a-f]{64}$/.test(sha256))
        return refuse(invalid(["sha256"], "The copy's SHA-256 is 64 hexadecimal digits."));
      const accessedAt = readInstant(words.accessedAt);
      if (accessedAt === null)
        return refuse(
          invalid(
            ["accessedAt"],
            "An access time is an instant with its offset from UTC, such as 2026-03-01T08:30:00Z.",
          ),
        );
      if (accessedAt > at)
        return refuse(invalid(["accessedAt"], "Nothing was read at a time that has yet to come."));
      const quote = words.quote === null ? null : passage(words.quote) || null;
      const kept = { sourceId, linkId, url, archiveUrl, sha256, accessedAt, quote };
      const isKept = source.links.some(
        (link) =>
          link.url === url &&
          link.archiveUrl === archiveUrl &&
          link.sha256 === sha256 &&
          link.accessedAt === accessedAt &&
          link.quote === quote,
      );
      return isKept ? accept() : accept({ type: "LinkArchived", data: kept });
    },
  },
  effects: {
    LinkArchived: {
      evolve: (story, { data: { sourceId, ...link }, meta: { by, at } }) =>
        withSource(story, sourceId, {
          links: [...(sourceIn(story, sourceId)?.links ?? []), { ...link, by, at }],
        }),
      writes: ({ sourceId, linkId }) => [`source:${sourceId}:link:${linkId}`],
    },
  },
};
