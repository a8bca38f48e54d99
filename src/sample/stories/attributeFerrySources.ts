import type { SourceKind } from "../../story/events.js";
import type { Day } from "../day.js";
import type { StoryIds } from "../sampleIds.js";
import { tomas } from "../staff.js";

type Source = Readonly<{ called: string; kind: SourceKind; name: string; url?: string; note?: string }>;

const sources: readonly Source[] = [
  {
    called: "board",
    kind: "official",
    name: "Port of Tengizkala, safety board",
    url: "https://port.example/safety",
  },
  {
    called: "report",
    kind: "document",
    name: "Report on the grounding of the Aq Kemer, 38 pages",
    url: "https://port.example/safety/aq-kemer",
    note: "Received from the board a day early, under embargo until noon.",
  },
  {
    called: "captain",
    kind: "person",
    name: "Captain Ilias Marrow",
    note: "By telephone, twice, on the record. His telephone number is not for print.",
  },
  {
    called: "bulletin",
    kind: "outlet",
    name: "Qumaral Bulletin",
    url: "https://bulletin.example/aq-kemer",
    note: "The first to write that the chart was old.",
  },
  {
    called: "video",
    kind: "socialMedia",
    name: "A passenger’s video on a public account",
    url: "https://video.example/watch/aq-kemer",
    note: "Place and hour checked against the ship’s log.",
  },
  { called: "aboard", kind: "ownReporting", name: "Tomas Arkwell, on board that evening" },
];

/** Says where each part of the ferry story comes from. */
export async function attributeFerrySources({ ask }: Day, ids: StoryIds): Promise<void> {
  for (const { called, kind, name, url, note } of sources)
    await ask(tomas, ids.story, {
      type: "AttributeSource",
      sourceId: ids.source(called),
      name,
      kind,
      url: url ?? null,
      note: note ?? null,
    });
}
