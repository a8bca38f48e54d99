import type { Day } from "../day.js";
import { placePicture } from "../placePicture.js";
import { idsOf } from "../sampleIds.js";
import { tomas } from "../staff.js";
import { blocksOf } from "../words.js";

const ids = idsOf("harbour-fine");
const { paragraph } = blocksOf(ids);

const body = [
  paragraph(
    "lead",
    "The administrative court of Tengizkala has fined the city’s harbour authority 400,000 tenge for leaving a public berth without lights for eleven nights in October.",
  ),
  paragraph(
    "berth",
    "The berth, on the north side of the Old Quay, is used by the evening ferry and by small fishing boats that return after dark.",
  ),
  paragraph(
    "defence",
    "The authority did not dispute the outage. Its lawyer told the court that a new transformer had been ordered in September and was held up on its way.",
  ),
  paragraph(
    "ruling",
    "Judge Selim Karvan said that this explained the missing transformer but not the missing warning: no notice was posted, and no lamps were put up in the meantime.",
  ),
  paragraph(
    "skippers",
    "Nobody was hurt. Two skippers told the court that they had moored by the light of their own torches.",
  ),
  paragraph("next", "The authority has thirty days to relight the berth and ten days to appeal."),
];

/** Drafted this afternoon and left for whoever tries the newsroom: the picture came with an address for a credit. */
export async function harbourFine(day: Day): Promise<void> {
  await day.ask(tomas, ids.story, {
    type: "OpenStory",
    slugline: "harbour-fine",
    desk: "courts",
    urgency: 4,
  });
  await day.ask(tomas, ids.article("en"), {
    type: "DraftArticle",
    storyId: ids.story,
    language: "en",
    headline: "Court fines harbour authority over unlit berth",
    dek: "The north quay has to be relit within thirty days.",
    byline: [{ name: tomas.name, role: "author", staffId: tomas.staffId }],
    body,
    importedFrom: null,
  });
  await placePicture(day, tomas, ids, {
    name: "quay",
    role: "lead",
    description: "The north side of the Old Quay at night, without lights, seen from a boat",
    sourceUrl: "https://social.example/north.quay.skipper/photos/118",
    suppliedCredit: "social.example/north.quay.skipper/",
  });
}
