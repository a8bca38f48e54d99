import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const built = join(root, "dist/src/cli/stet.js");
const sources = ["src", "schema", "projections", "verifier", "tsconfig.json", "tsconfig.build.json"];

/** Builds Stet before the specs if anything has been written since: they run the command that its users run. */
export function setup(): void {
  const since = existsSync(built) ? statSync(built).mtimeMs : 0;
  const written = sources.flatMap((name) => filesIn(join(root, name)));
  if (written.some((file) => statSync(file).mtimeMs >= since))
    execFileSync("npm", ["run", "build"], { cwd: root, stdio: "inherit" });
}

const filesIn = (path: string): readonly string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
