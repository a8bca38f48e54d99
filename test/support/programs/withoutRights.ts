import { SqliteDriver } from "../../../src/store/sqliteDriver.js";
import { openSqliteStore } from "../../../src/store/sqlite.js";

// A program: gives up the rights that would let root write anywhere, tries to open each store it is given, and prints
// what came of it. Everything is loaded before, so that an ordinary user need not be able to read it.
new SqliteDriver(":memory:").close();
if (process.getuid?.() === 0) {
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}

for (const file of process.argv.slice(2)) {
  try {
    void openSqliteStore({ file }).close();
    process.stdout.write(`${JSON.stringify({ opened: file })}\n`);
  } catch (error) {
    const { name, code, message } = error as Error & { code: string };
    process.stdout.write(`${JSON.stringify({ name, code, message })}\n`);
  }
}
