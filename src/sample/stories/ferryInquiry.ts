import { bringOut } from "../bringOut.js";
import type { Day } from "../day.js";
import { describePicture } from "../describePicture.js";
import { placePicture } from "../placePicture.js";
import { idsOf } from "../sampleIds.js";
import { bruno, henrik, mirela, pavel, tomas } from "../staff.js";
import { blocksOf, emphasis, link, said, strong, withBlocks } from "../words.js";
import { attributeFerrySources } from "./attributeFerrySources.js";

const ids = idsOf("ferry-inquiry");
const { paragraph, heading, quote, list, note, image, embed } = blocksOf(ids);

const body = [
  paragraph("lead", [
    "The ferry ",
    emphasis("Aq Kemer"),
    " ran aground in April because the sandbank it struck had moved and the chart on its bridge had not, an inquiry by the port’s safety board has found.",
  ]),
  paragraph(
    "rescue",
    "None of the 84 people on board was hurt. The ferry came free after six hours, when the wind turned and the water rose.",
  ),
  heading("found", "What the board found"),
  list(
    "findings",
    "The sandbank off Qumaral had moved 140 metres since it was last drawn.",
    "The new survey was on the board’s website, but not on the ferry’s chart.",
    "The rule that charts are compared every spring was in the handbook, on page 61.",
  ),
  image("aground", "aground"),
  paragraph("report", [
    link("The report", "https://port.example/safety/aq-kemer"),
    " runs to 38 pages and says that ",
    strong("no single person was at fault"),
    ". Quayside has read it and spoken to the captain.",
  ]),
  quote("chart", [
    said("“A chart is a photograph of the sea. You have to ask when it was taken.”", "Captain Ilias Marrow"),
  ]),
  heading("changes", "What changes now"),
  paragraph(
    "signature",
    "Since May every ferry carries the latest survey, and its captain signs for it each morning. The ferry company said that it had asked for this for years. The port said that it had found no such letter.",
  ),
  embed(
    "video",
    "https://video.example/watch/aq-kemer",
    "The Aq Kemer comes free, filmed from the island (48 seconds)",
  ),
  note("own", "Quayside’s reporter was a passenger on the ferry that evening."),
];

const shorter = withBlocks(
  body,
  paragraph(
    "signature",
    "Since May every ferry carries the latest survey, and its captain signs for it each morning. The ferry company said it had asked for this for years; the port said it had found no such letter.",
  ),
);

/** Read by everybody: six sources, every kind of block, and three approvals before its readers. */
export async function ferryInquiry(day: Day): Promise<void> {
  const { ask } = day;
  const language = "en";
  const article = ids.article(language);
  await ask(bruno, ids.story, { type: "OpenStory", slugline: "ferry-report", desk: "port", urgency: 2 });
  await ask(bruno, ids.story, { type: "ChangeSlugline", slugline: "ferry-inquiry" });
  await attributeFerrySources(day, ids);
  await ask(tomas, article, {
    type: "DraftArticle",
    storyId: ids.story,
    language,
    headline: "Ferry inquiry – working headline",
    dek: null,
    byline: [{ name: tomas.name, role: "author", staffId: tomas.staffId }],
    body,
    importedFrom: null,
  });
  await placePicture(day, tomas, ids, {
    name: "aground",
    role: "inline",
    description: "The Aq Kemer aground off Qumaral, from the island’s landing stage",
    sourceUrl: "https://bulletin.example/pictures/aq-kemer",
    suppliedCredit: "Qumaral Bulletin",
  });
  await ask(
    bruno,
    ids.photo("aground"),
    {
      type: "CreditPhoto",
      creditLine: "Sara Oteuli/Qumaral Bulletin",
      photographer: "Sara Oteuli",
      copyrightHolder: "Qumaral Bulletin",
    },
    "Name and permission confirmed by the Bulletin’s editor by letter.",
  );
  await describePicture(day, tomas, ids, {
    name: "aground",
    language,
    caption: "The Aq Kemer off Qumaral on the evening of the accident.",
    altText: "A white ferry, tilted to one side, in shallow water near a pebble beach",
  });
  await ask(bruno, article, {
    type: "ChangeHeadline",
    headline: "Why the evening ferry ran aground: the sandbank had moved",
  });
  await ask(bruno, article, {
    type: "ChangeDek",
    dek: "An inquiry finds a chart two years old and a rule on page 61.",
  });
  await ask(bruno, article, { type: "ReviseBody", body: shorter }, "Cut to one sentence.");
  await bringOut(day, article, {
    by: tomas,
    note: "Page numbers checked against the printed report.",
    approvals: [
      ["copy", pavel],
      ["photo", mirela],
      ["legal", henrik],
    ],
  });
  await confide(day);
}

/** A sailor talks in confidence: only who is let in may be shown who it is, and being shown is on record. */
async function confide({ ask }: Day): Promise<void> {
  const source = ids.confidentialSource("sailor");
  await ask(tomas, source, {
    type: "RecordConfidentialSource",
    storyId: ids.story,
    alias: "A sailor of the Aq Kemer",
    identity: "Danel Orazov",
    contact: "danel.orazov@post.example, evenings only",
    note: "Saw that the chart on the bridge was the old one. Fears for his berth.",
  });
  await ask(
    tomas,
    source,
    { type: "LetInToSource", staffId: henrik.staffId },
    "Legal asked who stands behind it.",
  );
  await ask(
    henrik,
    source,
    { type: "OpenConfidentialSource", openingId: ids.opening("by-legal") },
    "To judge whether the sentence on the chart can be defended.",
  );
}
