import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

/** `stet rebuild`: read models made anew from the log. */
export const rebuildCommand = new Command("rebuild")
  .description("build read models anew from the first event, while the newsroom is not being served")
  .argument("[model...]", "which ones; all without any")
  .addOption(dataOption())
  .action(async (models: readonly string[], options: SettingOptions) => {
    const { rebuildModels } = await import("./rebuildModels.js");
    if (!(await rebuildModels(settings(options), models))) process.exitCode = 1;
  });
