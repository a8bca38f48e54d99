import type { Day } from "../day.js";
import { idsOf } from "../sampleIds.js";
import { nell, zhanar } from "../staff.js";
import { blocksOf, link, withBlocks } from "../words.js";

const ids = idsOf("library-roof");
const { paragraph } = blocksOf(ids);

const body = [
  paragraph(
    "lead",
    "The reading room of Tengizkala’s central library will close on Saturday until the middle of April while its glass roof is replaced.",
  ),
  paragraph(
    "leaks",
    "The roof, put up eighty years ago, has leaked since the hail of last summer. Buckets have stood between the desks since September, and three hundred volumes were moved to the cellar.",
  ),
  paragraph("orders", [
    "Books can be ordered ",
    link("on the library’s website", "https://library.example/order"),
    " and collected at the side door in Mast Lane, usually on the same day.",
  ]),
  paragraph(
    "students",
    "Students who need a quiet place will find sixty desks in the council chamber of the town hall on days without a sitting, said the librarian, Inga Rouse.",
  ),
  paragraph(
    "cost",
    "The work costs 46 million tenge and is paid from the city’s repair fund. The old panes will be sold for greenhouses.",
  ),
];

const desks = paragraph(
  "students",
  "Students who need a quiet place will find sixty desks in the council chamber of the town hall, which is free on days without a sitting, said the librarian, Inga Rouse.",
);

/** In review: nothing is missing but the copy desk’s approval. */
export async function libraryRoof({ ask }: Day): Promise<void> {
  const article = ids.article("en");
  await ask(nell, ids.story, { type: "OpenStory", slugline: "library-roof", desk: "city", urgency: 5 });
  await ask(nell, ids.story, {
    type: "AttributeSource",
    sourceId: ids.source("librarian"),
    name: "Inga Rouse, librarian",
    kind: "person",
    url: null,
    note: "Showed the reporter round the cellar; may be quoted.",
  });
  await ask(nell, article, {
    type: "DraftArticle",
    storyId: ids.story,
    language: "en",
    headline: "Library to close for repairs",
    dek: null,
    byline: [{ name: nell.name, role: "author", staffId: nell.staffId }],
    body,
    importedFrom: null,
  });
  await ask(nell, article, { type: "ReviseBody", body: withBlocks(body, desks) });
  await ask(zhanar, article, {
    type: "ChangeHeadline",
    headline: "Reading room of the central library to close until April",
  });
  await ask(nell, article, {
    type: "ChangeDek",
    dek: "Books can be ordered online and collected at the side door.",
  });
  await ask(nell, article, {
    type: "SubmitArticle",
    note: "Cost confirmed by the repair fund at noon. Please check the spelling of Mast Lane.",
  });
}
