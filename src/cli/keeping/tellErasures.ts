import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Recorded } from "../../decider.js";
import type { ErasureEvent } from "../../erasure/events.js";
import { subjectName } from "../../erasure/subjectName.js";
import { Fault } from "../../fault.js";
import type { Config } from "../../server/config.js";
import { openStore } from "../../server/house/openStore.js";
import { pagesOfLog } from "../../store/pagesOfLog.js";
import { mustExist } from "../mustExist.js";
import { keysHere } from "./keysHere.js";

/** One erasure as a line tells it; it holds no confidential word. */
const erasureLine = z.object({
  subject: z.string().regex(/^(source|asker)-\S+$/),
  basis: z.string(),
  orderedBy: z.string(),
  by: z.string(),
  at: z.string(),
});
type ErasureLine = z.infer<typeof erasureLine>;

/** Prints the erasures that are in force, the oldest first. */
export async function tellErasures(config: Config): Promise<void> {
  mustExist(config);
  const store = await openStore(config);
  try {
    const inForce = new Map<string, ErasureLine>();
    for await (const page of pagesOfLog(store))
      for (const event of page) tell(event as unknown as Recorded<ErasureEvent>, inForce);
    for (const line of inForce.values()) process.stdout.write(`${JSON.stringify(line)}\n`);
  } finally {
    await store.close();
  }
}

function tell({ type, stream, data, meta }: Recorded<ErasureEvent>, inForce: Map<string, ErasureLine>): void {
  if (type === "ErasureStayed") inForce.delete(stream);
  if (type !== "SubjectErased") return;
  const { subject, basis, orderedBy } = data;
  inForce.set(stream, { subject: subjectName(subject), basis, orderedBy, by: meta.by, at: meta.at });
}

/** Destroys the keys of everybody whom a file names, whatever the log says, and says how many. */
export function replayErasures(config: Config, file: string): void {
  mustExist(config);
  const lines = readLines(file);
  const keys = keysHere(config);
  try {
    for (const { subject } of lines) keys.destroy(subject);
  } finally {
    keys.close();
  }
  const many = lines.length.toLocaleString("en");
  process.stdout.write(`${many} ${lines.length === 1 ? "erasure is" : "erasures are"} carried out.\n`);
}

/** All of the file is read before anything is destroyed. */
function readLines(file: string): readonly ErasureLine[] {
  const lines = wordsOf(file).split("\n");
  return lines.flatMap((line, n) => {
    if (line.trim() === "") return [];
    try {
      return [erasureLine.parse(JSON.parse(line))];
    } catch (error) {
      const message = `Line ${n + 1} of ${file} tells no erasure. \`stet erasures\` prints such a file; nothing was destroyed.`;
      throw new Fault("CONFIG_INVALID", message, { file, line: n + 1 }, { cause: error });
    }
  });
}

function wordsOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const message = `${file} cannot be read: ${(error as Error).message}.`;
    throw new Fault("CONFIG_INVALID", message, { file }, { cause: error });
  }
}
