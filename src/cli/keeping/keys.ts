import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

const rotate = new Command("rotate")
  .description(
    "wrap the keys of confidential words by a new master key, also while the newsroom is being served",
  )
  .addOption(dataOption())
  .option("--to <file>", "a new file for it, where STET_MASTER_KEY gives the old one")
  .action(async ({ to, ...options }: SettingOptions & Readonly<{ to?: string }>) => {
    const { rotateMasterKey } = await import("./rotateMasterKey.js");
    rotateMasterKey(settings(options), to ?? null);
  });

/** `stet keys`: the keys of confidential words. */
export const keysCommand = new Command("keys").description("care for the keys of confidential words");
keysCommand.addCommand(rotate);
