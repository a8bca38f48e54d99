import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

/** `stet restore`: a newsroom again, from its export. */
export const restoreCommand = new Command("restore")
  .description("fill a new data folder, or an empty cluster, from an export, after checking all of it")
  .argument("<file>", "what `stet export` wrote")
  .addOption(dataOption())
  .addHelpText("after", "\nExample:\n  stet restore courier-2026-03-01.jsonl --data courier")
  .action(async (file: string, options: SettingOptions) => {
    const { restoreFrom } = await import("./restoreFrom.js");
    await restoreFrom(settings(options), file);
  });
