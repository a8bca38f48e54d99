import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { invalid } from "../refusal.js";
import { fullWebAddress } from "../webAddress.js";
import type { StorySeam } from "./story.js";

/** What the story rests on. */
export const sourcing: StorySeam<"AttributeSource", "SourceAttributed"> = {
  answers: {
    AttributeSource(command, story) {
      const name = line(command.name);
      if (name === "") return refuse(invalid(["name"], "A source needs a name to attribute to."));
      const url = command.url === null ? null : fullWebAddress(command.url);
      if (command.url !== null && url === null)
        return refuse(invalid(["url"], "A source's link is an http or https address."));
      const note = command.note === null ? null : command.note.normalize("NFC").trim() || null;
      const { sourceId, kind } = command;
      const said = story.sources[sourceId];
      const same = said?.name === name && said.kind === kind && said.url === url && said.note === note;
      if (same) return accept();
      return accept({ type: "SourceAttributed", data: { sourceId, name, kind, url, note } });
    },
  },
  effects: {
    SourceAttributed: {
      evolve: (story, { data }) => ({ ...story, sources: { ...story.sources, [data.sourceId]: data } }),
      writes: ({ sourceId }) => [`source:${sourceId}`],
    },
  },
};
