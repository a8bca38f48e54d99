import type { Recorded } from "../src/decider.js";
import type { ServiceEvent } from "../src/service/events.js";
import { serviceDecider, type Service } from "../src/service/service.js";
import { keepStates } from "./engine/keptStates.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";

/** A service with its id and its place in the list. */
export type KnownService = Service & Readonly<{ id: string; issuedPosition: number }>;

type Row = { id: string; issued_position: number; state: string };
type Beginning = Extract<ServiceEvent, { type: "ServiceTokenIssued" }>;

/** Which programs may ask in the newsroom, and which may no longer. */
export const services = {
  name: "services",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}service (id TEXT PRIMARY KEY, issued_position INTEGER NOT NULL, state TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}service_by_issuing ON ${t}service (issued_position DESC);`,

  open(db, t) {
    const kept = keepStates(db, `${t}service`, serviceDecider);
    const issuedAt = new Map<string, number>();
    const put = db.prepare<unknown[]>(
      `INSERT INTO ${t}service VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state`,
    );
    const some = db.prepare<[string], Row>(
      `SELECT * FROM ${t}service WHERE id IN (SELECT value FROM json_each(?))`,
    );
    const page = db.prepare<[number, number], Row>(
      `SELECT * FROM ${t}service WHERE issued_position < ? ORDER BY issued_position DESC LIMIT ?`,
    );
    const read = ({ id, issued_position: issuedPosition, state }: Row): KnownService => ({
      ...(JSON.parse(state) as Service),
      id,
      issuedPosition,
    });

    return {
      when: reactions<Beginning>({
        ServiceTokenIssued(event) {
          issuedAt.set(idOf(event), event.position);
          kept.apply(event);
        },
      }),
      whose: { service: (event: Recorded<ServiceEvent>) => kept.apply(event) },
      flush() {
        kept.flush((id, service) => put.run(id, issuedAt.get(id) ?? 0, JSON.stringify(service)));
        issuedAt.clear();
      },
      forget() {
        kept.forget();
        issuedAt.clear();
      },
      queries: {
        services: (ids: readonly string[]) => some.all(JSON.stringify(ids)).map(read),
        /** At most `limit` services that were let in before a position, the newest first. */
        servicesIssued: (before: number, limit: number) => page.all(before, limit).map(read),
      },
    };
  },
} satisfies Projection;
