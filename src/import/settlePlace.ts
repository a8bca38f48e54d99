import type { Actor } from "../actor.js";
import { mayAsk } from "../permissions.js";
import { invalid } from "../refusal.js";
import { askAll, type ImportRefusal } from "./askAll.js";
import { articleIdFor, draftPage, type Place } from "./draftPage.js";
import type { ImportDesk, KeepingWishes } from "./importDesk.js";
import { nearestLanguage } from "./nearestLanguage.js";
import type { ImportReport } from "./page.js";
import { sluglineFor } from "./sluglineFor.js";

type Settled = Readonly<{ place: Place }> | Readonly<{ refused: ImportRefusal }>;

/** Finds where a page can be kept by trying it whole; answers the no that keeping it would meet. */
export async function settlePlace(
  desk: ImportDesk,
  report: ImportReport,
  wishes: KeepingWishes,
): Promise<Settled> {
  const { headline, language } = report.recognised;
  const known = language?.certainty === "unsure" ? null : language?.tag;
  const tag = wishes.language ?? known;
  if (tag == null)
    return no(
      "language",
      `Say in which language the page is${language ? `; “${language.tag}” is a guess` : ""}.`,
    );
  const slugline = wishes.slugline ?? sluglineFor(headline ?? report.name);
  const found = wishes.desk ?? (await onlyDesk(desk, report, wishes.by));
  if (typeof found !== "string") return found;

  const place = { desk: found, language: tag, slugline };
  const refused = await tryOut(desk, report, place, wishes.by);
  if (refused === null) return { place };
  if (refused.code !== "LANGUAGE_UNKNOWN" || wishes.language !== null) return { refused };
  const nearest = nearestLanguage(tag, refused.languages);
  if (nearest === null) return { refused };
  const elsewhere = await tryOut(desk, report, { ...place, language: nearest }, wishes.by);
  return elsewhere ? { refused: elsewhere } : { place: { ...place, language: nearest } };
}

async function tryOut(
  { rehearsal }: ImportDesk,
  report: ImportReport,
  place: Place,
  by: Actor,
): Promise<ImportRefusal | null> {
  const tried = await askAll(rehearsal(), draftPage(report, place), by);
  return "refused" in tried ? tried.refused : null;
}

/** The one desk that a person may open stories for, if there is only one. */
async function onlyDesk(
  { newsroom }: ImportDesk,
  { recognised }: ImportReport,
  by: Actor,
): Promise<string | Extract<Settled, { refused: unknown }>> {
  const opening = by.grants.filter(({ role }) => role === "editorInChief" || mayAsk.OpenStory.includes(role));
  const held = [...new Set(opening.map(({ desk }) => desk))];
  if (held.length === 1 && held[0] != null) return held[0];

  // Whoever may write for every desk is told by asking for one that there cannot be.
  const asked = { type: "OpenStory", slugline: "any", desk: "", urgency: 5 } as const;
  const request = { by, origin: "import", commandId: articleIdFor(recognised), preview: true } as const;
  const answer = await newsroom.ask(request, asked);
  const refused = "refused" in answer ? answer.refused : null;
  const desks = refused?.code === "DESK_UNKNOWN" ? refused.desks : held.filter((desk) => desk !== null);
  if (desks.length === 1) return desks[0]!;
  return desks.length > 0 ? no("desk", `Say for which desk: ${desks.join(", ")}.`) : { refused: refused! };
}

const no = (path: string, problem: string) => ({ refused: invalid([path], problem) });
