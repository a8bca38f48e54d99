import { v5 as uuidv5 } from "uuid";

/** The id of something in the sample newsroom, the same whenever and wherever it is filled. */
export const sampleId = (what: string): string => uuidv5(what, "c3b7a1de-58f4-4a0b-9d0e-2f1a7c64e9b5");

/** The ids of one story and of everything that belongs to it, each found by its own short name. */
export type StoryIds = ReturnType<typeof idsOf>;

/** The ids that belong to the story with this slugline. */
export function idsOf(slugline: string) {
  const named = (kind: string) => (name: string) => sampleId(`${kind} ${slugline} ${name}`);
  return {
    story: sampleId(`story ${slugline}`),
    /** One language's text. */
    article: named("article"),
    block: named("block"),
    photo: named("photo"),
    placement: named("placement"),
    source: named("source"),
    /** A person whom the newsroom keeps in confidence, and each time that somebody was shown who it is. */
    confidentialSource: named("confidential source"),
    opening: named("opening"),
    /** What somebody asked the newsroom to put right. */
    request: named("request"),
  };
}
