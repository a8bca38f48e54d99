import { Command } from "commander";
import { mustExist } from "../mustExist.js";
import { dataOption, hostOption, portOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

type Options = SettingOptions & Readonly<{ name?: string; language: string; editor?: string }>;

/** `stet serve`: a newsroom of one's own. */
export const serveCommand = new Command("serve")
  .description("serve a newsroom; the first time, found it with --name and --editor")
  .addOption(dataOption())
  .addOption(hostOption())
  .addOption(portOption())
  .option("--name <name>", "found the newsroom under this name, if the folder holds none yet")
  .option("--language <tag>", "the first language that it publishes in (BCP 47)", "en")
  .option("--editor <name>", "the name of its first editor-in-chief")
  .addHelpText("after", '\nExample:\n  stet serve --data courier --name "The Courier" --editor "Ada Ortiz"')
  .action(async ({ name, language, editor, ...options }: Options) => {
    const { serveUntilStopped } = await import("./serveUntilStopped.js");
    const { foundOrExplain, howToFound } = await import("./foundOrExplain.js");
    const config = settings(options);
    if (name === undefined || editor === undefined) mustExist(config, howToFound);
    await serveUntilStopped(config, (house, tokens) =>
      foundOrExplain(house, tokens, { name, language, editor }),
    );
  });
