import { v7 } from "uuid";
import type { Config } from "../../server/config.js";
import { openStore } from "../../server/house/openStore.js";
import { findStaffMember } from "../findStaffMember.js";
import type { ImportDocument, ImportedFile } from "./importDocument.js";
import { importFile, type Keeping } from "./importFile.js";
import { importProgress } from "./importProgress.js";
import { importSheet } from "./importSheet.js";
import { mustExist } from "../mustExist.js";
import { openImportDesk } from "./openImportDesk.js";

/** How an import was asked for. */
export type ImportOptions = Readonly<{
  /** Whose import it is, by id or exact name; null for a dry run. */
  as: string | null;
  desk: string | null;
  language: string | null;
  slugline: string | null;
  json: boolean;
}>;

const ordinaryWidth = 80;
const widest = 110;

/** Imports files one after another and prints what became of them; answers whether all went well. */
export async function importFiles(
  files: readonly string[],
  config: Config,
  { as, json, ...place }: ImportOptions,
): Promise<boolean> {
  if (as === null) return each(files, null, { json, data: config.data });
  mustExist(config);
  const store = await openStore(config);
  try {
    const by = await findStaffMember(store, as);
    const desk = openImportDesk({ store, now: () => new Date(), newId: v7 });
    return await each(files, { desk, wishes: { by, ...place } }, { json, data: config.data });
  } finally {
    await store.close();
  }
}

async function each(
  files: readonly string[],
  keeping: Keeping,
  { json, data }: Readonly<{ json: boolean; data: string }>,
): Promise<boolean> {
  const { stdout, stderr } = process;
  const width = Math.min(stdout.columns || ordinaryWidth, widest);
  const progress = importProgress(files.length, stderr);
  const imported: ImportedFile[] = [];
  for (const file of files) {
    const one = await importFile(file, keeping);
    imported.push(one);
    progress.clear();
    if (!json) stdout.write(`${importSheet(one, `stet serve --data ${data}`, width)}\n`);
    progress.next(file);
  }
  progress.stop();
  if (json) {
    const document: ImportDocument = { format: "stet-import/1", dryRun: keeping === null, files: imported };
    stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  } else if (files.length > 1) stdout.write(`${summary(imported)}\n`);
  return imported.every(({ outcome }) => outcome !== "failed");
}

function summary(imported: readonly ImportedFile[]): string {
  const count = (outcome: ImportedFile["outcome"]) =>
    imported.filter((one) => one.outcome === outcome).length;
  const told = [
    [count("read"), "read"],
    [count("recorded"), "recorded"],
    [count("alreadyImported"), "already here"],
    [count("failed"), "failed"],
  ] as const;
  const parts = told.flatMap(([number, what]) => (number > 0 ? [`${number} ${what}`] : []));
  return `${imported.length} files: ${parts.join(", ")}.`;
}
