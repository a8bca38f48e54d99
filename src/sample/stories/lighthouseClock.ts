import type { Day } from "../day.js";
import { describePicture } from "../describePicture.js";
import { placePicture } from "../placePicture.js";
import { review } from "../review.js";
import { idsOf } from "../sampleIds.js";
import { mirela, nell, pavel } from "../staff.js";
import { blocksOf, said } from "../words.js";

const ids = idsOf("lighthouse-clock");
const { paragraph, image } = blocksOf(ids);

const body = [
  paragraph(
    "lead",
    "At six every morning Osman Teke climbs the 112 steps of the Tengizkala lighthouse with a flask of tea and a brass key.",
  ),
  paragraph(
    "automatic",
    "The light has needed nobody since it was automated nineteen years ago. The clock below it, built to time the turning of the lamp, still has to be wound by hand.",
  ),
  image("clock", "clock"),
  paragraph("engineers", [
    said("“The engineers asked me what it was for,”", "Osman Teke"),
    " Teke said. ",
    said("“I told them it is for knowing what time it is.”", "Osman Teke"),
  ]),
  paragraph(
    "keeper",
    "He was the last of four keepers and lives in the cottage at the foot of the tower. The port pays him for two hours a day; the visitors’ book suggests that he stays for ten.",
  ),
  paragraph(
    "minute",
    "The clock loses about a minute a week. Teke sets it on Sundays by the noon ferry, which, he says, loses rather more.",
  ),
  paragraph(
    "pupil",
    "The port would like to show the clock to the public and is looking for someone to learn the winding. So far two people have asked. One of them was nine.",
  ),
];

/** Approved, and yet not ready: the second picture came from an album, and nobody has found out who took it. */
export async function lighthouseClock(day: Day): Promise<void> {
  const { ask } = day;
  const language = "en";
  await ask(nell, ids.story, {
    type: "OpenStory",
    slugline: "lighthouse-clock",
    desk: "culture",
    urgency: 7,
  });
  await ask(nell, ids.article(language), {
    type: "DraftArticle",
    storyId: ids.story,
    language,
    headline: "The keeper who still winds the lighthouse clock",
    dek: "Tengizkala’s light has been automatic for nineteen years. Its clock has not.",
    byline: [{ name: nell.name, role: "author", staffId: nell.staffId }],
    body,
    importedFrom: null,
  });
  await placePicture(day, mirela, ids, {
    name: "tower",
    role: "lead",
    description: "The Tengizkala lighthouse at sunrise, from the breakwater",
    suppliedCredit: "J. Tarn",
  });
  await ask(mirela, ids.photo("tower"), {
    type: "CreditPhoto",
    creditLine: "Jonas Tarn/Quayside",
    photographer: "Jonas Tarn",
    copyrightHolder: "Quayside",
  });
  await placePicture(day, nell, ids, {
    name: "clock",
    role: "inline",
    description: "The clockwork of the lighthouse, a print from the keeper’s album",
  });
  await describePicture(day, nell, ids, {
    name: "tower",
    language,
    caption: "The lighthouse at sunrise. Osman Teke has been upstairs for an hour.",
    altText: "A white tower on a stone breakwater, with one lit window halfway up",
  });
  await describePicture(day, nell, ids, {
    name: "clock",
    language,
    caption: "The clock was built to time the lamp.",
    altText: "Brass wheels behind glass, with a key in the winding hole",
  });
  await review(day, ids.article(language), {
    by: nell,
    note: "The clock picture is from Mr Teke’s album. He is asking his sister who took it.",
    approvals: [["copy", pavel]],
  });
}
