import type { Day } from "../day.js";
import { idsOf } from "../sampleIds.js";
import { tomas } from "../staff.js";
import { blocksOf, said } from "../words.js";

const ids = idsOf("night-ferry");
const { paragraph, note } = blocksOf(ids);

const body = [
  paragraph(
    "lead",
    "The night ferry between Tengizkala and the island of Qumaral will sail twice a week instead of four times from the beginning of November, the ferry company has told its passengers.",
  ),
  paragraph(
    "company",
    "The company names the price of fuel and a drop in winter bookings as its reasons. It did not say how many people travel at night.",
  ),
  paragraph(
    "island",
    "On the island, where the clinic has one bed, the night crossing is also the way to the emergency ward.",
  ),
  paragraph("grocer", [
    said("“Nobody here crosses for pleasure in November,”", "Marzhan Oteuli"),
    " said Marzhan Oteuli, who keeps the island’s grocery.",
  ]),
  note("to-come", "To come: the company’s answer, and passenger figures from the port."),
];

/** Just begun: a working headline, and a note of what is missing. */
export async function nightFerry(day: Day): Promise<void> {
  await day.ask(tomas, ids.story, { type: "OpenStory", slugline: "night-ferry", desk: "port", urgency: 5 });
  await day.ask(tomas, ids.article("en"), {
    type: "DraftArticle",
    storyId: ids.story,
    language: "en",
    headline: "Night ferry cut – working headline",
    dek: null,
    byline: [{ name: tomas.name, role: "author", staffId: tomas.staffId }],
    body,
    importedFrom: null,
  });
}
