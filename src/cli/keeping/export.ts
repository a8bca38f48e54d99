import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

/** `stet export`: the whole log as text, for a backup or for whoever wants to read it without Stet. */
export const exportCommand = new Command("export")
  .description("write every event as a line of JSON, also while the newsroom is being served")
  .argument("[file]", "a new file; stdout without one, or for -", "-")
  .addOption(dataOption())
  .addHelpText("after", "\nExample:\n  stet export --data courier courier-$(date +%F).jsonl")
  .action(async (file: string, options: SettingOptions) => {
    const { exportTo } = await import("./exportTo.js");
    await exportTo(settings(options), file);
  });
