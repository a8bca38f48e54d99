import { Command } from "commander";
import { dataOption, hostOption, portOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

/** `stet sample`: a small newsroom to try everything with. */
export const sampleCommand = new Command("sample")
  .description(
    "serve a sample newsroom with staff, desks and a dozen articles, and print tokens to try it with",
  )
  .addOption(dataOption())
  .addOption(hostOption())
  .addOption(portOption())
  .action(async (options: SettingOptions) => {
    const { serveUntilStopped } = await import("./serveUntilStopped.js");
    const { fillAndIntroduce } = await import("./fillAndIntroduce.js");
    // Whoever tries it reads the introduction, not the log.
    await serveUntilStopped(settings(options, { STET_LOG: "warn" }), fillAndIntroduce);
  });
