import { Command } from "commander";
import { dataOption } from "../options.js";
import { settings, type SettingOptions } from "../settings.js";

type Options = SettingOptions & Readonly<{ at: string; json?: boolean }>;

/** `stet blame`: who wrote which words of an article. */
export const blameCommand = new Command("blame")
  .description(
    "print who put each run of an article's words there, when and why, also while the newsroom is being served",
  )
  .argument("<article>", "the article's global id")
  .option("--at <moment>", "the text to ask about: r3 (a revision), an instant, or working", "working")
  .option("--json", "a line of JSON for each run of words, for programs")
  .addOption(dataOption())
  .addHelpText("after", "\nExample:\n  stet blame article-0192… --at r12 --data courier")
  .action(async (article: string, options: Options) => {
    const { printBlame } = await import("./printBlame.js");
    await printBlame(settings(options), { ...options, article });
  });
