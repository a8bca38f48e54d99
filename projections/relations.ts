import type { StoryEvent } from "../src/story/events.js";
import type { RelationKind } from "../src/story/relation.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";

/** What a story says of another one. */
export type SaidOfStory = Readonly<{
  /** The story that it is said of. */
  storyId: string;
  /** The story that says it, and what it says that the other is to it. */
  sayingId: string;
  relation: RelationKind;
}>;

type Heard = Extract<StoryEvent, { type: "StoryRelated" | "StoryUnrelated" }>;

/** How stories hang together, asked from the side that did not say so. */
export const relations = {
  name: "relations",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}relation (
      sayingId TEXT NOT NULL, storyId TEXT NOT NULL, relation TEXT NOT NULL, position INTEGER NOT NULL,
      PRIMARY KEY (sayingId, storyId)) STRICT;
    CREATE INDEX ${t}relation_by_story ON ${t}relation (storyId, position);`,

  open(db, t) {
    const say = db.prepare<unknown[]>(`INSERT OR REPLACE INTO ${t}relation VALUES (?, ?, ?, ?)`);
    const unsay = db.prepare<unknown[]>(`DELETE FROM ${t}relation WHERE sayingId = ? AND storyId = ?`);
    const said = db.prepare<[string], SaidOfStory>(
      `SELECT storyId, sayingId, relation FROM ${t}relation
       WHERE storyId IN (SELECT value FROM json_each(?)) ORDER BY storyId, position`,
    );

    return {
      when: reactions<Heard>({
        StoryRelated(event) {
          const { storyId, relation } = event.data;
          say.run(idOf(event), storyId, relation, event.position);
        },
        StoryUnrelated: (event) => void unsay.run(idOf(event), event.data.storyId),
      }),
      queries: {
        /** What other stories say of these ones, each story's oldest first. */
        saidOf: (storyIds: readonly string[]): readonly SaidOfStory[] => said.all(JSON.stringify(storyIds)),
      },
    };
  },
} satisfies Projection;
