import { Fault } from "../../fault.js";
import type { Config } from "../../server/config.js";
import { dataFolder } from "../../server/house/dataFolder.js";
import { verifyStore, type StoreProblem, type StoreReport } from "../../store/verifyStore.js";
import { mustExist } from "../mustExist.js";

/** Verifies a newsroom's event store and prints the report; answers whether all is well. */
export async function verifyAndTell(config: Config): Promise<boolean> {
  if (config.eventStoreUrl !== null)
    throw new Fault(
      "CONFIG_INVALID",
      "STET_EVENTSTORE_URL names a cluster, which checks its own files. Unset it to verify the store in a data folder.",
    );
  mustExist(config);
  const report = await verifyStore(dataFolder(config.data).log);
  process.stdout.write([...linesOf(report), ""].join("\n"));
  return report.problemCount === 0;
}

function linesOf({ file, format, events, streams, bytes, problemCount, problems }: StoreReport): string[] {
  const holds = `${counted(events, "event")} in ${counted(streams, "stream")}, ${counted(bytes, "byte")}`;
  const told = format === null ? `${file} cannot be read.` : `${file} holds ${holds} (format ${format}).`;
  if (problemCount === 0) return [told, "Nothing is wrong with it."];
  const untold = problemCount - problems.length;
  return [
    told,
    `${counted(problemCount, "thing is", "things are")} wrong with it:`,
    ...problems.map((problem) => `  ${lineOf(problem)}`),
    ...(untold > 0 ? [`  and ${counted(untold, "more thing")} like these.`] : []),
    "Stop the newsroom, keep a copy of its folder, and restore the newest export into another (`stet restore`).",
  ];
}

function lineOf({ what, stream, revision, position }: StoreProblem): string {
  const where = [
    stream,
    revision === undefined ? undefined : `revision ${revision}`,
    position === undefined ? undefined : `position ${position}`,
  ].filter((part) => part !== undefined);
  return where.length === 0 ? what : `${where.join(", ")}: ${what}`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
