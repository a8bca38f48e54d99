import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { passage } from "../passage.js";
import { alreadyExists, invalid, reasonMissing } from "../refusal.js";
import { fullWebAddress } from "../webAddress.js";
import { legalHoldOf } from "./legalHoldOf.js";
import { restingOn } from "./restingOn.js";
import { sourceIn, withSource } from "./source.js";
import type { StorySeam } from "./story.js";
import { reasonToWithdraw } from "./withdrawal.js";

/** What the story rests on, and what to beware of in it. */
export const sourcing: StorySeam<
  "AttributeSource" | "CautionSource" | "WithdrawCaution" | "RemoveSource",
  "SourceAttributed" | "SourceCautioned" | "SourceCautionWithdrawn" | "SourceRemoved"
> = {
  answers: {
    AttributeSource(command, story) {
      const name = line(command.name);
      if (name === "") return refuse(invalid(["name"], "A source needs a name to attribute to."));
      const url = command.url === null ? null : fullWebAddress(command.url);
      if (command.url !== null && url === null)
        return refuse(invalid(["url"], "A source's link is an http or https address."));
      const note = command.note === null ? null : passage(command.note) || null;
      const { sourceId, kind } = command;
      const said = sourceIn(story, sourceId);
      const same = said?.name === name && said.kind === kind && said.url === url && said.note === note;
      if (same) return accept();
      return accept({ type: "SourceAttributed", data: { sourceId, name, kind, url, note } });
    },
    CautionSource({ sourceId, cautionId, ...words }, story) {
      const source = sourceIn(story, sourceId);
      if (!source) return refuse({ code: "SOURCE_UNKNOWN", sourceId });
      const text = passage(words.text);
      if (text === "") return refuse(invalid(["text"], "Say what to beware of."));
      if (source.cautions.some((caution) => caution.text === text && !caution.withdrawn)) return accept();
      if (source.cautions.some((caution) => caution.cautionId === cautionId)) return refuse(alreadyExists);
      return accept({ type: "SourceCautioned", data: { sourceId, cautionId, text } });
    },
    WithdrawCaution(command, story) {
      const { sourceId, cautionId } = command;
      const source = sourceIn(story, sourceId);
      if (!source) return refuse({ code: "SOURCE_UNKNOWN", sourceId });
      const caution = source.cautions.find((one) => one.cautionId === cautionId);
      if (!caution) return refuse({ code: "CAUTION_UNKNOWN", cautionId });
      if (caution.withdrawn) return accept();
      const why = reasonToWithdraw(command, story);
      if ("refused" in why) return why;
      return accept({ type: "SourceCautionWithdrawn", data: { sourceId, cautionId, ...why } });
    },
    RemoveSource({ sourceId, ...words }, story) {
      const hold = legalHoldOf(story);
      if (hold) return refuse({ code: "LEGAL_HOLD", ...hold });
      if (!sourceIn(story, sourceId)) return refuse({ code: "SOURCE_UNKNOWN", sourceId });
      const reason = line(words.reason ?? "");
      if (reason === "") return refuse(reasonMissing);
      const resting = restingOn(story, sourceId);
      if (resting) return refuse({ code: "SOURCE_RESTED_ON", sourceId, ...resting });
      return accept({ type: "SourceRemoved", data: { sourceId } });
    },
  },
  effects: {
    SourceAttributed: {
      evolve: (story, { data }) => {
        const { cautions, links } = sourceIn(story, data.sourceId) ?? { cautions: [], links: [] };
        return { ...story, sources: { ...story.sources, [data.sourceId]: { ...data, cautions, links } } };
      },
      writes: ({ sourceId }) => [`source:${sourceId}`],
    },
    SourceCautioned: {
      evolve: (story, { data: { sourceId, cautionId, text }, meta: { by, at } }) =>
        withSource(story, sourceId, {
          cautions: [
            ...(sourceIn(story, sourceId)?.cautions ?? []),
            { cautionId, text, by, at, withdrawn: null },
          ],
        }),
      writes: ({ sourceId, cautionId }) => [`source:${sourceId}:caution:${cautionId}`],
    },
    SourceCautionWithdrawn: {
      evolve: (story, { data: { sourceId, cautionId, reason }, meta: { by, at } }) =>
        withSource(story, sourceId, {
          cautions: (sourceIn(story, sourceId)?.cautions ?? []).map((caution) =>
            caution.cautionId === cautionId ? { ...caution, withdrawn: { reason, by, at } } : caution,
          ),
        }),
      writes: ({ sourceId, cautionId }) => [`source:${sourceId}:caution:${cautionId}`],
      reads: () => ["legalHold:*"],
    },
    SourceRemoved: {
      evolve: (story, { data: { sourceId } }) => {
        const { [sourceId]: _, ...sources } = story.sources;
        return { ...story, sources };
      },
      writes: ({ sourceId }) => [`source:${sourceId}`],
      // Whoever removes a source is to have seen what others have said of it and kept of it.
      reads: ({ sourceId }) => [`source:${sourceId}:*`, "legalHold:*"],
    },
  },
};
