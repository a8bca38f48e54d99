import type { Recorded } from "../src/decider.js";
import type { RequestEvent } from "../src/request/events.js";
import { requestDecider, type DeskRequest } from "../src/request/request.js";
import type { SqliteStatement } from "../src/store/sqliteDatabase.js";
import { keepStates } from "./engine/keptStates.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";

/** A request between desks with its id and its place in the list. */
export type KnownRequest = DeskRequest & Readonly<{ id: string; raisedPosition: number }>;

/** Which requests to show; what is left out does not narrow it. */
export type RequestFilter = Readonly<{
  /** The desk that is asked. */
  desk?: string;
  state?: DeskRequest["state"];
}>;

type Row = { id: string; raised_position: number; state: string };
type Bound = [Readonly<Record<string, string | number>>];
type Beginning = Extract<RequestEvent, { type: "RequestRaised" }>;

/** What desks ask of each other, and who has taken it on. */
export const requests = {
  name: "requests",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}request (
      id TEXT PRIMARY KEY, desk TEXT NOT NULL, standing TEXT NOT NULL, raised_position INTEGER NOT NULL,
      state TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}request_by_raising ON ${t}request (raised_position DESC);
    CREATE INDEX ${t}request_by_desk ON ${t}request (desk, raised_position DESC, standing);
    CREATE INDEX ${t}request_by_standing ON ${t}request (standing, raised_position DESC, desk);`,

  open(db, t) {
    const kept = keepStates(db, `${t}request`, requestDecider);
    const raisedAt = new Map<string, number>();
    const prepared = new Map<string, SqliteStatement<Bound, Row>>();
    const put = db.prepare<unknown[]>(
      `INSERT INTO ${t}request VALUES (@id, @desk, @standing, @position, @state)
       ON CONFLICT (id) DO UPDATE SET standing = excluded.standing, state = excluded.state`,
    );
    const some = db.prepare<[string], Row>(
      `SELECT id, raised_position, state FROM ${t}request WHERE id IN (SELECT value FROM json_each(?))`,
    );
    const read = ({ id, raised_position: raisedPosition, state }: Row): KnownRequest => ({
      ...(JSON.parse(state) as DeskRequest),
      id,
      raisedPosition,
    });

    // A statement for each set of filters: only one that names what it wants can be answered from an index.
    function page({ desk, state }: RequestFilter): SqliteStatement<Bound, Row> {
      const narrowed = [...(desk ? ["desk = @desk"] : []), ...(state ? ["standing = @standing"] : [])];
      const where = [...narrowed, "raised_position < @before"].join(" AND ");
      const sql = `SELECT id, raised_position, state FROM ${t}request WHERE ${where}
        ORDER BY raised_position DESC LIMIT @limit`;
      const statement = prepared.get(sql) ?? db.prepare<Bound, Row>(sql);
      prepared.set(sql, statement);
      return statement;
    }

    const when = reactions<Beginning>({
      RequestRaised(event) {
        raisedAt.set(idOf(event), event.position);
        kept.apply(event);
      },
    });
    return {
      when,
      whose: { request: (event: Recorded<RequestEvent>) => kept.apply(event) },
      flush() {
        kept.flush((id, request) =>
          put.run({
            id,
            desk: request.toDesk,
            standing: request.state,
            position: raisedAt.get(id) ?? 0,
            state: JSON.stringify(request),
          }),
        );
        raisedAt.clear();
      },
      forget() {
        kept.forget();
        raisedAt.clear();
      },
      queries: {
        requests: (ids: readonly string[]) => some.all(JSON.stringify(ids)).map(read),
        /** At most `limit` requests that were raised before a position, the newest first. */
        requestsRaised: (filter: RequestFilter, before: number, limit: number) =>
          page(filter)
            .all({
              ...(filter.desk && { desk: filter.desk }),
              ...(filter.state && { standing: filter.state }),
              before,
              limit,
            })
            .map(read),
      },
    };
  },
} satisfies Projection;
