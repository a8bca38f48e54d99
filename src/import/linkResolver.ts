import { problem } from "./problem.js";
import type { Problem } from "./page.js";
import type { ResolveLink } from "./inlineText.js";

const allowed = new Set(["http:", "https:", "mailto:"]);
const longestShown = 60;

/** Resolves a page's links against its own address, and remembers those that lead nowhere Stet would send a reader. */
export function linkResolver(base: string | null): {
  resolve: ResolveLink;
  dropped: () => readonly Problem[];
} {
  const dropped = new Map<string, number>();
  const resolve: ResolveLink = (href, line) => {
    const words = href.trim();
    if (words === "" || words.startsWith("#")) return null;
    const url = URL.canParse(words, base ?? undefined) ? new URL(words, base ?? undefined) : null;
    if (url && allowed.has(url.protocol)) return url.href;
    dropped.set(words, dropped.get(words) ?? line);
    return null;
  };
  return {
    resolve,
    dropped: () =>
      [...dropped].map(([href, line]) =>
        problem(
          "LINK_DROPPED",
          "blocks",
          `The link to “${shown(href)}” (line ${line}) was dropped: ${reason(href)}.`,
        ),
      ),
  };
}

const reason = (href: string) =>
  /^[a-z][a-z0-9+.-]*:/iu.test(href)
    ? "it is no web or mail address"
    : "it is relative, and the page does not say where it stood";

const shown = (href: string) => (href.length > longestShown ? `${href.slice(0, longestShown)}…` : href);
