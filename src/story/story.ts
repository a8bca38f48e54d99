import { accept, refuse, type Decider, type Decision, type Facets, type Recorded } from "../decider.js";
import { line } from "../line.js";
import type { PictureRole } from "../pictureRole.js";
import { alreadyExists, invalid, notFound } from "../refusal.js";
import { fullWebAddress } from "../webAddress.js";
import type { StoryCommand, StoryRefusal } from "./commands.js";
import type { StoryEvent } from "./events.js";

/** A picture that the story runs. */
export type Placement = Readonly<{ placementId: string; photoId: string; role: PictureRole }>;

/** A piece of work as all its languages share it. */
export type Story = Readonly<{
  revision: number;
  opened: boolean;
  slugline: string;
  desk: string;
  urgency: number;
  sources: Readonly<Record<string, Readonly<Extract<StoryEvent, { type: "SourceAttributed" }>["data"]>>>;
  pictures: readonly Placement[];
}>;

type Answer = Decision<StoryEvent, StoryRefusal>;
type Ask<Type extends StoryCommand["type"]> = Extract<StoryCommand, { type: Type }>;

/** How a story is opened, sourced and illustrated. */
export const storyDecider: Decider<Story, StoryCommand, StoryEvent, StoryRefusal> = {
  category: "story",
  initial: { revision: -1, opened: false, slugline: "", desk: "", urgency: 5, sources: {}, pictures: [] },
  evolve,
  decide,
  facets,
};

function decide(command: StoryCommand, story: Story): Answer {
  if (command.type === "OpenStory") return open(command, story);
  if (!story.opened) return refuse(notFound);
  switch (command.type) {
    case "ChangeSlugline":
      return changeSlugline(line(command.slugline), story);
    case "AttributeSource":
      return attribute(command, story);
    case "PlacePhoto":
      return place(command, story);
    case "TakeOutPhoto":
      return takeOut(command.placementId, story);
  }
}

function open(command: Ask<"OpenStory">, story: Story): Answer {
  if (story.opened) return refuse(alreadyExists);
  const slugline = line(command.slugline);
  const { desk, urgency, facts } = command;
  if (slugline === "") return refuse(invalid(["slugline"], "A story needs a slugline."));
  if (!facts.desks.includes(desk)) return refuse({ code: "DESK_UNKNOWN", desk, desks: facts.desks });
  if (!Number.isInteger(urgency) || urgency < 1 || urgency > 9)
    return refuse(invalid(["urgency"], "Urgency is a whole number from 1, the most urgent, to 9 (IPTC)."));
  return accept({ type: "StoryOpened", data: { slugline, desk, urgency } });
}

function changeSlugline(slugline: string, story: Story): Answer {
  if (slugline === "") return refuse(invalid(["slugline"], "A story needs a slugline."));
  return slugline === story.slugline ? accept() : accept({ type: "SluglineChanged", data: { slugline } });
}

function attribute(command: Ask<"AttributeSource">, story: Story): Answer {
  const name = line(command.name);
  if (name === "") return refuse(invalid(["name"], "A source needs a name to attribute to."));
  const url = command.url === null ? null : fullWebAddress(command.url);
  if (command.url !== null && url === null)
    return refuse(invalid(["url"], "A source's link is an http or https address."));
  const note = command.note === null ? null : command.note.normalize("NFC").trim() || null;
  const { sourceId, kind } = command;
  const said = story.sources[sourceId];
  const same = said?.name === name && said.kind === kind && said.url === url && said.note === note;
  return same ? accept() : accept({ type: "SourceAttributed", data: { sourceId, name, kind, url, note } });
}

function place({ placementId, photoId, role, facts }: Ask<"PlacePhoto">, story: Story): Answer {
  if (!facts.photo.filed) return refuse({ code: "PHOTO_NOT_FILED", photoId });
  if (facts.photo.killed !== null) return refuse({ code: "PHOTO_KILLED", reason: facts.photo.killed });
  if (story.pictures.some((picture) => picture.photoId === photoId && picture.role === role)) return accept();
  if (story.pictures.some((picture) => picture.placementId === placementId)) return refuse(alreadyExists);
  const lead = story.pictures.find((picture) => picture.role === "lead");
  if (role === "lead" && lead) return refuse({ code: "LEAD_PHOTO_TAKEN", placementId: lead.placementId });
  return accept({ type: "PhotoPlaced", data: { placementId, photoId, role } });
}

function takeOut(placementId: string, story: Story): Answer {
  if (!story.pictures.some((picture) => picture.placementId === placementId))
    return refuse({ code: "PHOTO_NOT_PLACED", placementId });
  return accept({ type: "PhotoTakenOut", data: { placementId } });
}

function evolve(before: Story, event: Recorded<StoryEvent>): Story {
  const story = { ...before, revision: event.revision };
  switch (event.type) {
    case "StoryOpened":
      return { ...story, opened: true, ...event.data };
    case "SluglineChanged":
      return { ...story, slugline: event.data.slugline };
    case "SourceAttributed":
      return { ...story, sources: { ...story.sources, [event.data.sourceId]: event.data } };
    case "PhotoPlaced":
      return { ...story, pictures: [...story.pictures, event.data] };
    case "PhotoTakenOut":
      return {
        ...story,
        pictures: story.pictures.filter(({ placementId }) => placementId !== event.data.placementId),
      };
  }
}

function facets(event: StoryEvent): Facets {
  switch (event.type) {
    case "StoryOpened":
      return { writes: ["story"], reads: [] };
    case "SluglineChanged":
      return { writes: ["slugline"], reads: [] };
    case "SourceAttributed":
      return { writes: [`source:${event.data.sourceId}`], reads: [] };
    case "PhotoPlaced":
      return event.data.role === "lead"
        ? { writes: ["picture:lead", `picture:${event.data.placementId}`], reads: [] }
        : { writes: [`picture:${event.data.placementId}`], reads: [] };
    case "PhotoTakenOut":
      return { writes: [`picture:${event.data.placementId}`], reads: [] };
  }
}
