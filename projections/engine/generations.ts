import { createHash } from "node:crypto";
import type { Recorded } from "../../src/decider.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import type { OpenProjection, Projection } from "./projection.js";

/** The last event that a generation has read: how its log is told from another one. */
export type LastRead = Readonly<Pick<Recorded, "position" | "stream" | "revision" | "id">>;

/** One set of a projection's tables with its own checkpoint. */
export type Generation = Readonly<{
  projection: Projection;
  number: number;
  version: number;
  open: OpenProjection<unknown>;
}> & {
  /** Null before the first event. */
  last: LastRead | null;
  /** Why it reads no further; forgotten on closing, so that every start tries again. */
  stopped: string | null;
};

/** The register of generations, kept in the same file as their tables. */
export type Generations = Readonly<{
  /** The one that answers; null if none was ever built, or the last has another shape than today's code reads. */
  live: (projection: Projection) => Generation | null;
  begin: (projection: Projection) => Generation;
  /** Writes how far a generation is, in the transaction that brought it there. */
  checkpoint: (generation: Generation, last: LastRead) => void;
  /** Lets a generation answer and drops every other one of its projection. */
  swapIn: (generation: Generation) => void;
  drop: (generation: Generation) => void;
  /** Drops generations that a crash left half-built, and projections that are no more. */
  sweep: (projections: readonly Projection[]) => void;
}>;

type Row = {
  name: string;
  generation: number;
  version: number;
  shape: string;
  live: number;
  last: string | null;
};

/** How far a generation has read the log; -1 before the first event. */
export const positionOf = ({ last }: Pick<Generation, "last">): number => last?.position ?? -1;

/** Opens the register. */
export function openGenerations(db: SqliteDatabase): Generations {
  const rowsOf = db.prepare<[string], Row>("SELECT * FROM projection WHERE name = ? ORDER BY generation");
  const insert = db.prepare<[string, number, number, string]>(
    "INSERT INTO projection VALUES (?, ?, ?, ?, 0, NULL)",
  );
  const setLast = db.prepare<[string, string, number]>(
    "UPDATE projection SET last = ? WHERE name = ? AND generation = ?",
  );
  const setLive = db.prepare<[string, number]>(
    "UPDATE projection SET live = 1 WHERE name = ? AND generation = ?",
  );

  function opened(projection: Projection, { generation: number, version, last }: Row): Generation {
    const read = last === null ? null : (JSON.parse(last) as LastRead);
    const open = projection.open(db, prefixOf(projection.name, number));
    return { projection, number, version, open, last: read, stopped: null };
  }

  function drop({ name, generation }: Pick<Row, "name" | "generation">) {
    const prefix = prefixOf(name, generation);
    // An index of words takes the tables that it keeps itself in with it.
    const tables = db
      .prepare<[], { name: string }>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow'",
      )
      .all()
      .filter((table) => table.name.startsWith(prefix));
    for (const table of tables) db.exec(`DROP TABLE "${table.name}"`);
    db.prepare<[string, number]>("DELETE FROM projection WHERE name = ? AND generation = ?").run(
      name,
      generation,
    );
  }

  return {
    live(projection) {
      const row = rowsOf.all(projection.name).find(({ live }) => live === 1);
      return row?.shape === shapeOf(projection) ? opened(projection, row) : null;
    },
    begin: (projection) =>
      db.transaction(() => {
        const number = (rowsOf.all(projection.name).at(-1)?.generation ?? 0) + 1;
        db.exec(projection.tables(prefixOf(projection.name, number)));
        insert.run(projection.name, number, projection.version, shapeOf(projection));
        return opened(projection, rowsOf.all(projection.name).at(-1)!);
      }),
    checkpoint(generation, { position, stream, revision, id }) {
      const last = { position, stream, revision, id };
      setLast.run(JSON.stringify(last), generation.projection.name, generation.number);
      generation.last = last;
    },
    swapIn: (generation) =>
      db.transaction(() => {
        const { name } = generation.projection;
        rowsOf.all(name).forEach((row) => row.generation !== generation.number && drop(row));
        setLive.run(name, generation.number);
      }),
    drop: ({ projection: { name }, number: generation }) => db.transaction(() => drop({ name, generation })),
    sweep: (projections) =>
      db.transaction(() => {
        const known = new Set(projections.map(({ name }) => name));
        const rows = db.prepare<[], Row>("SELECT * FROM projection").all();
        rows.filter(({ name, live }) => !known.has(name) || live === 0).forEach(drop);
      }),
  };
}

const prefixOf = (name: string, generation: number) => `${name}_${generation}_`;

const shapeOf = ({ tables }: Projection) => createHash("sha256").update(tables("")).digest("hex");
