import type { Recorded } from "../src/decider.js";
import { erasureDecider, type Erasure } from "../src/erasure/erasure.js";
import type { ErasureEvent } from "../src/erasure/events.js";
import { keepStates } from "./engine/keptStates.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";

/** The erasure of a subject's words with its id and its place in the list. */
export type KnownErasure = Erasure & Readonly<{ id: string; orderedPosition: number }>;

type Row = { id: string; ordered_position: number; state: string };
type Ordering = Extract<ErasureEvent, { type: "ErasureOrdered" }>;

/** Whose words were erased or are to be: on what basis, by whom, and what stood in the way. */
export const erasures = {
  name: "erasures",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}erasure (id TEXT PRIMARY KEY, ordered_position INTEGER NOT NULL, state TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}erasure_by_ordering ON ${t}erasure (ordered_position DESC);`,

  open(db, t) {
    const kept = keepStates(db, `${t}erasure`, erasureDecider);
    const orderedAt = new Map<string, number>();
    // Its place is that of its first order; a later one moves nothing under the cursors of those who page.
    const put = db.prepare<unknown[]>(
      `INSERT INTO ${t}erasure VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state`,
    );
    const some = db.prepare<[string], Row>(
      `SELECT * FROM ${t}erasure WHERE id IN (SELECT value FROM json_each(?))`,
    );
    const page = db.prepare<[number, number], Row>(
      `SELECT * FROM ${t}erasure WHERE ordered_position < ? ORDER BY ordered_position DESC LIMIT ?`,
    );
    const read = ({ id, ordered_position: orderedPosition, state }: Row): KnownErasure => ({
      ...(JSON.parse(state) as Erasure),
      id,
      orderedPosition,
    });

    return {
      when: reactions<Ordering>({
        ErasureOrdered(event) {
          const id = idOf(event);
          orderedAt.set(id, orderedAt.get(id) ?? event.position);
          kept.apply(event);
        },
      }),
      whose: { erasure: (event: Recorded<ErasureEvent>) => kept.apply(event) },
      flush() {
        kept.flush((id, erasure) => put.run(id, orderedAt.get(id) ?? 0, JSON.stringify(erasure)));
        orderedAt.clear();
      },
      forget() {
        kept.forget();
        orderedAt.clear();
      },
      queries: {
        erasures: (ids: readonly string[]) => some.all(JSON.stringify(ids)).map(read),
        /** At most `limit` erasures that were first ordered before a position, the newest first. */
        erasuresOrdered: (before: number, limit: number) => page.all(before, limit).map(read),
      },
    };
  },
} satisfies Projection;
