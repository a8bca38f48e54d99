import { createHash } from "node:crypto";
import type { SqliteDatabase } from "../src/store/sqliteDatabase.js";
import type { OpenProjection, Projection } from "./projection.js";

/** One set of a projection's tables with its own checkpoint. */
export type Generation = Readonly<{
  projection: Projection;
  number: number;
  prefix: string;
  version: number;
}> & {
  position: number;
  stopped: string | null;
  open: OpenProjection<unknown>;
};

/** The register of generations, kept in the same file as their tables. */
export type Generations = Readonly<{
  /** The one that answers; null if none was ever built, or the last has another shape than today's code reads. */
  live: (projection: Projection) => Generation | null;
  begin: (projection: Projection) => Generation;
  checkpoint: (generation: Generation, position: number) => void;
  stop: (generation: Generation, why: string) => void;
  /** Lets a generation answer and drops every other one of its projection. */
  swapIn: (generation: Generation) => void;
  /** Drops generations that a crash left half-built, and projections that are no more. */
  sweep: (projections: readonly Projection[]) => void;
}>;

type Row = {
  name: string;
  generation: number;
  version: number;
  shape: string;
  position: number;
  live: number;
  stopped: string | null;
};

/** Opens the register. */
export function openGenerations(db: SqliteDatabase): Generations {
  const rowsOf = db.prepare<[string], Row>("SELECT * FROM projection WHERE name = ? ORDER BY generation");
  const insert = db.prepare<[string, number, number, string]>(
    "INSERT INTO projection VALUES (?, ?, ?, ?, -1, 0, NULL)",
  );
  const setPosition = db.prepare<[number, string, number]>(
    "UPDATE projection SET position = ? WHERE name = ? AND generation = ?",
  );
  const setStopped = db.prepare<[string, string, number]>(
    "UPDATE projection SET stopped = ? WHERE name = ? AND generation = ?",
  );
  const setLive = db.prepare<[string, number]>(
    "UPDATE projection SET live = 1 WHERE name = ? AND generation = ?",
  );

  function opened(projection: Projection, row: Row): Generation {
    const prefix = prefixOf(projection.name, row.generation);
    const { generation: number, version, position, stopped } = row;
    return { projection, number, prefix, version, position, stopped, open: projection.open(db, prefix) };
  }

  function drop({ name, generation }: Row) {
    const prefix = prefixOf(name, generation);
    const tables = db
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
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
    checkpoint(generation, position) {
      setPosition.run(position, generation.projection.name, generation.number);
      generation.position = position;
    },
    stop(generation, why) {
      setStopped.run(why, generation.projection.name, generation.number);
      generation.stopped = why;
    },
    swapIn: (generation) =>
      db.transaction(() => {
        const { name } = generation.projection;
        rowsOf.all(name).forEach((row) => row.generation !== generation.number && drop(row));
        setLive.run(name, generation.number);
      }),
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
