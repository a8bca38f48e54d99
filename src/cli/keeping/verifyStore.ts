import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

/** `stet verify-store`: whether everything in the log is as it was written. */
export const verifyStoreCommand = new Command("verify-store")
  .description(
    "read the whole event store, also while it is in use, and tell everything that is wrong with it",
  )
  .addOption(dataOption())
  .addHelpText(
    "after",
    "\nLeaves with 0 if nothing is wrong, 1 if anything is, 2 if the command line is wrong.",
  )
  .action(async (options: SettingOptions) => {
    const { verifyAndTell } = await import("./verifyAndTell.js");
    if (!(await verifyAndTell(settings(options)))) process.exitCode = 1;
  });
