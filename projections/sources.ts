import type { Recorded } from "../src/decider.js";
import type { SourceEvent } from "../src/source/events.js";
import { sourceDecider, type ConfidentialSource } from "../src/source/source.js";
import { keepStates } from "./engine/keptStates.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";

/** A confidential source with its id and its place in the list; who they are is sealed here as well. */
export type KnownSource = ConfidentialSource & Readonly<{ id: string; recordedPosition: number }>;

type Row = { id: string; recorded_position: number; state: string };
type Beginning = Extract<SourceEvent, { type: "ConfidentialSourceRecorded" }>;

/** Which confidential sources there are, who is let in to each, and who opened them. */
export const sources = {
  name: "sources",
  version: 2,
  tables: (t: string) => `
    CREATE TABLE ${t}source (
      id TEXT PRIMARY KEY, recorded_position INTEGER NOT NULL, story_id TEXT NOT NULL, state TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}source_by_story ON ${t}source (story_id);
    CREATE INDEX ${t}source_by_recording ON ${t}source (recorded_position DESC);
    CREATE TABLE ${t}reader (
      staff_id TEXT NOT NULL, recorded_position INTEGER NOT NULL, source_id TEXT NOT NULL,
      PRIMARY KEY (staff_id, recorded_position)) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}reader_by_source ON ${t}reader (source_id);`,

  open(db, t) {
    const kept = keepStates(db, `${t}source`, sourceDecider);
    const recordedAt = new Map<string, number>();
    const put = db.prepare<unknown[]>(
      `INSERT INTO ${t}source VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state`,
    );
    const letAllOut = db.prepare<unknown[]>(`DELETE FROM ${t}reader WHERE source_id = ?`);
    const letIn = db.prepare<unknown[]>(
      `INSERT INTO ${t}reader SELECT ?, recorded_position, id FROM ${t}source WHERE id = ?`,
    );
    const some = db.prepare<[string], Row>(
      `SELECT * FROM ${t}source WHERE id IN (SELECT value FROM json_each(?))`,
    );
    const all = db.prepare<[number, number], Row>(
      `SELECT * FROM ${t}source WHERE recorded_position < ? ORDER BY recorded_position DESC LIMIT ?`,
    );
    const ofStory = db.prepare<[string], Pick<Row, "id">>(`SELECT id FROM ${t}source WHERE story_id = ?`);
    const ofReader = db.prepare<[string, number, number], Row>(
      `SELECT source.* FROM ${t}reader AS reader JOIN ${t}source AS source ON source.id = reader.source_id
       WHERE reader.staff_id = ? AND reader.recorded_position < ?
       ORDER BY reader.recorded_position DESC LIMIT ?`,
    );
    const read = ({ id, recorded_position: recordedPosition, state }: Row): KnownSource => ({
      ...(JSON.parse(state) as ConfidentialSource),
      id,
      recordedPosition,
    });

    return {
      when: reactions<Beginning>({
        ConfidentialSourceRecorded(event) {
          recordedAt.set(idOf(event), event.position);
          kept.apply(event);
        },
      }),
      whose: { source: (event: Recorded<SourceEvent>) => kept.apply(event) },
      flush() {
        kept.flush((id, source) => {
          put.run(id, recordedAt.get(id) ?? 0, source.storyId, JSON.stringify(source));
          letAllOut.run(id);
          for (const staffId of source.letIn) letIn.run(staffId, id);
        });
        recordedAt.clear();
      },
      forget() {
        kept.forget();
        recordedAt.clear();
      },
      queries: {
        sources: (ids: readonly string[]) => some.all(JSON.stringify(ids)).map(read),
        /** The ids of the sources that were recorded for a story. */
        recordedFor: (storyId: string): readonly string[] => ofStory.all(storyId).map(({ id }) => id),
        /** At most `limit` sources recorded before a position that somebody is let in to, or all; the newest first. */
        sourcesRecorded: (reader: string | null, before: number, limit: number) =>
          (reader === null ? all.all(before, limit) : ofReader.all(reader, before, limit)).map(read),
      },
    };
  },
} satisfies Projection;
