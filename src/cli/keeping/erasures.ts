import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

/** `stet erasures`: what was erased, to be kept outside the backups and carried out again after they were put back. */
export const erasuresCommand = new Command("erasures")
  .description(
    "print whose confidential words were erased, a line of JSON each, to be kept apart from the backups",
  )
  .addOption(dataOption())
  .option(
    "--replay <file>",
    "instead, destroy again the keys of those that a file names, after older backups of log and keys were put back",
  )
  .addHelpText("after", "\nExample:\n  stet erasures --data courier > erasures.jsonl")
  .action(async ({ replay, ...options }: SettingOptions & Readonly<{ replay?: string }>) => {
    const { tellErasures, replayErasures } = await import("./tellErasures.js");
    if (replay === undefined) await tellErasures(settings(options));
    else replayErasures(settings(options), replay);
  });
