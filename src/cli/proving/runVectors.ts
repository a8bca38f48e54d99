import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../../fault.js";
import { vectorCase } from "../../ledger/vectorCase.js";
import { fileFault } from "../keeping/fileFault.js";

/** Runs the vectors in some files and folders, and prints which fail; answers whether none does. */
export function runVectors(paths: readonly string[]): boolean {
  const tally = new Map<string, { run: number; failed: number }>();
  for (const file of paths.flatMap(filesIn)) {
    const answered = vectorCase(file);
    if (!answered) continue;
    const counted = tally.get(answered.kind) ?? { run: 0, failed: 0 };
    tally.set(answered.kind, counted);
    counted.run += 1;
    if (answered.passes) continue;
    counted.failed += 1;
    process.stdout.write(`${file} is answered otherwise than its publisher says.\n`);
  }
  if (tally.size === 0)
    throw new Fault("CONFIG_INVALID", `There are no vectors in ${paths.join(", ")} that this Stet can read.`);
  for (const [kind, { run, failed }] of tally)
    process.stdout.write(`${kind}: ${run - failed} of ${run} vectors pass.\n`);
  return [...tally.values()].every(({ failed }) => failed === 0);
}

function filesIn(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .toSorted()
      .flatMap((name) => filesIn(join(path, name)));
  } catch (error) {
    throw fileFault(error, path);
  }
}
