import { openSqliteDatabase } from "../../../src/store/sqliteDatabase.js";
import { sqliteSchema } from "../../../src/store/sqliteSchema.js";

// A program: opens an event store's file as Stet does and prints how it is kept.
const [file = ""] = process.argv.slice(2);
const db = openSqliteDatabase({ file, format: sqliteSchema, durability: "full" });
const settings = { journal: db.pragma("journal_mode"), synchronous: db.pragma("synchronous") };
process.stdout.write(`${JSON.stringify(settings)}\n`);
db.close();
