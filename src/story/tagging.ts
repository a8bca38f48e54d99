import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { invalid } from "../refusal.js";
import { legalHoldOf } from "./legalHoldOf.js";
import type { StorySeam } from "./story.js";
import type { Tag } from "./tag.js";

/** What the story is about: subjects, places, people, organisations and events. */
export const tagging: StorySeam<"TagStory" | "UntagStory", "StoryTagged" | "StoryUntagged"> = {
  answers: {
    TagStory({ tagId, kind, ...words }, { tags }) {
      const name = line(words.name);
      if (name === "") return refuse(invalid(["name"], "A tag needs a name that people can read."));
      const [scheme, code, role] = [lineOrNone(words.scheme), lineOrNone(words.code), lineOrNone(words.role)];
      if (code !== null && scheme === null)
        return refuse(
          invalid(
            ["scheme"],
            "A code means something in its scheme only, such as “medtop” for IPTC Media Topics.",
          ),
        );
      if (code === null && scheme !== null)
        return refuse(invalid(["code"], "A scheme is named with the code that was taken from it."));
      const wanted = { tagId, kind, scheme, code, name, role };
      const own = tags.find((tag) => tag.tagId === tagId);
      const twin = tags.find((tag) => tag.tagId !== tagId && meansTheSame(tag, wanted));
      const said = own ?? twin;
      if (said && saysTheSame(said, wanted)) return accept();
      if (twin) return refuse({ code: "ALREADY_TAGGED", tagId: twin.tagId });
      return accept({ type: "StoryTagged", data: wanted });
    },
    UntagStory({ tagId }, story) {
      const hold = legalHoldOf(story);
      if (hold) return refuse({ code: "LEGAL_HOLD", ...hold });
      if (!story.tags.some((tag) => tag.tagId === tagId)) return refuse({ code: "TAG_UNKNOWN", tagId });
      return accept({ type: "StoryUntagged", data: { tagId } });
    },
  },
  effects: {
    StoryTagged: {
      evolve: (story, { data }) => ({
        ...story,
        tags: story.tags.some(({ tagId }) => tagId === data.tagId)
          ? story.tags.map((tag) => (tag.tagId === data.tagId ? data : tag))
          : [...story.tags, data],
      }),
      writes: ({ tagId }) => [`tag:${tagId}`],
    },
    StoryUntagged: {
      evolve: (story, { data }) => ({
        ...story,
        tags: story.tags.filter(({ tagId }) => tagId !== data.tagId),
      }),
      writes: ({ tagId }) => [`tag:${tagId}`],
      reads: () => ["legalHold:*"],
    },
  },
};

const lineOrNone = (words: string | null): string | null => (words === null ? null : line(words) || null);

/** What a tag stands for: the entry of its scheme, or, without one, whatever bears the name. */
const meaningOf = ({ kind, scheme, code, name }: Tag): string =>
  JSON.stringify(code === null ? [kind, name.toLowerCase()] : [kind, scheme, code]);

const meansTheSame = (one: Tag, other: Tag) => meaningOf(one) === meaningOf(other);

const saysTheSame = (one: Tag, other: Tag) =>
  meansTheSame(one, other) && one.name === other.name && one.role === other.role;
